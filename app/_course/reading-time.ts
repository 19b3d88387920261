import { partsOf } from "./lesson-parts";
import { scanMdx } from "./mdx-scan";

const wordsInAMinute = 200;

/** Whole minutes that a lesson's text takes to read: without code, figures, questions and writing. */
export function minutesOf(mdx: string): number {
  return Math.round(wordsIn(mdx) / wordsInAMinute);
}

/** Minutes of each part, not rounded, by the id of its section. */
export function minutesOfParts(mdx: string): Record<string, number> {
  return Object.fromEntries([...partsOf(mdx)].map(([id, text]) => [id, wordsIn(text) / wordsInAMinute]));
}

function wordsIn(mdx: string): number {
  return scanMdx(mdx)
    .prose.split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
