import type { Confidence } from "@/app/_quiz/verdict";
import type { LoggedEvent } from "./event";

// Progress is a fold over a learner's events in the order of their sequence numbers: applying them one by one as they
// come, and all of them again from nothing, gives the same.

export type LessonState = {
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
  /** Ids of the sections reached, in the order of reaching. */
  readonly sections: readonly string[];
  readonly lastSection: string | null;
};

export type ItemState = {
  readonly lesson: string;
  readonly attempts: number;
  readonly firstCorrect: boolean;
  readonly firstConfidence: Confidence;
  /** Answered wrong while sure, and not answered right since. */
  readonly sureAndWrong: boolean;
  readonly lastVersion: number;
  readonly lastVariant: number;
  readonly lastResponse: unknown;
  readonly lastCorrect: boolean;
  readonly lastConfidence: Confidence;
  readonly lastAnsweredAt: Date;
};

export type Progress = {
  readonly lessons: ReadonlyMap<string, LessonState>;
  readonly items: ReadonlyMap<string, ItemState>;
};

export const noProgress: Progress = { lessons: new Map(), items: new Map() };

/** Progress after one more event. */
export function applyEvent(progress: Progress, event: LoggedEvent): Progress {
  const lessons = new Map(progress.lessons).set(event.lesson, lessonAfter(progress.lessons.get(event.lesson), event));
  if (event.kind !== "answerGiven") return { ...progress, lessons };
  const { item } = event.payload;
  return { lessons, items: new Map(progress.items).set(item, itemAfter(progress.items.get(item), event)) };
}

function lessonAfter(before: LessonState | undefined, event: LoggedEvent): LessonState {
  const { at } = event;
  const state = before ?? { openedAt: at, updatedAt: at, finishedAt: null, sections: [], lastSection: null };
  switch (event.kind) {
    case "lessonOpened":
    case "answerGiven":
      return { ...state, updatedAt: at };
    case "sectionReached": {
      const { section } = event.payload;
      const sections = state.sections.includes(section) ? state.sections : [...state.sections, section];
      return { ...state, updatedAt: at, sections, lastSection: section };
    }
    case "lessonFinished":
      return { ...state, updatedAt: at, finishedAt: state.finishedAt ?? at };
  }
}

function itemAfter(before: ItemState | undefined, event: LoggedEvent & { kind: "answerGiven" }): ItemState {
  const { correct, confidence, version, variant, response } = event.payload;
  const stillOpen = before?.sureAndWrong === true && !correct;
  return {
    lesson: event.lesson,
    attempts: (before?.attempts ?? 0) + 1,
    firstCorrect: before?.firstCorrect ?? correct,
    firstConfidence: before?.firstConfidence ?? confidence,
    sureAndWrong: stillOpen || (!correct && confidence === "sure"),
    lastVersion: version,
    lastVariant: variant,
    lastResponse: response,
    lastCorrect: correct,
    lastConfidence: confidence,
    lastAnsweredAt: event.at,
  };
}

type LessonRule = { slug: string; sections: readonly { id: string }[]; items: readonly { id: string }[] };

/** Finished by rule, never by claim: every section reached and every question answered, rightly or not. */
export function meetsFinish(lesson: LessonRule, { lessons, items }: Progress): boolean {
  const reached = lessons.get(lesson.slug)?.sections ?? [];
  return lesson.sections.every(({ id }) => reached.includes(id)) && lesson.items.every(({ id }) => items.has(id));
}
