import { expect, test } from "vitest";
import { growthOf } from "./growth";

const samples = [1, 9, 10, 11, 20, 29, 30].map((minute) => ({
  minute,
  pageBytes: minute === 10 ? 900 : 100,
  workerBytes: minute * 100,
}));

test("growth is a ratio of middle samples, so that one that stands out says nothing", () => {
  expect(growthOf(samples, "pageBytes", [10, 30])).toBe(1);
  expect(growthOf(samples, "workerBytes", [10, 30])).toBe(3);
});

test("there is no growth to speak of where nothing was sampled near a minute", () => {
  expect(growthOf(samples, "pageBytes", [15, 30])).toBeNull();
  expect(growthOf([], "pageBytes", [10, 30])).toBeNull();
});
