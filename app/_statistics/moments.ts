/** A difference below this part of the largest value is rounding: marks such as 0.1 + 0.2 and 0.3 are the same. */
export const ROUNDING = 1e-12;

/** A smaller difference would vanish when it is squared. */
const LEAST_DIFFERENCE = 1e-140;

/** The arithmetic mean, in two passes: the second takes away what rounding left in the first. NaN of no values. */
export function mean(values: readonly number[]): number {
  const first = sum(values) / values.length;
  return first + sum(values.map((value) => value - first)) / values.length;
}

/** The sample variance (n − 1 denominator) around a two-pass mean; 0 of values that differ by rounding only, or of one. */
export function variance(values: readonly number[]): number {
  if (values.length < 2 || isConstant(values)) return 0;
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Whether no two values differ by more than rounding; so too without values. */
export function isConstant(values: readonly number[]): boolean {
  const least = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  return !(most - least > Math.max(LEAST_DIFFERENCE, ROUNDING * Math.max(Math.abs(least), Math.abs(most))));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
