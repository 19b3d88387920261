import { expect, test } from "vitest";
import { isConstant, mean, variance } from "./moments";

test("the mean and variance of known values are exact", () => {
  expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
  expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 14);
});

test("the mean of equal values is that value, though their sum is rounded", () => {
  expect(mean(Array.from({ length: 10 }, () => 0.1))).toBe(0.1);
});

test("a large offset does not eat the variance", () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
});

test("values that differ by rounding only are constant, and others are not", () => {
  expect(isConstant([0.1 + 0.2, 0.3, 0.3])).toBe(true);
  expect(variance([0.1 + 0.2, 0.3, 0.3])).toBe(0);
  expect(isConstant([0, 1e-9])).toBe(false);
  expect(isConstant([1, 1 - 1e-9])).toBe(false);
  expect(isConstant([0, 0])).toBe(true);
  expect(isConstant([0, 5e-324])).toBe(true);
  expect(isConstant([])).toBe(true);
});
