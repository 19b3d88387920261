import fc from "fast-check";
import { expect, test } from "vitest";
import type { Kind } from "../kinds/kind";

/** The promises that every kind keeps, as tests. `responses` makes ones that are often whole, to grade many of them. */
export function testLaws<Variant, Shown, Response>(
  kind: Kind<Variant, Shown, Response, unknown>,
  variants: fc.Arbitrary<Variant>,
  responses: fc.Arbitrary<unknown>,
) {
  test("every made-up variant is one that an author may write", () => {
    fc.assert(fc.property(variants, (variant) => kind.variant.safeParse(variant).success));
  });

  test("the key is a whole answer and has the whole mark", () => {
    fc.assert(
      fc.property(variants, (variant) => {
        const key = kind.key(variant);
        expect(kind.response(variant).parse(key)).toEqual(key);
        const outcome = kind.grade(variant, key);
        expect(outcome.mark).toBe(1);
        expect(outcome.parts.every(({ isRight }) => isRight)).toBe(true);
        if (outcome.score) expect(outcome.score.got).toBe(outcome.score.of);
      }),
    );
  });

  test("any response is refused or graded, always alike, with a mark from 0 to 1, and nothing is changed by it", () => {
    fc.assert(
      fc.property(variants, fc.oneof(responses, fc.anything()), (variant, given) => {
        const parsed = kind.response(variant).safeParse(given);
        if (!parsed.success) return;
        const outcome = kind.grade(frozen(variant), frozen(parsed.data));
        expect(kind.grade(variant, parsed.data)).toEqual(outcome);
        expect(outcome.mark).toBeGreaterThanOrEqual(0);
        expect(outcome.mark).toBeLessThanOrEqual(1);
        if (outcome.score) expect(outcome.mark).toBeCloseTo(outcome.score.got / outcome.score.of);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
      { numRuns: 300 },
    );
  });

  test("often enough the made-up responses are whole ones", () => {
    const pairs = fc.sample(fc.tuple(variants, responses), { numRuns: 300, seed: 1 });
    expect(pairs.filter(([variant, given]) => kind.response(variant).safeParse(given).success).length).toBeGreaterThan(
      9,
    );
  });

  test("what is shown holds no explanation, no hint and no advice", () => {
    fc.assert(
      fc.property(variants, (variant) => {
        expect(JSON.stringify(variant)).toContain("SECRET");
        expect(JSON.stringify(kind.hide(frozen(variant)))).not.toContain("SECRET");
        expect(kind.hide(variant)).toEqual(kind.hide(variant));
      }),
    );
  });

  test("huge and malformed responses are refused, long lists without being read", () => {
    fc.assert(
      fc.property(variants, (variant) => {
        const schema = kind.response(variant);
        for (const given of [
          huge,
          { length: 3 },
          null,
          undefined,
          "",
          Number.NaN,
          [[[]]],
          ["0"],
          [0.5],
          [-1],
          hugeList,
        ]) {
          expect(schema.safeParse(given).success).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
    expect(readsOfList).toBeLessThan(1_000);
  });
}

const huge = "x".repeat(5_000_000);

let readsOfList = 0;
const entries: number[] = [];
entries.length = 5_000_000;
/** Counts how often it is asked for anything. */
const hugeList = new Proxy(entries, {
  get: (target, name) => {
    readsOfList += 1;
    return Reflect.get(target, name);
  },
});

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}
