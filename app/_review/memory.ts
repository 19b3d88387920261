import { type Card, createEmptyCard, default_w, forgetting_curve, fsrs, type Grade, Rating } from "ts-fsrs";
import { type Confidence, isMissed, isRight } from "@/app/_quiz/verdict";

// What answers say about one learner's memory of an item, by FSRS-6 (ts-fsrs, its default weights) in whole days.

/** One answer as the log holds it. `mark` is from 0 to 1. */
export type Answered = { item: string; version: number; at: Date; mark: number; confidence: Confidence | null };

/** The calendar date, YYYY-MM-DD, of a moment where the learner is. */
export type DayOf = (moment: Date) => string;

export const dayMs = 86_400_000;

/** Memory of one version of an item, after the answers to it. */
export type Memory = {
  readonly item: string;
  readonly version: number;
  readonly card: Card;
  /** The calendar day of the last answer, and whether a miss on it has been counted. */
  readonly day: string;
  readonly missedThatDay: boolean;
  readonly lastSeen: Date;
  readonly lastMark: number;
  readonly lastConfidence: Confidence | null;
  /** Missed while sure, and not answered right since. */
  readonly sureAndMissed: boolean;
  /** Of an error made while sure: "tomorrow" until it is answered right on a later day, then "within a week", once. */
  readonly retest: "tomorrow" | "within a week" | null;
};

/** No chance, and no steps of minutes: the shortest interval is a day. */
export const settings = { request_retention: 0.9, enable_fuzz: false, enable_short_term: false } as const;

const scheduler = fsrs(settings);

/**
 * How well an answer shows that something is known, in the four grades of FSRS. Missed (a mark under 0.5, unanswered
 * in a set handed in included) is Again; partly right is Hard, as is right by a guess; right and leaning is Good; right
 * and sure is Easy. Hints have lowered the confidence to guessing before. Right without a confidence is Good.
 */
export function rate({ mark, confidence }: Pick<Answered, "mark" | "confidence">): Grade {
  if (isMissed(mark)) return Rating.Again;
  if (!isRight(mark) || confidence === "guessing") return Rating.Hard;
  return confidence === "sure" ? Rating.Easy : Rating.Good;
}

/** Memories by item after more answers, in their order. An answer to a later version begins anew; to an earlier one, it says nothing. */
export function remember(
  answers: readonly Answered[],
  dayOf: DayOf,
  before: ReadonlyMap<string, Memory> = new Map(),
): ReadonlyMap<string, Memory> {
  const memories = new Map(before);
  for (const answer of answers) {
    const known = memories.get(answer.item);
    if (!known || known.version < answer.version) memories.set(answer.item, afterAnswer(null, answer, dayOf));
    else if (known.version === answer.version) memories.set(answer.item, afterAnswer(known, answer, dayOf));
  }
  return memories;
}

/**
 * The first answer of a day counts, as does the first miss on it. Other answers of that day train: their reasons have
 * just been read, so they say little about memory. FSRS would leave stability as it is at 0 days elapsed, yet lower the
 * difficulty with each, and push a Good behind a Hard, and an Easy behind that, by a day.
 */
function afterAnswer(before: Memory | null, answer: Answered, dayOf: DayOf): Memory {
  const { item, version, mark, confidence } = answer;
  // Clocks may be set back, days of memory not.
  const lastSeen = before && before.lastSeen > answer.at ? before.lastSeen : answer.at;
  const day = dayOf(lastSeen);
  const sameDay = before?.day === day;
  const missed = isMissed(mark);
  const missedBefore = sameDay && before.missedThatDay;
  const counts = !sameDay || (missed && !missedBefore);
  const card: Card = before?.card ?? createEmptyCard(midday(day));
  return {
    item,
    version,
    card: counts ? scheduler.next(card, midday(day), rate(answer)).card : card,
    day,
    missedThatDay: missed || missedBefore,
    lastSeen,
    lastMark: mark,
    lastConfidence: confidence,
    sureAndMissed: (missed && confidence === "sure") || (before?.sureAndMissed === true && !isRight(mark)),
    retest: retestAfter(before?.retest ?? null, answer, sameDay),
  };
}

function retestAfter(before: Memory["retest"], { mark, confidence }: Answered, sameDay: boolean): Memory["retest"] {
  if (isMissed(mark) && confidence === "sure") return "tomorrow";
  if (sameDay || before === null) return before;
  if (before === "tomorrow") return isRight(mark) ? "within a week" : "tomorrow";
  return null;
}

// FSRS counts days between dates in UTC, so it is given the learner's calendar day there.
const midday = (day: string) => new Date(`${day}T12:00:00Z`);

/**
 * The chance, from 0 to 1, of recalling at `now` what had this stability (days until the chance is 0.9) when it was
 * last seen. Source: the forgetting curve of FSRS-6 with its default weights.
 */
export function retrievability({ stability, lastSeen }: { stability: number; lastSeen: Date }, now: Date): number {
  return forgetting_curve(default_w, Math.max(0, (now.getTime() - lastSeen.getTime()) / dayMs), stability);
}
