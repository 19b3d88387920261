import { isRight } from "@/app/_quiz/verdict";
import { capitalised, counted, marks } from "@/app/_review/number-words";
import type { SetUse } from "./view";

// What is said about a set of questions; pure, for the server and the browser.

/** Between two calendar dates, YYYY-MM-DD. */
export function daysAgoWords(date: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000);
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

type Marked = { answer: { mark: number } | null };

/** "3 of 4 right", with what the others brought where they were partly right. */
export function scoreWords(cards: readonly Marked[]): string {
  const given = cards.flatMap(({ answer }) => (answer ? [answer.mark] : []));
  const right = given.filter(isRight).length;
  const partly = given.filter((mark) => mark > 0 && !isRight(mark));
  const score = `${right} of ${cards.length} right`;
  if (partly.length === 0) return score;
  const worth = marks(partly.reduce((sum, mark) => sum + mark, 0));
  return `${score}, and ${counted(partly.length, "part answer")} worth ${worth} more`;
}

/** Before handing in: how many are answered, and what becomes of the others. */
export function answeredWords(answered: number, of: number, use: SetUse): string {
  const left = of - answered;
  if (left === 0 && of <= 2) return of === 1 ? "The question is answered." : "Both questions are answered.";
  if (left === 0) return `All ${counted(of, "question")} are answered.`;
  const rest = left === 1 ? "The one left out" : `The ${counted(left, "question")} left out`;
  const becomes =
    use === "before"
      ? `${left === 1 ? "is" : "are"} taken as not known yet`
      : `${left === 1 ? "counts" : "count"} as missed`;
  return `${answered} of ${of} answered. ${rest} ${becomes}.`;
}

/** Of questions that their author has changed since they were served. */
export function changedWords(changed: number): string {
  const rest = changed === 1 ? "has changed, and is" : "have changed, and are";
  return `${capitalised(counted(changed, "question"))} ${rest} not counted.`;
}
