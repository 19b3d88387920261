import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commitment as arbitrary } from "../testing/commitment";
import { testLaws } from "../testing/laws";
import { CommitmentVariant, commitment } from "./commitment";

const written = {
  stem: "When do you go back?",
  cue: { label: "What do you see?", hint: "A number, and for how long." },
  act: { label: "What do you do?", hint: "The first thing only." },
  example: "If orders stay *below* 80 % for 5 minutes, then I roll back.",
  checks: { cueNeedsNumber: true, cueNeedsDuration: true },
  next: "Put it into your runbook.",
};
const back = CommitmentVariant.parse(written);
const act = "I roll back";

const words = fc.string({ unit: "grapheme", minLength: 3, maxLength: 40 });
testLaws(commitment, arbitrary, fc.record({ cue: words, act: words }));

test("any whole plan has the mark, and an example comes after it", () => {
  const outcome = commitment.grade(back, { cue: "orders fall", act });
  expect(outcome).toMatchObject({ mark: 1, name: null, chosen: null, score: null, key: null });
  expect(outcome.right).toEqual([
    {
      label: "One example",
      text: null,
      why: "<p>If orders stay <em>below</em> 80\u00a0% for 5 minutes, then I roll back.</p>",
    },
  ]);
});

describe("what is not found in a cue is asked for", () => {
  test("and what is found is said", () => {
    const { parts } = commitment.grade(back, { cue: "orders are below 80 %", act });
    expect(parts).toEqual([
      { text: "A number in your cue", said: "found", holds: "as it helps", isRight: true, why: null },
      {
        text: "A duration in your cue",
        said: "not found",
        holds: "worth a look",
        isRight: false,
        why: "<p>Does your cue say for how long? What passes by itself is then left alone.</p>",
      },
    ]);
    expect(commitment.grade(back, { cue: "orders fall", act }).parts[0]?.why).toContain("name a number?");
  });

  test("in the cue, not in the act", () => {
    const { parts } = commitment.grade(back, { cue: "orders fall", act: "I wait 5 minutes" });
    expect(parts.map(({ isRight }) => isRight)).toEqual([false, false]);
  });

  test.each([
    [undefined, 0],
    [{}, 0],
    [{ cueNeedsNumber: false, cueNeedsDuration: true }, 1],
  ])("where its author wants it: with %j there are %d", (checks, count) => {
    const variant = CommitmentVariant.parse({ ...written, checks });
    expect(commitment.grade(variant, { cue: "orders fall", act }).parts).toHaveLength(count);
  });
});

describe("a response", () => {
  const parse = (given: unknown) => commitment.response(back).safeParse(given);

  test("has both without the spaces around them", () => {
    expect(parse({ cue: " orders\nfall ", act }).data).toEqual({ cue: "orders\nfall", act });
  });

  test.each([
    ["half a plan", { cue: "orders fall" }],
    ["two letters", { cue: "it", act }],
    ["spaces", { cue: "     ", act }],
    ["301 characters", { cue: "x".repeat(301), act }],
    ["millions of characters", { cue: "x".repeat(5_000_000), act }],
    ["a control character", { cue: "orders\u0000fall", act }],
    ["half a character", { cue: "orders \ud83d", act }],
    ["numbers", { cue: 123, act }],
    ["something besides", { cue: "orders fall", act, mark: 1 }],
    ["a list", ["orders fall", act]],
  ])("is not %s", (_, given) => {
    expect(parse(given).success).toBe(false);
  });
});

test("the labels and hints of the fields are shown, and not the example", () => {
  expect(commitment.hide(back)).toEqual({ cue: written.cue, act: written.act, atLeast: 3, atMost: 300 });
});

test.each([
  ["no example", { example: " " }],
  ["a field without a label", { cue: { label: "", hint: "a" } }],
  ["a field without a hint", { act: { label: "a" } }],
  ["a check that there is not", { checks: { cueNeedsColour: true } }],
])("an author is told of %s", (_, change) => {
  expect(CommitmentVariant.safeParse({ ...written, ...change }).success).toBe(false);
});
