import { isRight } from "@/app/_quiz/verdict";

export type Readiness = "not enough" | "not yet" | "ready";

/** Under this many items answered nothing is said. */
const enough = 3;

/**
 * Readiness for one objective, from the items about it that were answered: ready with two thirds of the first
 * attempts right and nothing open that was answered wrong while sure.
 */
export function readiness(items: readonly { firstMark: number; sureAndWrong: boolean }[]): Readiness {
  if (items.length < enough) return "not enough";
  const right = items.filter(({ firstMark }) => isRight(firstMark)).length;
  // In whole numbers: 2/3 has no exact floating-point form.
  return 3 * right >= 2 * items.length && !items.some(({ sureAndWrong }) => sureAndWrong) ? "ready" : "not yet";
}
