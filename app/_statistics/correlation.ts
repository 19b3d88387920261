import { type Interval, NORMAL_QUANTILE_975 } from "./interval";
import { isConstant, mean, ROUNDING, sum } from "./moments";

/**
 * Pearson's correlation of two lists of equal length, from −1 to 1; null when either is constant. With marks of one
 * item and rest scores it is Moodle's `discriminationindex` as a fraction: cov / √(var · var), each with an n − 1
 * denominator, which cancels out.
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (isConstant(x) || isConstant(y)) return null;
  const [dx, dy] = [deviations(x), deviations(y)];
  return Math.max(-1, Math.min(1, dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy))));
}

/**
 * How much of the covariance that these very marks allow is there: cov(x, y) / cov_max, where cov_max is the
 * covariance of both lists sorted. Moodle's `discriminativeefficiency` as a fraction, null when either list is
 * constant. At most 1, and at least as far from 0 as the correlation; it may lie below −1, as cov_max bounds one side.
 */
export function efficiency(x: readonly number[], y: readonly number[]): number | null {
  if (isConstant(x) || isConstant(y)) return null;
  const [dx, dy] = [deviations(x), deviations(y)];
  return Math.min(1, dot(dx, dy) / dot(sorted(dx), sorted(dy)));
}

/**
 * The 95 % interval of a correlation seen in `n` pairs by Fisher's z: tanh(artanh r ± 1.96 / √(n − 3)).
 * Null of fewer than four pairs, and where |r| is 1: there z has no end.
 */
export function fisherInterval(r: number, n: number): Interval | null {
  if (n < 4 || 1 - Math.abs(r) < ROUNDING) return null;
  const half = NORMAL_QUANTILE_975 / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}

/** Distances from the mean in units of the widest of them, so that the squares of small ones do not vanish. */
function deviations(values: readonly number[]): number[] {
  const centre = mean(values);
  const widest = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  return values.map((value) => (value - centre) / widest);
}

const dot = (x: readonly number[], y: readonly number[]) => sum(x.map((value, at) => value * (y[at] ?? 0)));

const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);
