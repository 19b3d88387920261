import { exp, ln, normalQuantile } from "./arithmetic";
import type { Distribution } from "./model";

/** Distributions that only the simulator's own scenarios use. `weights` need not add up to 1. */
export type Sampled =
  | Distribution
  | { distribution: "empirical"; values: readonly number[]; weights: readonly number[] }
  /** Ranks from 1 to `items`; rank k is drawn in proportion to k to the power of -`exponent`. */
  | { distribution: "zipf"; items: number; exponent: number };

const kinds = { constant: 0, exponential: 1, lognormal: 2, uniform: 3, table: 4 } as const;

/** A distribution made ready for drawing; all have one shape, so that the engine compiles one version of `sample`. */
export type Sampler = {
  kind: number;
  /** The mean, the least value, or the mean of the logarithm. */
  location: number;
  /** The width, or the standard deviation of the logarithm. */
  scale: number;
  values: Float64Array;
  /** How likely a value is not above the one at that place; the last is 1. */
  cumulative: Float64Array;
  /** For each of as many equal steps of u where its values begin: the search starts there, and ends after a step or two. */
  guide: Int32Array;
};

const nothing = new Float64Array(0);
const nowhere = new Int32Array(0);

function formula(kind: number, location: number, scale = 0): Sampler {
  return { kind, location, scale, values: nothing, cumulative: nothing, guide: nowhere };
}

function table(values: readonly number[], weights: readonly number[]): Sampler {
  let total = 0;
  const sums = values.map((_, place) => {
    total += weights[place] ?? 0;
    return total;
  });
  if (!(total > 0)) throw new RangeError("an empirical distribution needs weights above 0");
  const cumulative = Float64Array.from(sums, (sum) => sum / total);
  const guide = guideTo(cumulative);
  return { kind: kinds.table, location: 0, scale: 0, values: Float64Array.from(values), cumulative, guide };
}

/** The guide table of a cumulative distribution (Chen and Asau 1974). */
function guideTo(cumulative: Float64Array): Int32Array {
  let place = 0;
  return Int32Array.from(cumulative, (_, step) => {
    while ((cumulative[place] ?? 1) < step / cumulative.length) place += 1;
    return place;
  });
}

/** A lognormal variable of mean m and coefficient of variation c has sigma^2 = ln(1 + c^2), mu = ln m - sigma^2 / 2. */
function lognormal(mean: number, cv: number): Sampler {
  if (!(mean > 0 && cv > 0)) return formula(kinds.constant, mean);
  const variance = ln(1 + cv * cv);
  return formula(kinds.lognormal, ln(mean) - variance / 2, Math.sqrt(variance));
}

function zipf(items: number, exponent: number): Sampler {
  const ranks = Array.from({ length: items }, (_, place) => place + 1);
  return table(
    ranks,
    ranks.map((rank) => exp(-exponent * ln(rank))),
  );
}

export function samplerOf(of: Sampled): Sampler {
  switch (of.distribution) {
    case "constant":
      return formula(kinds.constant, of.meanMs);
    case "exponential":
      return formula(kinds.exponential, of.meanMs);
    case "lognormal":
      return lognormal(of.meanMs, of.cv);
    case "uniform":
      return formula(kinds.uniform, of.minMs, of.maxMs - of.minMs);
    case "empirical":
      return table(of.values, of.weights);
    case "zipf":
      return zipf(of.items, of.exponent);
  }
}

/** The first place whose cumulative probability is not below u. */
function placeOf({ cumulative, guide }: Sampler, u: number): number {
  let place = guide[Math.floor(u * guide.length)] ?? 0;
  // The product may have been rounded up to the next step.
  while (place > 0 && (cumulative[place - 1] ?? 0) >= u) place -= 1;
  while ((cumulative[place] ?? 1) < u) place += 1;
  return place;
}

/**
 * The value below which a share u of all values lies, 0 < u < 1. One draw gives one value for every distribution, so
 * that the same user has the same luck under another distribution too.
 */
export function sample(sampler: Sampler, u: number): number {
  // On its own, for the engine to inline the most frequent case.
  return sampler.kind === kinds.exponential ? -sampler.location * ln(u) : sampleOther(sampler, u);
}

function sampleOther(sampler: Sampler, u: number): number {
  switch (sampler.kind) {
    case kinds.constant:
      return sampler.location;
    case kinds.lognormal:
      return exp(sampler.location + sampler.scale * normalQuantile(u));
    case kinds.uniform:
      return sampler.location + sampler.scale * u;
    default:
      return sampler.values[placeOf(sampler, u)] ?? 0;
  }
}
