import { type Confidence, isMissed, isRight } from "@/app/_quiz/verdict";
import type { LoggedEvent, LoggedOf } from "./event";

// Progress is a fold over a learner's events in the order of their sequence numbers: applying them one by one as they
// come, and all of them again from nothing, gives the same.

export type LessonState = {
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
  /** Ids of the sections reached, in the order of reaching. */
  readonly sections: readonly string[];
  readonly lastSection: string | null;
  /** The latest revision that was opened; 0 where that is not known. */
  readonly revision: number;
  /** Ids of the worksheets in which something has been saved. */
  readonly worksheets: readonly string[];
};

/** One learner's answers to one version of an item. */
export type ItemState = {
  readonly item: string;
  readonly version: number;
  readonly lesson: string;
  readonly attempts: number;
  /** From 0 to 1. The first attempt is the one that is measured. */
  readonly firstMark: number;
  /** Null where the question was left unanswered, or asks for none. */
  readonly firstConfidence: Confidence | null;
  readonly firstVariant: number;
  /** Null where the question was left unanswered, or the answer is in the learner's own words. */
  readonly firstResponse: unknown;
  readonly firstTookMs: number | null;
  /** Missed while sure, and not answered right since. */
  readonly sureAndWrong: boolean;
  readonly lastEvent: string;
  readonly lastVariant: number;
  readonly lastMark: number;
  readonly lastConfidence: Confidence | null;
  readonly lastResponse: unknown;
  readonly lastAnsweredAt: Date;
};

/** An attempt that has begun, by hints or steps, and has no answer yet. */
export type OpenAttempt = {
  readonly lesson: string;
  readonly version: number;
  readonly variant: number;
  readonly hints: number;
  /** One entry a step; null for one in the learner's own words. */
  readonly steps: readonly unknown[];
  /** Id of the last step's event. */
  readonly lastStep: string | null;
  readonly updatedAt: Date;
};

export type Progress = {
  readonly lessons: ReadonlyMap<string, LessonState>;
  /** By `itemKey`. */
  readonly items: ReadonlyMap<string, ItemState>;
  /** By item. */
  readonly open: ReadonlyMap<string, OpenAttempt>;
};

export const noProgress: Progress = { lessons: new Map(), items: new Map(), open: new Map() };

export const itemKey = ({ item, version }: { item: string; version: number }) => `${item}@${version}`;

/** The learner's answers to an item as it is now; answers to an earlier version stay with that version. */
export function stateOf({ items }: Progress, { id, version }: { id: string; version: number }): ItemState | undefined {
  return items.get(itemKey({ item: id, version }));
}

/** The begun attempt at this version and variant, if there is one. */
export function openAttempt(
  { open }: Progress,
  { item, version, variant }: { item: string; version: number; variant: number },
): OpenAttempt | undefined {
  const found = open.get(item);
  return found?.version === version && found.variant === variant ? found : undefined;
}

/** Progress after one more event. */
export function applyEvent(progress: Progress, event: LoggedEvent): Progress {
  const lessons = new Map(progress.lessons);
  const lesson = progress.lessons.get(event.lesson);
  // Whoever is asked about a lesson before the course has not opened it by that.
  const isAskedOnly = !lesson && event.kind === "answerGiven" && event.payload.set !== null;
  if (!isAskedOnly) lessons.set(event.lesson, lessonAfter(lesson, event));
  switch (event.kind) {
    case "hintTaken":
    case "stepTaken": {
      const open = new Map(progress.open).set(event.payload.item, attemptAfter(progress, event));
      return { ...progress, lessons, open };
    }
    case "answerGiven": {
      const key = itemKey(event.payload);
      const open = new Map(progress.open);
      open.delete(event.payload.item);
      return { lessons, open, items: new Map(progress.items).set(key, itemAfter(progress.items.get(key), event)) };
    }
    default:
      return { ...progress, lessons };
  }
}

function lessonAfter(before: LessonState | undefined, event: LoggedEvent): LessonState {
  const { at } = event;
  const state = before ?? {
    openedAt: at,
    updatedAt: at,
    finishedAt: null,
    sections: [],
    lastSection: null,
    revision: 0,
    worksheets: [],
  };
  switch (event.kind) {
    case "lessonOpened":
      // A page that was left open since an earlier revision takes nothing back.
      return { ...state, updatedAt: at, revision: Math.max(state.revision, event.payload.revision) };
    case "sectionReached": {
      const { section } = event.payload;
      return { ...state, updatedAt: at, sections: withOne(state.sections, section), lastSection: section };
    }
    case "worksheetSaved":
      return { ...state, updatedAt: at, worksheets: withOne(state.worksheets, event.payload.worksheet) };
    case "lessonFinished":
      return { ...state, updatedAt: at, finishedAt: state.finishedAt ?? at };
    default:
      return { ...state, updatedAt: at };
  }
}

const withOne = (all: readonly string[], one: string) => (all.includes(one) ? all : [...all, one]);

function attemptAfter(progress: Progress, event: LoggedOf<"hintTaken" | "stepTaken">): OpenAttempt {
  const { payload, lesson, at } = event;
  const { version, variant } = payload;
  const begun = openAttempt(progress, payload) ?? { hints: 0, steps: [], lastStep: null };
  const attempt = { ...begun, lesson, version, variant, updatedAt: at };
  if (event.kind === "hintTaken") return { ...attempt, hints: Math.max(begun.hints, event.payload.hint + 1) };
  return { ...attempt, steps: [...begun.steps, event.payload.taken], lastStep: event.id };
}

function itemAfter(before: ItemState | undefined, event: LoggedOf<"answerGiven">): ItemState {
  const { item, version, variant, response, confidence, mark, tookMs } = event.payload;
  const stillOpen = before?.sureAndWrong === true && !isRight(mark);
  const first = before ?? {
    firstMark: mark,
    firstConfidence: confidence,
    firstVariant: variant,
    firstResponse: response,
    firstTookMs: tookMs,
  };
  return {
    item,
    version,
    lesson: event.lesson,
    attempts: (before?.attempts ?? 0) + 1,
    firstMark: first.firstMark,
    firstConfidence: first.firstConfidence,
    firstVariant: first.firstVariant,
    firstResponse: first.firstResponse,
    firstTookMs: first.firstTookMs,
    sureAndWrong: stillOpen || (isMissed(mark) && confidence === "sure"),
    lastEvent: event.id,
    lastVariant: variant,
    lastMark: mark,
    lastConfidence: confidence,
    lastResponse: response,
    lastAnsweredAt: event.at,
  };
}
