import type { Interval } from "./interval";
import { meanInterval } from "./mean-interval";
import { mean } from "./moments";

/** What one learner reached before and after, in the same unit. */
export type Pair = { before: number; after: number };

/**
 * How much learners gained: the mean of after − before in the unit of the pairs (null without any), with its 95 %
 * interval by Student's t on the differences (null of fewer than two).
 */
export function pairedDifference(pairs: readonly Pair[]): {
  n: number;
  difference: number | null;
  interval: Interval | null;
} {
  const differences = pairs.map(({ before, after }) => after - before);
  const n = differences.length;
  return { n, difference: n === 0 ? null : mean(differences), interval: meanInterval(differences) };
}
