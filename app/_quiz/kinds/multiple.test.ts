import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { multiple as arbitrary } from "../testing/multiple";
import { MultipleVariant, multiple } from "./multiple";

const signals = MultipleVariant.parse({
  stem: "Which of these can tell you?",
  options: [
    { text: "Paid orders per *minute*", holds: "The number itself." },
    { text: "Request volume", tempting: "It rises when clients retry." },
    { text: "What the provider settled", holds: "It comes from elsewhere." },
    { text: "CPU of the api pods", tempting: "Waiting costs no CPU." },
    { text: "Tickets about 注文", holds: "The customer’s own word." },
  ],
  next: "Look at your KPI sheet.",
});

const mark = (response: number[]) => multiple.grade(signals, response).mark;

testLaws(multiple, arbitrary, fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 8 }));

describe("the mark", () => {
  test("counts every option that is as it should be, chosen or left out", () => {
    expect(mark([0, 2, 4])).toBe(1);
    expect(mark([0, 1, 4])).toBe(3 / 5);
    expect(mark([1, 3])).toBe(0);
    expect(multiple.grade(signals, [0, 1, 4]).score).toEqual({
      got: 3,
      of: 5,
      rule: "One part for each line that is as it should be, chosen or left out.",
    });
  });

  test("of everything chosen is the share that holds, and no more", () => {
    fc.assert(
      fc.property(arbitrary, (variant) => {
        const everything = variant.options.map((_, index) => index);
        const holding = variant.options.filter((option) => "holds" in option);
        expect(multiple.grade(variant, everything).mark).toBe(holding.length / variant.options.length);
      }),
    );
  });

  test("does not depend on the order of the response", () => {
    expect(multiple.grade(signals, [4, 0, 1])).toEqual(multiple.grade(signals, [0, 1, 4]));
  });

  test("falls by one part with each single change to the key", () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(7), (variant, place) => {
        const index = place % variant.options.length;
        const key = multiple.key(variant);
        const changed = key.includes(index) ? key.filter((each) => each !== index) : [...key, index];
        expect(multiple.grade(variant, changed).mark).toBeCloseTo(1 - 1 / variant.options.length);
      }),
    );
  });
});

test("every option says what was said of it, what holds, and why", () => {
  expect(multiple.grade(signals, [0, 1]).parts).toEqual([
    {
      text: "Paid orders per <em>minute</em>",
      said: "chosen",
      holds: "holds",
      isRight: true,
      why: "<p>The number itself.</p>",
    },
    expect.objectContaining({ text: "Request volume", said: "chosen", holds: "does not", isRight: false }),
    expect.objectContaining({ said: "not chosen", holds: "holds", isRight: false }),
    expect.objectContaining({ said: "not chosen", holds: "does not", isRight: true }),
    expect.objectContaining({ text: "Tickets about 注文", said: "not chosen", holds: "holds", isRight: false }),
  ]);
});

test.each([
  ["nothing chosen", []],
  ["an option twice", [0, 0]],
  ["an option that is not there", [5]],
  ["more than all", [0, 1, 2, 3, 4, 0]],
  ["an index in words", ["0"]],
  ["one option without a list", 0],
  ["a set", new Set([0])],
])("%s is no answer", (_, response) => {
  expect(multiple.response(signals).safeParse(response).success).toBe(false);
});

test("what is shown does not depend on which options hold", () => {
  fc.assert(
    fc.property(arbitrary, (variant) => {
      const swapped = variant.options.map((option) =>
        "holds" in option
          ? { text: option.text, tempting: option.holds }
          : { text: option.text, holds: option.tempting },
      );
      expect(multiple.hide({ ...variant, options: swapped })).toEqual(multiple.hide(variant));
    }),
  );
});

describe("an author is told of", () => {
  const [first, second, third] = signals.options;
  test.each([
    ["no option that holds", [second, { text: "b", tempting: "c" }, { text: "d", tempting: "e" }], "why it holds"],
    ["no option that tempts", [first, third, { text: "b", holds: "c" }], "tempting"],
    ["the same text twice", [first, second, { text: " Request  volume", holds: "c" }], "same text"],
    ["two options only", [first, second], ""],
    ["an option that both holds and tempts", [first, second, { text: "b", holds: "c", tempting: "d" }], ""],
    ["an option without a reason", [first, second, { text: "b" }], ""],
    ["an empty reason", [first, second, { text: "b", holds: " " }], ""],
  ])("%s", (_, options, message) => {
    const parsed = MultipleVariant.safeParse({ ...signals, options });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
