import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explanation as arbitrary } from "../testing/explanation";
import { testLaws } from "../testing/laws";
import { ExplanationVariant, explanation } from "./explanation";

const written = {
  stem: "Why does a green health check say little?",
  model: "It asks the *process*, not the users.",
  points: ["The check asks the `process`", "Users are elsewhere"],
  next: "Read your own check.",
};
const health = ExplanationVariant.parse(written);
const own = "It only says that something answers at all.";

const { reveal, ...answered } = explanation;
const long = fc.string({ unit: "grapheme", minLength: 20 });
testLaws(answered, arbitrary, fc.tuple(long, fc.array(fc.boolean(), { minLength: 2, maxLength: 5 })));

test("any whole explanation has the mark, and each point says whether it was found in it", () => {
  const outcome = explanation.grade(health, [own, [false, true]]);
  expect(outcome).toMatchObject({ mark: 1, name: null, chosen: null, score: null, key: null });
  expect(outcome.parts).toEqual([
    {
      text: "The check asks the <code>process</code>",
      said: "not found in yours",
      holds: "worth saying",
      isRight: false,
      why: null,
    },
    expect.objectContaining({ text: "Users are elsewhere", said: "yours says it", isRight: true }),
  ]);
  expect(outcome.right).toEqual([
    { label: "A model", text: null, why: "<p>It asks the <em>process</em>, not the users.</p>" },
  ]);
  expect(JSON.stringify(outcome)).not.toContain(own);
});

describe("a response", () => {
  const parse = (given: unknown) => explanation.response(health).safeParse(given);

  test("has the words without the spaces around them, in as many lines as there are", () => {
    expect(parse([` ${own}\n\nAnd more. `, [true, false]]).data).toEqual([`${own}\n\nAnd more.`, [true, false]]);
  });

  test("may leave out boxes that were never touched", () => {
    expect(parse([own]).data).toEqual([own, [false, false]]);
  });

  test.each([
    ["nothing", []],
    ["19 characters", ["x".repeat(19), [true, true]]],
    ["19 characters and a space", [`${"x".repeat(19)} `, [true, true]]],
    ["2001 characters", ["x".repeat(2001), [true, true]]],
    ["millions of characters", ["x".repeat(5_000_000), [true, true]]],
    ["a control character", [`${own}\u0000`, [true, true]]],
    ["half a character", [`${own}\ud83d`, [true, true]]],
    ["one box only", [own, [true]]],
    ["a box too many", [own, [true, true, true]]],
    ["a box that is neither", [own, [true, null]]],
    ["the boxes alone", [[true, true]]],
    ["something besides", [own, [true, true], 1]],
    ["words without a list", own],
  ])("is not %s", (_, given) => {
    expect(parse(given).success).toBe(false);
  });
});

describe("the model is revealed", () => {
  test("to who has explained it", () => {
    expect(reveal?.(health, [own])).toEqual({
      model: "<p>It asks the <em>process</em>, not the users.</p>",
      points: ["The check asks the <code>process</code>", "Users are elsewhere"],
    });
  });

  test.each([
    ["no step", []],
    ["too few words", ["because"]],
    ["spaces", [" ".repeat(40)]],
    ["a second step", [own, [true, true]]],
    ["boxes", [[true, true]]],
    ["nothing at all", [null]],
  ])("not to %s", (_, taken) => {
    expect(reveal?.(health, taken)).toBe(null);
  });
});

test("nothing is shown before but how long an explanation is", () => {
  expect(explanation.hide(health)).toEqual({ atLeast: 20, atMost: 2000 });
});

test.each([
  ["one point", { points: ["a"] }, ""],
  ["six points", { points: [..."abcdef"] }, ""],
  ["a point twice", { points: ["a", "*a*"] }, "the same"],
  ["an empty point", { points: ["a", " "] }, ""],
  ["no model", { model: "" }, ""],
])("an author is told of %s", (_, change, message) => {
  const parsed = ExplanationVariant.safeParse({ ...written, ...change });
  expect(parsed.success).toBe(false);
  expect(parsed.error?.message).toContain(message);
});
