import { expect, test } from "vitest";
import { harmedBetween, harmOf } from "./harm";
import { END, MINUTES, record } from "./test-record";

test("only who was not harmed without the release counts as harmed", () => {
  const without = record({ harmed: [3] });
  // Of eight visitors the first three are unlucky either way.
  const harm = harmOf(record({ harmed: [0, 8] }), without);
  expect(harm.usersHarmed).toBe(5);
  expect(harm.perMinute.slice(0, 3)).toEqual([0, 5, 0]);
  expect(harm.firstAtSeconds).toBe(60 + (60 * 3) / 8);
});

test("a run held against itself has no harm", () => {
  const run = record({ harmed: [4, 5, 6], paid: [90] });
  expect(harmOf(run, run)).toEqual({
    usersHarmed: 0,
    perMinute: new Array<number>(MINUTES).fill(0),
    atSeconds: [],
    firstAtSeconds: null,
    ordersLost: 0,
  });
});

test("harm at the very end belongs to the last minute", () => {
  const run = record();
  run.harmedAtSeconds[7] = END;
  expect(harmOf(run, record()).perMinute.at(-1)).toBe(1);
});

test("orders are lost against the run without the release, and never gained", () => {
  expect(harmOf(record({ paid: [40, 40] }), record({ paid: [90] })).ordersLost).toBe(110);
  expect(harmOf(record({ paid: [150] }), record()).ordersLost).toBe(0);
});

test("harm between two times includes the first and not the second", () => {
  // At 60, 80 and 100 seconds.
  const harm = harmOf(record({ harmed: [0, 3] }), record());
  expect(harmedBetween(harm, 60, 100)).toBe(2);
  expect(harmedBetween(harm, 61, 101)).toBe(2);
  expect(harmedBetween(harm, 0, 60)).toBe(0);
});
