import { expect, test } from "vitest";
import { timeTaken } from "./time-taken";

test("median and quartiles are those of R's quantile", () => {
  // quantile(c(9, 40, 12, 31, 20, 15), c(.25, .5, .75)) is 12.75, 17.5, 28.25.
  const seconds = [9, 40, 12, 31, 20, 15];
  expect(timeTaken(seconds.map((each) => each * 1000))).toEqual({
    medianMs: 17_500,
    interquartileRangeMs: 15_500,
    rapidShare: 0,
  });
});

test("less than two seconds is a rapid guess, two seconds are not", () => {
  expect(timeTaken([1999, 2000, 9000, 9000])?.rapidShare).toBe(0.25);
});

test("less than a tenth of a long median is a rapid guess", () => {
  expect(timeTaken([5999, 6000, 60_000, 60_000, 90_000])?.rapidShare).toBe(0.2);
});

test("one answer has a median and no spread, none has neither", () => {
  expect(timeTaken([3000])).toEqual({ medianMs: 3000, interquartileRangeMs: 0, rapidShare: 0 });
  expect(timeTaken([])).toBeNull();
});
