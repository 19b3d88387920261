import "server-only";
import type { Learner } from "@/app/_account/viewer";
import type { Catalog } from "@/app/_course/catalog";
import { hasBegun } from "@/app/_progress/begun";
import { itemKey, type Progress } from "@/app/_progress/progress";
import { ownSchedule } from "@/app/_review/own";
import { chooseReview, worthAnotherLook } from "@/app/_review/select";
import { handedInSets } from "@/app/_sets/queries";
import { endOfDay } from "@/app/_ui/calendar-date";
import { isFinished } from "./state";

export type ReviewToday = Awaited<ReturnType<typeof reviewToday>>;

/** What the first page says of questions: how many are due, which are worth another look, and whether a test waits. */
export async function reviewToday(learner: Learner, course: Catalog) {
  const now = new Date();
  const { scheduled, open, progress } = await ownSchedule(learner, course.lessons, now);
  const due = chooseReview(scheduled, { now, most: Number.POSITIVE_INFINITY, today: endOfDay(now, learner.timeZone) });
  const again = worthAnotherLook(scheduled).flatMap(({ item, version, reason }) => {
    const placed = open.get(itemKey({ item, version }));
    if (!placed) return [];
    const { item: question, lesson } = placed;
    // Only practice stands in the text by itself; of the others, what they are about does.
    const place = question.use === "practice" ? item : question.back;
    return [
      { id: item, title: question.title, reason, number: lesson.number, href: `/manual/${lesson.slug}#${place}` },
    ];
  });
  return { progress, due: due.length, again, test: await waitingTest(learner, course, progress) };
}

/** The test before the course until a lesson is begun, the one after it once all are finished; each until it is taken. */
async function waitingTest(learner: Learner, { lessons }: Catalog, progress: Progress) {
  const use = lessons.every((lesson) => isFinished(progress, lesson)) ? "after" : "before";
  if (use === "before" && lessons.some((lesson) => hasBegun(progress, lesson))) return null;
  if (!lessons.some(({ items }) => items.some((item) => item.use === use))) return null;
  return (await handedInSets(learner, use, null)).length === 0 ? use : null;
}
