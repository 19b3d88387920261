import fc from "fast-check";
import type { Item } from "./item";

// For tests only: questions of every kind, whose hidden texts are marked so that they can be looked for.

const secret = fc.stringMatching(/^SECRET[a-z]{6,12}$/);
const text = fc.stringMatching(/^[A-Z][a-z ]{1,20}[a-z]$/);

/** One right entry at a random place among others. */
function oneRight<Entry>(right: fc.Arbitrary<Entry>, others: fc.Arbitrary<Entry[]>) {
  return fc
    .tuple(right, others, fc.nat())
    .map(([entry, rest, place]) => rest.toSpliced(place % (rest.length + 1), 0, entry));
}

const choice: fc.Arbitrary<Item> = fc.record({
  id: fc.constant("some-choice"),
  kind: fc.constant("choice" as const),
  objective: fc.constant("some-objective"),
  title: text,
  variants: fc
    .record({
      stem: text,
      context: text,
      options: oneRight<{ text: string; right: string } | { text: string; tempting: string }>(
        fc.record({ text, right: secret }),
        fc.array(fc.record({ text, tempting: secret }), { minLength: 2, maxLength: 5 }),
      ),
      next: secret,
    })
    .map((variant) => [variant]),
});

const lines: fc.Arbitrary<Item> = fc.record({
  id: fc.constant("some-lines"),
  kind: fc.constant("lines" as const),
  objective: fc.constant("some-objective"),
  title: text,
  variants: fc
    .record({
      stem: text,
      context: text,
      file: fc.constant("file.yaml"),
      lines: oneRight<
        | { text: string; right: string }
        | { text: string; tempting: string }
        | { text: string; sound: string }
        | { text: string }
      >(
        fc.record({ text, right: secret }),
        fc
          .tuple(
            fc.record({ text, tempting: secret }),
            fc.array(
              fc.oneof(fc.record({ text, tempting: secret }), fc.record({ text, sound: secret }), fc.record({ text })),
              {
                minLength: 1,
                maxLength: 8,
              },
            ),
          )
          .map(([first, rest]) => [first, ...rest]),
      ),
      next: secret,
    })
    .map((variant) => [variant]),
});

export const arbitraryItem: fc.Arbitrary<Item> = fc.oneof(choice, lines);

export function secretsOf(item: Item): string[] {
  return [...JSON.stringify(item).matchAll(/SECRET[a-z]+/g)].map(([found]) => found);
}
