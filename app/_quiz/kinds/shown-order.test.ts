import fc from "fast-check";
import { expect, test } from "vitest";
import { isAsWritten, placesIn, shownOrder } from "./shown-order";

const texts = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 10 });
const shownTexts = (list: readonly string[]) => shownOrder(list).map((index) => list[index]);

test("however texts are listed, they are shown in the same order", () => {
  fc.assert(
    fc.property(
      texts.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(shownTexts(shuffled)).toEqual(shownTexts(list));
        expect(new Set(shownTexts(list))).toEqual(new Set(list));
      },
    ),
  );
});

test("the places undo the order", () => {
  fc.assert(
    fc.property(texts, (list) => {
      const order = shownOrder(list);
      expect(placesIn(order).map((place) => shownTexts(list)[place])).toEqual(list);
      expect(isAsWritten(placesIn(order).map((place) => order[place] ?? -1))).toBe(true);
    }),
  );
});

test("texts that differ in a last letter only come in every order, about equally often", () => {
  const counts = new Map<string, number>();
  for (let number = 0; number < 600; number += 1) {
    const order = shownOrder(["a", "b", "c"].map((letter) => `Step ${number} ${letter}`)).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // Expected 100 each, with a standard deviation of 9.
  for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(40);
});

test("an order stays what it was, so that answers kept by it do", () => {
  expect(shownTexts(["Announce", "Deploy", "Watch", "Tell", "全部"])).toMatchInlineSnapshot(`
    [
      "Tell",
      "Watch",
      "Deploy",
      "Announce",
      "全部",
    ]
  `);
});
