/**
 * An order for texts whose written order is the answer: `[2, 0, 1]` shows the third one first. It depends on the texts
 * alone and not on how they are listed, so that it says nothing about the answer. Every text has a say in the place of
 * every other: a word changed in one makes a new order of all.
 */
export function shownOrder(texts: readonly string[]): number[] {
  const seed = hash(texts.toSorted().join("\n"), 0x811c9dc5);
  return texts
    .map((text, index) => ({ text, index, rank: hash(text, seed) }))
    .sort((one, other) => one.rank - other.rank || (one.text < other.text ? -1 : 1))
    .map(({ index }) => index);
}

/** The place of each: what `shownOrder` puts first has 0. */
export const placesIn = (order: readonly number[]) => order.map((_, index) => order.indexOf(index));

export const isAsWritten = (order: readonly number[]) => order.every((index, place) => index === place);

/**
 * FNV-1a of 32 bits over UTF-16 units, from a seed, with the last mixing of MurmurHash3: without it texts that differ
 * only in their last character would come out sorted by it.
 */
function hash(text: string, seed: number): number {
  let bits = seed;
  for (let index = 0; index < text.length; index += 1) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
