import { expect, test } from "vitest";
import { secondsArmed, shareArmed } from "./disarm-timer";

test("what is armed disarms itself after 15 seconds, and not before", () => {
  expect(secondsArmed(1000, 1000)).toBe(15);
  expect(secondsArmed(1000, 15_999)).toBe(1);
  expect(secondsArmed(1000, 16_000)).toBe(0);
  // A tab that slept.
  expect(secondsArmed(1000, 999_000)).toBe(0);
});

test("its bar empties in steps of a second", () => {
  expect([15, 3, 0].map(shareArmed)).toEqual([1, 0.2, 0]);
});
