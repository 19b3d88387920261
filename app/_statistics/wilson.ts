import { type Interval, NORMAL_QUANTILE_975 } from "./interval";

/**
 * The Wilson score interval (95 %, without continuity correction) of a share from 0 to 1 seen in `n` trials; null
 * without trials. Source: E. B. Wilson, JASA 22 (1927). The share of marks that are fractions may be given too:
 * `n` × share then stands for the successes, which makes the interval wider than need be, never narrower.
 */
export function wilsonInterval(share: number, n: number): Interval | null {
  if (n === 0) return null;
  const z2 = NORMAL_QUANTILE_975 ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (NORMAL_QUANTILE_975 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  // At shares of 0 and 1 the bounds are exact, but for rounding.
  return { low: Math.max(0, Math.min(share, centre - half)), high: Math.min(1, Math.max(share, centre + half)) };
}
