import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { number as arbitrary } from "../testing/number";
import { NumberVariant, number } from "./number";

const errors = {
  stem: "How many of the 2,400 requests may fail?",
  answer: 12,
  tolerance: { absolute: 1 },
  unit: "requests",
  right: "Half a percent of **2,400**.",
  mistakes: [
    { amount: 1200, name: "Half of them", tempting: "0.5 is a percentage here." },
    { amount: 120, tempting: "Five percent." },
  ],
  next: "Find your own number.",
};
const fixed = NumberVariant.parse(errors);
const chosen = NumberVariant.parse({
  ...errors,
  answer: 90,
  tolerance: { relative: 0.1 },
  unit: "seconds",
  units: ["milliseconds", "seconds", "minutes"],
  also: [{ amount: 1.5, unit: "minutes" }],
  mistakes: [
    { amount: 90, unit: "milliseconds", tempting: "The log counts in them." },
    { amount: 30, tempting: "Only one attempt." },
  ],
});

const typed = fc.oneof(fc.double(), fc.integer({ min: -99, max: 99 })).map(String);
const units = fc.constantFrom("Seconds", "Minutes", "Orders", "Percent", null);
testLaws(number, arbitrary, fc.record({ amount: typed, unit: units }));

const answer = (variant: NumberVariant, amount: string, unit: string | null) =>
  number.grade(variant, number.response(variant).parse({ amount, unit }));

describe("the mark", () => {
  test.each([
    ["12", 1],
    ["11", 1],
    ["13.0", 1],
    ["13.01", 0],
    ["10.999", 0],
    ["-12", 0],
    ["1,200", 0],
  ])("of %s, for 12 give or take 1, is %d", (amount, mark) => {
    expect(answer(fixed, amount, "requests").mark).toBe(mark);
  });

  test.each([
    ["99", "seconds", 1],
    ["81", "seconds", 1],
    ["80", "seconds", 0],
    ["1.5", "minutes", 1],
    ["1.65", "minutes", 1],
    ["1.7", "minutes", 0],
    ["90", "minutes", 0.5],
    ["90", "milliseconds", 0.5],
    ["1.5", "seconds", 0.5],
    ["30", "minutes", 0],
  ])("of %s %s, for 90 seconds give or take a tenth, is %d", (amount, unit, mark) => {
    const outcome = answer(chosen, amount, unit);
    expect(outcome.mark).toBe(mark);
    expect(outcome.score).toEqual(mark === 0.5 ? { got: 1, of: 2, rule: expect.stringMatching(/\.$/) } : null);
  });

  test.each([
    [0.1 + 0.2, "0.3", 0],
    [0.3, "0.4", 0.1],
    [1.1, "1.0", 0.1],
    [-0.3, "−0.4", 0.1],
  ])("of %d is not lost to binary fractions when %s is typed", (amount, text, absolute) => {
    const variant = NumberVariant.parse({ ...errors, answer: amount, tolerance: { absolute } });
    expect(answer(variant, text, "requests").mark).toBe(1);
  });

  test("is exact where nothing is tolerated, however long the number", () => {
    const variant = NumberVariant.parse({ ...errors, answer: 1234567890, tolerance: { absolute: 0 } });
    expect(answer(variant, "1234567890", "requests").mark).toBe(1);
    expect(answer(variant, "1234567891", "requests").mark).toBe(0);
  });
});

test("a usual slip is told why it tempts, the other slips come after what holds", () => {
  expect(answer(fixed, "1,200", "requests")).toEqual({
    mark: 0,
    name: "1200 requests",
    chosen: {
      label: "Half of them",
      text: expect.stringContaining("1200 requests"),
      why: "<p>0.5 is a percentage here.</p>",
    },
    right: [
      {
        label: "12 requests, give or take 1",
        text: expect.stringContaining("12 requests"),
        why: "<p>Half a percent of <strong>2,400</strong>.</p>",
      },
    ],
    others: [expect.objectContaining({ label: "120 requests" })],
    parts: [],
    score: null,
    separates: null,
    key: { amount: "12", unit: "requests" },
  });
});

test("a slip of the unit is one only in that unit, and one without a unit in any", () => {
  expect(answer(chosen, "90", "milliseconds").chosen?.label).toBe("90 milliseconds");
  expect(answer(chosen, "90", "minutes").chosen).toBe(null);
  expect(answer(chosen, "30", "minutes").chosen?.label).toBe("30 seconds");
  expect(answer(chosen, "90", "seconds").right[0]?.label).toBe("90 seconds, give or take 10 %");
});

test("a number without a unit has its amount as its name", () => {
  const bare = NumberVariant.parse({ ...errors, unit: null, tolerance: { absolute: 0 } });
  expect(answer(bare, "12", null)).toMatchObject({ mark: 1, name: "12", right: [{ label: "12" }] });
});

test.each([
  ["a decimal comma", { amount: "0,5", unit: "requests" }],
  ["an exponent", { amount: "1e3", unit: "requests" }],
  ["no amount", { amount: " ", unit: "requests" }],
  ["what is not a number", { amount: "NaN", unit: "requests" }],
  ["33 digits", { amount: "1".repeat(33), unit: "requests" }],
  ["a number without quotes", { amount: 12, unit: "requests" }],
  ["another unit", { amount: "12", unit: "orders" }],
  ["no unit", { amount: "12", unit: null }],
  ["something besides", { amount: "12", unit: "requests", mark: 1 }],
])("%s is no answer", (_, response) => {
  expect(number.response(fixed).safeParse(response).success).toBe(false);
});

test("a unit that is to be chosen is one of those shown, and is not given away", () => {
  expect(number.response(chosen).safeParse({ amount: "90", unit: null }).success).toBe(false);
  expect(number.response(chosen).safeParse({ amount: "90", unit: "hours" }).success).toBe(false);
  expect(number.hide({ ...chosen, unit: "minutes" })).toEqual(number.hide(chosen));
  expect(number.hide(fixed)).toEqual({ unit: "requests", units: null });
});

describe("an author is told of", () => {
  const [slip] = errors.mistakes;
  test.each([
    ["no mistake", { mistakes: [] }, ""],
    ["a mistake within the tolerance", { mistakes: [{ amount: 13.5, tempting: "." }] }, "marked as right"],
    ["two mistakes that are one", { mistakes: [slip, { amount: 1201, tempting: "." }] }, "two mistakes at once"],
    ["two mistakes of one name", { mistakes: [slip, { ...slip, amount: 3 }] }, "same name"],
    ["a unit for a mistake where none is chosen", { mistakes: [{ ...slip, unit: "orders" }] }, "cannot be chosen"],
    ["units without the right one", { units: ["orders", "users"] }, "not among the units"],
    ["units and no right one", { unit: null, units: ["orders", "users"] }, "not among the units"],
    ["a unit twice", { units: ["requests", "requests"] }, "the same"],
    [
      "a second answer in the same unit",
      { units: ["requests", "users"], also: [{ amount: 3, unit: "requests" }] },
      "in one unit",
    ],
    ["an answer that cannot be typed", { answer: 1e40 }, "to be typed"],
    ["no tolerance", { tolerance: undefined }, ""],
    ["two tolerances", { tolerance: { absolute: 1, relative: 0.1 } }, ""],
    ["a tolerance below nothing", { tolerance: { absolute: -1 } }, ""],
    ["an answer that is no number", { answer: Number.NaN }, ""],
    ["an empty explanation", { right: " " }, ""],
  ])("%s", (_, change, message) => {
    const parsed = NumberVariant.safeParse({ ...errors, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
