import type { Lesson } from "@/app/_course/catalog";
import { type AnswerPayload, readEvent } from "@/app/_progress/event";
import { openAttempt, type Progress, stateOf } from "@/app/_progress/progress";
import { placeOf } from "@/app/_progress/recording/candidate";
import { gradeAnswer, revealStep } from "@/app/_quiz/grade";
import { hideItem, type ShownItem } from "@/app/_quiz/hide";
import type { VersionedItem } from "@/app/_quiz/item";
import type { Verdict } from "@/app/_quiz/verdict";

/** The questions of a lesson, the short tests before and after the course, and the daily review. */
export const setUses = ["check", "before", "after", "review"] as const;
export type SetUse = (typeof setUses)[number];

/** One question of a set as the learner sees it. */
export type Card = {
  question: ShownItem;
  lesson: { slug: string; number: string; title: string };
  /** "12 days ago"; null once it is answered here, and where it was never answered before. */
  lastSeen: string | null;
  /** For kinds answered in steps: those taken before the last one, and what they revealed. */
  begun: { taken: unknown[]; revealed: unknown } | null;
  answer: CardAnswer | null;
};

export type CardAnswer = Pick<AnswerPayload, "confidence" | "mark"> & {
  /** Null where the question was left out. */
  response: unknown;
  /** Null while it is kept back, and where the question was left out. */
  verdict: Verdict | null;
  /** The lesson to be finished before it is explained. */
  explainedAfter: string | null;
};

/** What a set asks, and what came of it. */
export type SetView = {
  id: string;
  use: SetUse;
  servedAt: string;
  handedIn: boolean;
  cards: Card[];
  /** How many questions have changed since they were served: they are not counted. */
  changed: number;
};

type Found = { item: VersionedItem; lesson: Lesson };

type Stored = {
  id: string;
  use: SetUse;
  servedAt: Date;
  handedInAt: Date | null;
  items: readonly { item: string; version: number; variant: number }[];
};

/** What is known of the learner whose set it is. */
export type Own = {
  progress: Progress;
  /** Answers in the learner's own words, by event: the log does not hold them. */
  words: ReadonlyMap<string, unknown>;
  agoOf: (moment: Date) => string;
};

type Answered = Omit<AnswerPayload, "response"> & { response: unknown };

type Events = Parameters<typeof readEvent>[0][];

/**
 * A set with what may be told of it. Before it is handed in, nothing is told but in a review, whose answers are explained
 * at once; the test before the course is explained lesson by lesson, when each has been read.
 */
export function viewOf(
  set: Stored,
  events: Events,
  find: (item: string) => Found | null,
  { progress, words, agoOf }: Own,
): SetView {
  const answers = new Map(
    events.map(readEvent).flatMap((event): [string, Answered][] => {
      if (event.kind !== "answerGiven") return [];
      const { id, payload } = event;
      return [[payload.item, { ...payload, response: words.get(id) ?? payload.response }]];
    }),
  );
  const cards = set.items.flatMap(({ item: id, version, variant }): Card[] => {
    const found = find(id);
    if (found?.item.version !== version || !found.item.variants[variant]) return [];
    const { item, lesson } = found;
    const answer = answers.get(id);
    const lastSeen = answer ? null : (stateOf(progress, item)?.lastAnsweredAt ?? null);
    const isKeptBack = set.use === "before" && !progress.lessons.get(lesson.slug)?.finishedAt;
    return [
      {
        question: hideItem(item, variant),
        lesson: { slug: lesson.slug, number: lesson.number, title: lesson.title },
        lastSeen: lastSeen && agoOf(lastSeen),
        begun: begunOf(item, variant, answer?.response ?? null, progress),
        answer: answer ? answerOf(answer, found, isKeptBack) : null,
      },
    ];
  });
  return {
    id: set.id,
    use: set.use,
    servedAt: set.servedAt.toISOString(),
    handedIn: set.handedInAt !== null,
    cards,
    changed: set.items.length - cards.length,
  };
}

/** The steps of an answer that were taken so far; of a whole answer, all but the last. */
function begunOf(item: VersionedItem, variant: number, response: unknown, progress: Progress): Card["begun"] {
  const open = openAttempt(progress, { item: item.id, version: item.version, variant });
  const taken: unknown[] = Array.isArray(response) ? response.slice(0, -1) : [...(open?.steps ?? [])];
  const revealed = taken.length > 0 ? revealStep(item, variant, taken) : null;
  return revealed === null ? null : { taken, revealed };
}

function answerOf(answer: Answered, { item, lesson }: Found, isKeptBack: boolean): CardAnswer {
  const { response, confidence, mark, variant } = answer;
  const wasAnswered = confidence !== null;
  const graded =
    wasAnswered && !isKeptBack ? gradeAnswer(item, variant, response, confidence, placeOf(item, lesson)) : null;
  return {
    response,
    confidence,
    mark,
    verdict: graded?.ok ? graded.verdict : null,
    explainedAfter: isKeptBack ? `${lesson.number} ${lesson.title}` : null,
  };
}
