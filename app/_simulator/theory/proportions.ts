// Two groups that convert differently, compared as a canary is. Times play no part: sizes and successes are counts.

/** A group of visitors, and how many of them did what was hoped for. */
export type Group = { size: number; successes: number };

/** What of a group is known beforehand: its size, and how likely each of it succeeds. */
export type Arm = { size: number; share: number };

/** Beyond this a normal deviate is one of 5 % on both sides. */
const Z_5_PERCENT = 1.959963984540054;

/**
 * The statistic of the z test of two proportions with a pooled variance: the difference of the shares, in standard errors
 * under the hypothesis that both are the same. 0 where nobody or everybody succeeded.
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), section 3.1,
 * without correction for continuity.
 */
export function zOfTwoGroups(one: Group, other: Group): number {
  const pooled = (one.successes + other.successes) / (one.size + other.size);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.size + 1 / other.size));
  return error > 0 ? (one.successes / one.size - other.successes / other.size) / error : 0;
}

/** Whether the two-sided test at 5 % tells the groups apart. */
export const isDifferent = (one: Group, other: Group): boolean => Math.abs(zOfTwoGroups(one, other)) > Z_5_PERCENT;

/**
 * How likely that test tells two arms apart, by the normal approximation: with d the difference of the shares, s0 its
 * standard error if both had the pooled share, and s1 the true one, P(|N(d, s1)| > z s0).
 * Source: the same, section 4.2 (equal sizes) and 4.4 (unequal), with the chance of the wrong side added.
 */
export function powerOfTwoArms(one: Arm, other: Arm): number {
  const difference = Math.abs(one.share - other.share);
  const pooled = (one.share * one.size + other.share * other.size) / (one.size + other.size);
  const equal = Math.sqrt(pooled * (1 - pooled) * (1 / one.size + 1 / other.size));
  const error = Math.sqrt(varianceOf(one) + varianceOf(other));
  const limit = Z_5_PERCENT * equal;
  return normalCdf((difference - limit) / error) + normalCdf((-difference - limit) / error);
}

const varianceOf = ({ share, size }: Arm): number => (share * (1 - share)) / size;

/**
 * The chance that a standard normal deviate is at most x: 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...), to 1e-12 for |x| < 7.
 * Source: G. Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11 (2004).
 */
export function normalCdf(x: number): number {
  if (x < -7) return 0;
  if (x > 7) return 1;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The counts that a binomial variable stays within with at least this chance, as much of the rest on either side. */
export function binomialInterval(trials: number, share: number, chance: number): { least: number; most: number } {
  const beyond = (1 - chance) / 2;
  let least = 0;
  let most = trials;
  let logOfChance = trials * Math.log(1 - share);
  let sum = 0;
  for (let count = 0; count <= trials; count += 1) {
    sum += Math.exp(logOfChance);
    if (sum <= beyond) least = count + 1;
    if (sum < 1 - beyond) most = count + 1;
    logOfChance += Math.log((trials - count) / (count + 1)) + Math.log(share / (1 - share));
  }
  return { least, most: Math.min(most, trials) };
}
