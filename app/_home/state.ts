import type { Catalog, Lesson } from "@/app/_course/catalog";
import { hasBegun, lastBegun } from "@/app/_progress/begun";
import type { Progress } from "@/app/_progress/progress";

/** Where to go on: the lesson touched last among those begun, else the first not yet begun; null when all is done. */
export function nextLesson(catalog: Catalog, progress: Progress) {
  const open = lastBegun(catalog, progress);
  if (open) return open;
  const unread = catalog.lessons.find((lesson) => !(hasBegun(progress, lesson) || isFinished(progress, lesson)));
  return unread ? { lesson: unread, state: null, section: null } : null;
}

export function isFinished(progress: Progress, { slug }: Pick<Lesson, "slug">): boolean {
  return Boolean(progress.lessons.get(slug)?.finishedAt);
}
