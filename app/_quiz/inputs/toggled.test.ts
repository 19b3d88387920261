import { expect, test } from "vitest";
import { toggled } from "./toggled";

test("a number goes to its place, and away again; the list that was given stays as it was", () => {
  const chosen = Object.freeze([2, 10]);
  expect(toggled(chosen, 9)).toEqual([2, 9, 10]);
  expect(toggled(chosen, 2)).toEqual([10]);
  expect(toggled([], 1)).toEqual([1]);
});
