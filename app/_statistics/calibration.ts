import { type Confidence, confidences } from "@/app/_quiz/verdict";
import type { Interval } from "./interval";
import { meanInterval } from "./mean-interval";
import { mean, sum } from "./moments";

/**
 * The chance of being right that each word stands for: the middle of the range in which choosing it pays best under
 * Moodle's certainty-based marking (up to ⅔, ⅔ to 0.8, above it); guessing is taken as even odds.
 */
export const chanceOf = { guessing: 0.5, leaning: 0.73, sure: 0.9 } as const satisfies Record<Confidence, number>;

/** An answer given with a confidence, and its mark from 0 to 1. */
export type Forecast = { confidence: Confidence; mark: number };

export type Calibration = {
  n: number;
  /** Mean chance − mean mark, from −1 to 1; above 0 is more sure than right. Null without answers. */
  bias: number | null;
  /** 95 %, by Student's t on the differences of single answers; null of fewer than two. */
  biasInterval: Interval | null;
  /** Mean squared distance of chance and mark (G. W. Brier, Monthly Weather Review 78, 1950): 0 is best, 1 worst. */
  brier: number | null;
  /** In the order of `confidences`; `right` is the sum of marks. */
  bins: { confidence: Confidence; n: number; right: number }[];
};

/** How well somebody knows what they know. The numbers rest on `chanceOf`, which is a convention: say so beside them. */
export function calibration(answers: readonly Forecast[]): Calibration {
  const differences = answers.map(({ confidence, mark }) => chanceOf[confidence] - mark);
  const n = answers.length;
  return {
    n,
    bias: n === 0 ? null : mean(differences),
    biasInterval: meanInterval(differences),
    brier: n === 0 ? null : mean(differences.map((difference) => difference ** 2)),
    bins: confidences.map((confidence) => {
      const marks = answers.filter((answer) => answer.confidence === confidence).map(({ mark }) => mark);
      return { confidence, n: marks.length, right: sum(marks) };
    }),
  };
}
