import type { Use } from "@/app/_quiz/item";
import { type LessonState, type Progress, stateOf } from "./progress";

// When a lesson is finished: by rule, never by claim. The rule is here and nowhere else; the page at the end of a lesson
// shows it with what is still open.

export type LessonRule = {
  slug: string;
  sections: readonly { id: string }[];
  items: readonly { id: string; version: number; use: Use }[];
  worksheets: readonly string[];
};

/** Questions that belong to reading a lesson: the tests before and after the course are no part of it. */
export const belongsToLesson = ({ use }: { use: Use }) => use === "practice" || use === "check";

export type StillOpen = { sections: string[]; items: string[]; worksheets: string[] };

/** Ids of what is still to be reached, answered (rightly or not) and saved. */
export function stillOpen(lesson: LessonRule, progress: Progress): StillOpen {
  const state: Pick<LessonState, "sections" | "worksheets"> = progress.lessons.get(lesson.slug) ?? {
    sections: [],
    worksheets: [],
  };
  return {
    sections: lesson.sections.flatMap(({ id }) => (state.sections.includes(id) ? [] : [id])),
    items: lesson.items
      .filter(belongsToLesson)
      .filter((item) => !stateOf(progress, item))
      .map(({ id }) => id),
    worksheets: lesson.worksheets.filter((id) => !state.worksheets.includes(id)),
  };
}

export function meetsFinish(lesson: LessonRule, progress: Progress): boolean {
  const { sections, items, worksheets } = stillOpen(lesson, progress);
  return sections.length + items.length + worksheets.length === 0;
}
