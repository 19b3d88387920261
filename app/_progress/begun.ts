import type { Catalog, Lesson } from "@/app/_course/catalog";
import type { Progress } from "./progress";

/** Something of it was read or written. Its questions may have been asked without that, in the test before the course. */
export function hasBegun(progress: Progress, { slug }: Pick<Lesson, "slug">): boolean {
  const state = progress.lessons.get(slug);
  return state !== undefined && state.sections.length + state.worksheets.length > 0;
}

/**
 * The lesson touched last among those begun and not finished; null for none. Lessons and sections that were read may be
 * gone by now: such a lesson does not count, and such a section is null.
 */
export function lastBegun({ lessons }: Catalog, progress: Progress) {
  const [open] = lessons
    .flatMap((lesson) => {
      const state = progress.lessons.get(lesson.slug);
      return state && !state.finishedAt && hasBegun(progress, lesson) ? [{ lesson, state }] : [];
    })
    .sort((a, b) => b.state.updatedAt.getTime() - a.state.updatedAt.getTime());
  if (!open) return null;
  return { ...open, section: open.lesson.sections.find(({ id }) => id === open.state.lastSection) ?? null };
}
