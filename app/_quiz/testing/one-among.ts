import fc from "fast-check";

/** One entry at a random place among others. */
export function oneAmong<Entry>(one: fc.Arbitrary<Entry>, others: fc.Arbitrary<Entry[]>): fc.Arbitrary<Entry[]> {
  return fc
    .tuple(one, others, fc.nat())
    .map(([entry, rest, place]) => rest.toSpliced(place % (rest.length + 1), 0, entry));
}
