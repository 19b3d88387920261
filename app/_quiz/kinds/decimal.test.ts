import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalOf } from "./decimal";

test.each([
  ["12", "12"],
  [" 12 ", "12"],
  ["0.5", "0.5"],
  [".5", "0.5"],
  ["5.", "5"],
  ["-3", "-3"],
  ["−3", "-3"],
  ["+3", "3"],
  ["-0.0", "0"],
  ["007.500", "7.5"],
  ["1,000", "1000"],
  ["1 000", "1000"],
  ["1\u00a0000", "1000"],
  ["1\u2009000", "1000"],
  ["1\u202f000", "1000"],
  ["1,234,567.25", "1234567.25"],
])("%j is %s", (typed, decimal) => {
  expect(decimalOf(typed)).toBe(decimal);
});

test.each(["0,5", "1,5", "0,500", "1,00", "1,0000", "1,000 000", "1,,000", "1.000.000", "1.000,5", "12,34,567"])(
  "%j could be read in two ways",
  (typed) => {
    expect(decimalOf(typed)).toBe(null);
  },
);

test.each(["", " ", ".", "-", "--3", "1e3", "0x10", "NaN", "Infinity", "3 s", "½", "１２", "1\n000"])(
  "%j is no number",
  (typed) => {
    expect(decimalOf(typed)).toBe(null);
  },
);

test("what comes out is worth what went in, and stays as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
      const typed = `${whole}.${fraction}`;
      const decimal = decimalOf(typed) ?? "";
      expect(Number(decimal)).toBe(Number(typed) || 0);
      expect(decimalOf(decimal)).toBe(decimal);
    }),
  );
});
