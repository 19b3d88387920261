import type { Interval } from "./interval";
import { mean, variance } from "./moments";
import { studentQuantile975 } from "./student-t";

/** The 95 % interval of a mean by Student's t: mean ± t × √(variance ÷ n). Null of fewer than two values. */
export function meanInterval(values: readonly number[]): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const half = studentQuantile975(n - 1) * Math.sqrt(variance(values) / n);
  return { low: mean(values) - half, high: mean(values) + half };
}
