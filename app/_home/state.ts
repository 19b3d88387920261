import type { Catalog, Lesson } from "@/app/_course/catalog";
import type { Progress } from "@/app/_progress/progress";

/** Where to go on: the lesson touched last among those begun, else the first not yet begun; null when all is done. */
export function nextLesson({ lessons }: Catalog, progress: Progress) {
  const open = lessons
    .flatMap((lesson) => {
      const state = progress.lessons.get(lesson.slug);
      return state && !state.finishedAt && hasBegun(progress, lesson) ? [{ lesson, state }] : [];
    })
    .sort((a, b) => b.state.updatedAt.getTime() - a.state.updatedAt.getTime())[0];
  if (open) return { ...open, section: open.lesson.sections.find(({ id }) => id === open.state.lastSection) ?? null };
  const unread = lessons.find((lesson) => !(hasBegun(progress, lesson) || isFinished(progress, lesson)));
  return unread ? { lesson: unread, state: null, section: null } : null;
}

export function isFinished(progress: Progress, { slug }: Pick<Lesson, "slug">): boolean {
  return Boolean(progress.lessons.get(slug)?.finishedAt);
}

/** Something of it was read or written. Its questions may have been asked without that, in the test before the course. */
export function hasBegun(progress: Progress, { slug }: Pick<Lesson, "slug">): boolean {
  const state = progress.lessons.get(slug);
  return state !== undefined && state.sections.length + state.worksheets.length > 0;
}
