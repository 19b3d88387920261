import { highWord } from "./arithmetic";

/** Each doubling of a value is cut into 128 equal buckets: a bucket's middle is within 1/256 = 0.4 % of its values. */
const CUTS_PER_DOUBLING = 128;
const SHIFT = 20 - 7;
const FIRST_EXPONENT = -20;
const DOUBLINGS = 60;

/** Buckets of one histogram, for values from 2^-20 to 2^40 milliseconds (a nanosecond to 35 years). */
const BUCKETS = CUTS_PER_DOUBLING * DOUBLINGS;
const OFFSET = (1023 + FIRST_EXPONENT) * CUTS_PER_DOUBLING;

/**
 * Several histograms with buckets of constant relative width. The exponent and the first bits of the fraction of a
 * number are the bucket's place, so that nothing has to be computed. Smaller and larger values go to the ends.
 */
export class Histograms {
  // Declared, not defined: a field that was undefined once has its type checked at every access.
  declare buckets: Uint32Array;

  constructor(histograms: number) {
    this.buckets = new Uint32Array(histograms * BUCKETS);
  }

  record(histogram: number, value: number): void {
    const exact = (highWord(value) >>> SHIFT) - OFFSET;
    const bucket = histogram * BUCKETS + (exact < 0 ? 0 : exact < BUCKETS ? exact : BUCKETS - 1);
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + 1;
  }

  /** The value that a share p of all values does not exceed (nearest rank); 0 without values and for the tiniest. */
  quantile(histogram: number, p: number): number {
    const own = this.buckets.subarray(histogram * BUCKETS, (histogram + 1) * BUCKETS);
    let total = 0;
    for (const count of own) total += count;
    const rank = Math.max(1, Math.ceil(p * total));
    let seen = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      seen += own[bucket] ?? 0;
      if (seen >= rank) return bucket === 0 ? 0 : middleOf(bucket);
    }
    return 0;
  }
}

function middleOf(bucket: number): number {
  let width = 1;
  const doubling = Math.floor(bucket / CUTS_PER_DOUBLING) + FIRST_EXPONENT;
  for (let step = 0; step < Math.abs(doubling); step += 1) width *= doubling < 0 ? 0.5 : 2;
  return width * (1 + ((bucket % CUTS_PER_DOUBLING) + 0.5) / CUTS_PER_DOUBLING);
}
