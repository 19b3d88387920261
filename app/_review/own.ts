import "server-only";
import type { Learner } from "@/app/_account/viewer";
import type { Lesson } from "@/app/_course/catalog";
import { type AnswerPayload, readEvent } from "@/app/_progress/event";
import { itemKey } from "@/app/_progress/progress";
import { ownAnswers, ownFirstDeploy, ownProgress } from "@/app/_progress/queries";
import { kinds, type VersionedItem } from "@/app/_quiz/item";
import { calendarDateOf, endOfDay, startOfDay } from "@/app/_ui/calendar-date";
import { type Scheduled, schedule } from "./schedule";
import { chooseReview } from "./select";

// A learner's own answers, and the schedule made of them each time it is read.

export type OwnAnswer = AnswerPayload & { at: Date };
type Placed = { item: VersionedItem; lesson: Lesson };

/** The questions that can come back: graded, in their present version, and explained to this learner already. */
function reviewable(lessons: readonly Lesson[], isFinished: (lesson: string) => boolean): Map<string, Placed> {
  const placed = lessons.flatMap((lesson) => lesson.items.map((item) => ({ item, lesson })));
  const open = placed.filter(
    ({ item, lesson }) => kinds[item.kind].isGraded && (item.use !== "before" || isFinished(lesson.slug)),
  );
  return new Map(open.map((one) => [itemKey({ item: one.item.id, version: one.item.version }), one]));
}

export async function ownSchedule(learner: Learner, lessons: readonly Lesson[], now: Date) {
  const { timeZone } = learner;
  const [rows, progress, firstDeployOn] = await Promise.all([
    ownAnswers(learner),
    ownProgress(learner),
    ownFirstDeploy(learner, calendarDateOf(now, timeZone)),
  ]);
  const open = reviewable(lessons, (slug) => Boolean(progress.lessons.get(slug)?.finishedAt));
  const answers = rows.map(readEvent).flatMap((event): OwnAnswer[] => {
    if (event.kind !== "answerGiven" || !open.has(itemKey(event.payload))) return [];
    return [{ ...event.payload, at: event.at }];
  });
  const horizon = firstDeployOn === null ? null : startOfDay(firstDeployOn, timeZone);
  const dayOf = (moment: Date) => calendarDateOf(moment, timeZone);
  const scheduled: Map<string, Scheduled> = schedule(answers, { horizon, now, dayOf });
  return { answers, scheduled, open, progress };
}

/** What a review asks today, ten at most, each with how often it has been answered. */
export async function reviewOf(learner: Learner, lessons: readonly Lesson[]) {
  const now = new Date();
  const { scheduled, open, answers } = await ownSchedule(learner, lessons, now);
  const ids = chooseReview(scheduled, { now, today: endOfDay(now, learner.timeZone) });
  return ids.flatMap((id) => {
    const version = scheduled.get(id)?.version ?? 0;
    const placed = open.get(itemKey({ item: id, version }));
    const attempts = answers.filter((answer) => answer.item === id).length;
    return placed ? [{ item: placed.item, attempts }] : [];
  });
}
