import type { Confidence } from "@/app/_quiz/verdict";
import { type Calibration, calibration } from "@/app/_statistics/calibration";
import { biasWords, brierWords } from "./calibration-words";

/** How sure somebody was and how right, in numbers and in what these can show. */
export type Measure = Calibration & { words: { bias: string; brier: string } };

/** Of the answers that said how sure; the others say nothing about it. */
export function measureOf(answers: readonly { confidence: Confidence | null; mark: number }[]): Measure {
  const found = calibration(answers.flatMap(({ confidence, mark }) => (confidence ? [{ confidence, mark }] : [])));
  return { ...found, words: { bias: biasWords(found), brier: brierWords(found) } };
}
