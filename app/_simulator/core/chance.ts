// Chance without a hidden state: a draw is a function of whom it concerns and what it decides. After a branch the same
// user therefore still draws the same numbers, whatever has happened to others in between.

/** What a draw decides. The numbers are part of every run's story: never reuse or change one. */
export const purpose = {
  arrivalGap: 1,
  replica: 2,
  serviceTime: 3,
  failure: 4,
  backoff: 5,
  visitor: 6,
  system: 7,
} as const;

const imul = Math.imul;

/** Scatters 32 bits so that each bit of the result depends on every bit given. Constants: C. Wellons, lowbias32. */
export function scatter(bits: number): number {
  const once = imul(bits ^ (bits >>> 16), 0x21f0aaad);
  const twice = imul(once ^ (once >>> 15), 0xd35a2d97);
  return twice ^ (twice >>> 15);
}

/**
 * Keys are 64 bits in two whole numbers. A child's key follows from its parent's and its number: a user's from the
 * traffic source's and the place in its stream, an attempt's from its caller's and the place among its calls. Numbers
 * are whole, below 2^32.
 */
export function keyLow(low: number, high: number, number: number): number {
  return scatter(scatter(low ^ imul(number, 0xc2b2ae35)) ^ high);
}

/**
 * The other half of a child's key, from the half that is known. Both together tell the parent's two halves, so children
 * of one number never share a key; nor do children of one parent, whose first halves differ.
 */
export function keyHigh(low: number, number: number, childLow: number): number {
  return scatter(childLow + imul(low ^ imul(number, 0xc2b2ae35), 0x85ebca77));
}

/**
 * A number drawn evenly between 0 and 1, never either of them: one of the 2^52 odd multiples of 2^-53.
 * `occasion` is one of `purpose`, plus 8 times how often the entity has drawn for it before.
 */
export function draw(low: number, high: number, occasion: number): number {
  const first = scatter(low ^ imul(occasion, 0x9e3779b1));
  const upper = scatter(first ^ high);
  const lower = scatter(upper + first);
  return ((upper >>> 6) * 0x4000000 + (lower >>> 6) + 0.5) / 0x10000000000000;
}

/** The key of something that has a name, of two halves, from the seed: any whole number. */
export function keyOfName(seed: number, name: string, occurrence: number): { low: number; high: number } {
  let low = seed | 0;
  let high = Math.floor(seed / 0x100000000) | 0;
  const numbers = [...Array.from(name, (_, place) => name.charCodeAt(place)), occurrence];
  for (const number of numbers) {
    const childLow = keyLow(low, high, number);
    high = keyHigh(low, number, childLow);
    low = childLow;
  }
  return { low, high };
}
