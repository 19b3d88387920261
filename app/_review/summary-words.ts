import { isRight } from "@/app/_quiz/verdict";
import { capitalised, inWords } from "./number-words";
import type { standingOf } from "./select";

export type Standing = ReturnType<typeof standingOf>;

/** How many more of these answers are right than when each question was first met. */
export function moreThanAtFirst(answers: readonly { mark: number; firstMark: number }[]): number {
  return (
    answers.filter(({ mark }) => isRight(mark)).length - answers.filter(({ firstMark }) => isRight(firstMark)).length
  );
}

export function sinceFirstWords(more: number): string {
  if (more === 0) return "As many as you could answer when you first met them.";
  if (more > 0) return `${capitalised(inWords(more))} more than you could answer when you first met them.`;
  return `${capitalised(inWords(-more))} fewer than when you first met them: what fades is what a review is for.`;
}

/** Of the questions reviewed, how many were not settled, and how many of those come back tomorrow. */
export function comebackWords(unsettled: number, tomorrow: number): string {
  if (unsettled === 0) return "None of them needs another look soon.";
  const some = `${capitalised(inWords(unsettled))} ${unsettled === 1 ? "comes" : "come"} back`;
  if (tomorrow === unsettled) return `${some} tomorrow.`;
  if (tomorrow === 0) return `${some}, but not tomorrow.`;
  return `${some}, ${inWords(tomorrow)} of them tomorrow.`;
}

/** Why a question comes back, in a few words. */
export const standingWords = {
  sureAndMissed: "sure, and it was another answer",
  missed: "it was another answer",
  partly: "part of it",
  guessed: "right, by a guess",
  known: "known",
} as const satisfies Record<Standing, string>;
