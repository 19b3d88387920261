import { correlation, efficiency, fisherInterval } from "./correlation";
import type { Interval } from "./interval";
import type { Matrix } from "./matrix";
import { isConstant, mean, ROUNDING, sum, variance } from "./moments";
import { wilsonInterval } from "./wilson";

/** All as fractions, not percentages; null where the marks do not define it. */
type ItemStatistics = {
  id: string;
  /** Learners who met the item. */
  n: number;
  facility: number;
  facilityInterval: Interval | null;
  discrimination: number | null;
  discriminationInterval: Interval | null;
  discriminativeEfficiency: number | null;
};

export type TestStatistics = {
  items: ItemStatistics[];
  learners: number;
  /** From −∞ to 1. */
  alpha: number | null;
  /** A fraction of the highest total, which is one mark for each item. */
  standardErrorOfMeasurement: number | null;
  /** The same in marks. */
  standardErrorOfMeasurementInMarks: number | null;
};

/**
 * Classical item analysis of a matrix with at least one learner; the order of learners does not matter.
 *
 * Per item, as Moodle's question statistics calculator defines them: `facility` = mean mark ÷ maximum mark (1 here);
 * `discrimination` = its `discriminationindex`, the correlation of the item's marks with the rest scores (total
 * without the item); `discriminativeEfficiency` = that covariance ÷ the covariance of both lists sorted.
 * Intervals are 95 %: Wilson for facility (n × facility counts as successes, also where marks are fractions),
 * Fisher's z for discrimination.
 */
export function itemAnalysis({ items, marks }: Matrix): TestStatistics {
  const n = marks.length;
  const rests = marks.map(restScores);
  const columns = items.map((_, at) => marks.map((row) => row[at] ?? 0));
  const statistics = items.map((id, at): ItemStatistics => {
    const column = columns[at] ?? [];
    const rest = rests.map((row) => row[at] ?? 0);
    const facility = mean(column);
    const discrimination = correlation(column, rest);
    return {
      id,
      n,
      facility,
      facilityInterval: wilsonInterval(facility, n),
      discrimination,
      discriminationInterval: discrimination === null ? null : fisherInterval(discrimination, n),
      discriminativeEfficiency: efficiency(column, rest),
    };
  });
  return { items: statistics, learners: n, ...reliability(columns, marks.map(sum)) };
}

/**
 * Cronbach's alpha (for marks of 0 and 1 it is KR-20): k ÷ (k − 1) × (1 − Σ item variances ÷ variance of totals),
 * n − 1 denominators throughout; null of one item, one learner, or equal totals. Items that all learners answer alike
 * count among the k, as in Moodle's coefficient of internal consistency (R's psych leaves them out).
 * Standard error of measurement: √(variance of totals × (1 − alpha)).
 */
function reliability(columns: readonly (readonly number[])[], totals: readonly number[]) {
  const k = columns.length;
  if (k < 2 || isConstant(totals))
    return { alpha: null, standardErrorOfMeasurement: null, standardErrorOfMeasurementInMarks: null };
  const ofTotals = variance(totals);
  const computed = (k / (k - 1)) * (1 - sum(columns.map(variance)) / ofTotals);
  // The square root below would make an error of 1e-8 out of what rounding takes from 1.
  const alpha = computed > 1 - ROUNDING ? 1 : computed;
  const inMarks = Math.sqrt(ofTotals * (1 - alpha));
  return { alpha, standardErrorOfMeasurement: inMarks / k, standardErrorOfMeasurementInMarks: inMarks };
}

/** For each place the sum of all other places, by adding only: taking away from the total would let rounding grow. */
export function restScores(row: readonly number[]): number[] {
  const rests: number[] = [];
  let before = 0;
  for (const mark of row) {
    rests.push(before);
    before += mark;
  }
  let after = 0;
  for (let at = row.length - 1; at >= 0; at -= 1) {
    rests[at] = (rests[at] ?? 0) + after;
    after += row[at] ?? 0;
  }
  return rests;
}
