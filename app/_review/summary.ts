import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { catalog } from "@/app/_course/catalog";
import { itemKey } from "@/app/_progress/progress";
import { ownServedSets } from "@/app/_progress/queries";
import { isRight } from "@/app/_quiz/verdict";
import { handedInSets, openSet } from "@/app/_sets/queries";
import { calendarDateOf, endOfDay } from "@/app/_ui/calendar-date";
import { dayOf } from "@/app/_ui/dates";
import { type Measure, measureOf } from "./measure";
import { type OwnAnswer, ownSchedule } from "./own";
import { chooseReview, comesBack } from "./select";
import { comebackWords, moreThanAtFirst, type Standing, sinceFirstWords } from "./summary-words";

// What the review page says before a review and after it. Seen by nobody but the learner.

export type ReviewSummary = {
  /** "Tue 9 June" */
  day: string;
  /** How many questions are due by the end of the day. */
  due: number;
  /** A review of today waits to be gone on with. */
  isOpen: boolean;
  /** Null until a review is over today. */
  today: { answered: number; right: number; words: string; measure: Measure } | null;
  /** Of all answers so far; null without any. */
  sinceJoining: { from: string; measure: Measure } | null;
  /** Soonest first. After a review, what was not settled in it. */
  coming: { item: string; title: string; number: string; standing: Standing; when: string }[];
};

const mostComing = { afterReview: 10, otherwise: 5 };

export async function reviewSummary(learner: Learner, now = new Date()): Promise<ReviewSummary> {
  const { timeZone } = learner;
  const { lessons } = await catalog();
  const [{ answers, scheduled, open, progress }, waiting, handedIn] = await Promise.all([
    ownSchedule(learner, lessons, now),
    openSet(learner, "review", null),
    handedInSets(learner, "review", null),
  ]);
  const date = calendarDateOf(now, timeZone);
  const end = endOfDay(now, timeZone);
  const tomorrow = calendarDateOf(end, timeZone);
  const isToday = (moment: Date | null) => moment !== null && calendarDateOf(moment, timeZone) === date;

  const reviewed = await reviewedIn(
    learner,
    answers.filter(({ at }) => isToday(at)),
  );
  const firstMarkOf = (answer: OwnAnswer) => progress.items.get(itemKey(answer))?.firstMark ?? answer.mark;
  const isDone = handedIn.some(({ handedInAt }) => isToday(handedInAt)) && reviewed.length > 0;

  const soonest = comesBack(scheduled, new Date(end.getTime() - 1));
  const items = new Set(reviewed.map(({ item }) => item));
  const unsettled = soonest.filter(({ item, standing }) => items.has(item) && standing !== "known");
  const listed = isDone && unsettled.length > 0 ? unsettled : soonest;
  const most = isDone ? mostComing.afterReview : mostComing.otherwise;
  const isTomorrow = ({ due }: { due: Date }) => calendarDateOf(due, timeZone) === tomorrow;

  return {
    day: dayOf(now, timeZone, now),
    due: chooseReview(scheduled, { now, most: Number.POSITIVE_INFINITY, today: end }).length,
    isOpen: waiting !== null && isToday(waiting.servedAt),
    today: isDone
      ? {
          answered: reviewed.length,
          right: reviewed.filter(({ mark }) => isRight(mark)).length,
          words: [
            sinceFirstWords(moreThanAtFirst(reviewed.map((answer) => ({ ...answer, firstMark: firstMarkOf(answer) })))),
            comebackWords(unsettled.length, unsettled.filter(isTomorrow).length),
          ].join(" "),
          measure: measureOf(reviewed),
        }
      : null,
    sinceJoining: answers[0] ? { from: dayOf(answers[0].at, timeZone, now), measure: measureOf(answers) } : null,
    coming: listed.slice(0, most).flatMap((one) => {
      const version = scheduled.get(one.item)?.version ?? 0;
      const placed = open.get(itemKey({ item: one.item, version }));
      const when = isTomorrow(one) ? "tomorrow" : dayOf(one.due, timeZone, now);
      const { standing } = one;
      return placed ? [{ item: one.item, title: placed.item.title, number: placed.lesson.number, standing, when }] : [];
    }),
  };
}

/** The answers among these that a review asked for. */
async function reviewedIn(learner: Learner, answers: readonly OwnAnswer[]): Promise<OwnAnswer[]> {
  const ids = answers.flatMap(({ set }) => (set === null ? [] : [set]));
  const sets = await ownServedSets(learner, [...new Set(ids)]);
  return answers.filter(({ set }) => set !== null && sets.get(set)?.use === "review");
}
