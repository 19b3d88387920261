import { isMissed, isRight } from "@/app/_quiz/verdict";
import { retrievability } from "./memory";
import type { Scheduled } from "./schedule";

// Which questions are asked again today, which come back later, and which are worth another look.

type Schedule = ReadonlyMap<string, Scheduled>;

/** How the last answer went, in the order in which questions come back. */
const standings = ["sureAndMissed", "missed", "partly", "guessed", "known"] as const;
type Standing = (typeof standings)[number];

export function standingOf({ sureAndMissed, lastMark, lastConfidence }: Scheduled): Standing {
  if (sureAndMissed) return "sureAndMissed";
  if (isMissed(lastMark)) return "missed";
  if (!isRight(lastMark)) return "partly";
  return lastConfidence === "guessing" ? "guessed" : "known";
}

/**
 * The ids of the items to ask now, `most` of them at most, out of those due before `today`, the end of the learner's
 * day: missed while sure first, then missed, each oldest first; then whatever is least likely to be recalled.
 */
export function chooseReview(schedule: Schedule, { now, most = 10, today }: { now: Date; most?: number; today: Date }) {
  const due = [...schedule.values()].filter((one) => one.due < today && !hasHadLastTurn(one)).sort(byAge);
  const missed = due.filter((one) => standingOf(one) === "missed");
  const sureAndMissed = due.filter(({ sureAndMissed }) => sureAndMissed);
  const others = due
    .filter((one) => !missed.includes(one) && !sureAndMissed.includes(one))
    .sort((a, b) => retrievability(a, now) - retrievability(b, now));
  return [...sureAndMissed, ...missed, ...others].slice(0, most).map(({ item }) => item);
}

// Answered on the last day before a first deploy: due that day by the rule, and not asked twice on it.
const hasHadLastTurn = ({ due, lastSeen }: Scheduled) => due.getTime() === lastSeen.getTime();

/** What is due after `now`, soonest first, with the moment and how it stands. */
export function comesBack(schedule: Schedule, now: Date): { item: string; due: Date; standing: Standing }[] {
  return [...schedule.values()]
    .filter(({ due }) => due > now)
    .sort((a, b) => a.due.getTime() - b.due.getTime() || byAge(a, b))
    .map((one) => ({ item: one.item, due: one.due, standing: standingOf(one) }));
}

const reasons = {
  sureAndMissed: "you were sure, and it was another answer",
  missed: "it was another answer",
  partly: "you had part of it",
  guessed: "right, but you said you were guessing",
  known: null,
} as const satisfies Record<Standing, string | null>;

/** Items worth another look and why: missed while sure, then missed, partly right, guessed; the oldest of each first. */
export function worthAnotherLook(schedule: Schedule, most = 3): { item: string; version: number; reason: string }[] {
  const order = (one: Scheduled) => standings.indexOf(standingOf(one));
  return [...schedule.values()]
    .sort((a, b) => order(a) - order(b) || byAge(a, b))
    .flatMap((one) => {
      const reason = reasons[standingOf(one)];
      return reason ? [{ item: one.item, version: one.version, reason }] : [];
    })
    .slice(0, most);
}

/** Oldest first; of answers at one moment, such as those of a set, by id, so that one schedule gives one order. */
function byAge(a: Scheduled, b: Scheduled): number {
  return a.lastSeen.getTime() - b.lastSeen.getTime() || (a.item < b.item ? -1 : 1);
}
