import type { Confidence } from "@/app/_quiz/verdict";
import { type Answered, type DayOf, dayMs, type Memory, remember } from "./memory";

// When questions come back. It is derived from the answers each time it is read, so that nothing stored can disagree
// with them, and a first-deploy date that moves needs no repair.

/** When one version of an item comes back, and why. Stability is in days, difficulty from 1 to 10. */
export type Scheduled = {
  item: string;
  version: number;
  /** When it comes back: a whole number of days of 24 hours after `lastSeen`, or sooner for a first deploy ahead. */
  due: Date;
  lastSeen: Date;
  /** Answers that counted: the first of a day, and a first miss on it. `lapses` are the misses among them but the very first. */
  reps: number;
  lapses: number;
  stability: number;
  difficulty: number;
  /** Missed while sure, and not answered right since. */
  sureAndMissed: boolean;
  lastMark: number;
  lastConfidence: Confidence | null;
};

/** `horizon` is the start of the day of the first deploy where the learner is; null where none is set. */
export type When = { horizon: Date | null; now: Date; dayOf: DayOf };

/**
 * The schedule of every item answered, by item, from the answers in their order; only the latest version answered of
 * an item is in it. Intervals are those of FSRS-6 for a chance of recall of 0.9, with three rules above them:
 * an error made while sure comes back the next day until it is answered right on a later day, and after that within
 * 7 days, once, since such errors return after about a week when they are not asked again (Butler, Fazio and Marsh,
 * Psychonomic Bulletin & Review 18, 2011); nothing is due later than the day before a first deploy that lies ahead.
 * On that last day itself no day is left: what was answered on it stays due at that answer until the deploy is past.
 */
export function schedule(answers: readonly Answered[], when: When): Map<string, Scheduled> {
  const memories = remember(answers, when.dayOf);
  return new Map([...memories].map(([item, memory]) => [item, scheduled(memory, when)]));
}

function scheduled(memory: Memory, when: When): Scheduled {
  const { item, version, card, lastSeen, sureAndMissed, lastMark, lastConfidence } = memory;
  const { reps, lapses, stability, difficulty } = card;
  return {
    ...{ item, version, due: dueOf(memory, when), lastSeen, reps, lapses, stability, difficulty },
    ...{ sureAndMissed, lastMark, lastConfidence },
  };
}

// The library's own `maximum_interval` does not serve: it counts from the answer, and Good and Easy overstep it.
function dueOf(memory: Memory, { horizon, now, dayOf }: When): Date {
  const { lastSeen } = memory;
  const due = new Date(lastSeen.getTime() + daysOf(memory) * dayMs);
  if (!horizon || horizon <= now) return due;
  const last = new Date(horizon.getTime() - dayMs);
  if (due <= last) return due;
  return dayOf(last) > dayOf(lastSeen) ? last : lastSeen;
}

function daysOf({ card, retest }: Memory): number {
  if (retest === "tomorrow") return 1;
  return retest === "within a week" ? Math.min(7, card.scheduled_days) : card.scheduled_days;
}
