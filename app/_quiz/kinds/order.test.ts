import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { order as arbitrary } from "../testing/order";
import { OrderVariant, order } from "./order";

const step = (text: string) => ({ text, why: `Why ${text}` });

const rollback = OrderVariant.parse({
  stem: "In which order do you act?",
  steps: [step("Say so in `#deploys`"), step("Roll back"), step("Read paid orders"), step("Look for the cause 原因")],
  next: "Read your runbook.",
});
const key = order.key(rollback);
/** Steps as written, by their index, in the order of an answer. */
const answer = (...steps: number[]) => steps.map((index) => key[index] ?? -1);
const grade = (...steps: number[]) => order.grade(rollback, answer(...steps));

testLaws(
  order,
  arbitrary,
  fc.nat(5).chain((more) => {
    const indexes = Array.from({ length: 3 + more }, (_, index) => index);
    return fc.shuffledSubarray(indexes, { minLength: indexes.length, maxLength: indexes.length });
  }),
);

describe("the mark", () => {
  test("is the share of pairs in the right order", () => {
    expect(grade(0, 1, 2, 3).mark).toBe(1);
    expect(grade(1, 0, 2, 3).mark).toBe(5 / 6);
    expect(grade(3, 0, 1, 2).mark).toBe(3 / 6);
    expect(grade(3, 2, 1, 0).mark).toBe(0);
    expect(grade(1, 0, 2, 3).score).toEqual({
      got: 5,
      of: 6,
      rule: "One part for each pair of steps that stands in the right order.",
    });
  });

  test("of an order and of its reverse add up to one", () => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (variant, ranks) => {
        const response = variant.steps.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
        const { mark } = order.grade(variant, response);
        expect(mark + order.grade(variant, response.toReversed()).mark).toBeCloseTo(1);
      }),
    );
  });

  test("falls by one pair when two neighbours of the right order change places", () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (variant, at) => {
        const right = order.key(variant);
        const place = at % (right.length - 1);
        const [one = -1, other = -1] = right.slice(place, place + 2);
        const pairs = (right.length * (right.length - 1)) / 2;
        expect(order.grade(variant, right.toSpliced(place, 2, other, one)).mark).toBeCloseTo(1 - 1 / pairs);
      }),
    );
  });
});

test("every step, in the right order, says where it was put and where it stands", () => {
  expect(grade(1, 0, 2, 3).parts).toEqual([
    {
      text: "Say so in <code>#deploys</code>",
      said: "2nd",
      holds: "1st",
      isRight: false,
      why: "<p>Why Say so in <code>#deploys</code></p>",
    },
    expect.objectContaining({ text: "Roll back", said: "1st", holds: "2nd", isRight: false }),
    expect.objectContaining({ said: "3rd", holds: "3rd", isRight: true }),
    expect.objectContaining({ text: "Look for the cause 原因", said: "4th", holds: "4th", isRight: true }),
  ]);
});

describe("what is shown", () => {
  test("has a plain name for every step", () => {
    const { steps } = order.hide(rollback);
    expect(steps[key[0] ?? -1]).toEqual({ html: "Say so in <code>#deploys</code>", name: "Say so in #deploys" });
  });

  test("is never in the right order, and is the same whatever the right order is", () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (variant, turn) => {
        const shown = order.hide(variant).steps.map(({ name }) => name);
        expect(shown).not.toEqual(variant.steps.map(({ text }) => text.replace(/\s+/g, " ")));
        const by = turn % variant.steps.length;
        const steps = [...variant.steps.slice(by), ...variant.steps.slice(0, by)];
        expect(order.hide({ ...variant, steps })).toEqual(order.hide(variant));
      }),
    );
  });
});

test.each([
  ["an order with a step missing", [0, 1, 2]],
  ["an order with a step twice", [0, 1, 2, 2]],
  ["an order with a step that is not there", [0, 1, 2, 4]],
  ["an order with a step too many", [0, 1, 2, 3, 4]],
  ["no order", []],
  ["an object like a list", { 0: 0, 1: 1, 2: 2, 3: 3, length: 4 }],
])("%s is no answer", (_, response) => {
  expect(order.response(rollback).safeParse(response).success).toBe(false);
});

describe("an author is told of", () => {
  const inShownOrder = order
    .hide(rollback)
    .steps.map(({ name }) => rollback.steps.find(({ text }) => text.replaceAll("`", "") === name));
  test.each([
    ["steps that would be shown in their right order", inShownOrder, "change a word"],
    ["the same step twice", [step("one"), step("two"), step("*two*")], "same text"],
    ["a step without a reason", [step("one"), step("two"), { text: "three" }], ""],
    ["two steps only", [step("one"), step("two")], ""],
  ])("%s", (_, steps, message) => {
    const parsed = OrderVariant.safeParse({ ...rollback, steps });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
