import { expect, test } from "vitest";
import { restore, save } from "../saved";
import { BUCKETS, bucketBoundsMs, Counters } from "./counters";

test("a duration is in the first bucket whose bound it does not exceed", () => {
  const counters = new Counters(2, 0);
  for (const duration of [0, 5, 5.1, 400, 30_000, 30_001]) counters.ended(1, true, duration);
  const counted = bucketBoundsMs.map((bound, place) => [bound, counters.durationBuckets[BUCKETS + place]] as const);
  expect(counted.filter(([, count]) => count !== 0)).toEqual([
    [5, 2],
    [10, 1],
    [400, 1],
    [30_000, 1],
  ]);
  expect(counters.durationBuckets[2 * BUCKETS - 1]).toBe(1);
  expect(counters.durationBuckets.subarray(0, BUCKETS).every((count) => count === 0)).toBe(true);
});

test("room for a new revision keeps what was counted", () => {
  const counters = new Counters(1, 1);
  counters.ended(0, true, 20);
  counters.ended(0, false, 30);
  counters.refuse(0);
  counters.order(0);
  counters.grow(3);
  counters.growVariants(2);
  counters.ended(2, false, 7);
  counters.order(1);
  expect([...counters.succeeded]).toEqual([1, 0, 0]);
  expect([...counters.failed]).toEqual([1, 0, 1]);
  expect([...counters.refused]).toEqual([1, 0, 0]);
  expect([...counters.durationSum]).toEqual([50, 0, 7]);
  expect([...counters.paidOrders]).toEqual([1, 1]);
  expect(counters.durationBuckets).toHaveLength(3 * BUCKETS);
  expect(counters.durationBuckets[2 * BUCKETS + 1]).toBe(1);
});

test("room is never taken away", () => {
  const counters = new Counters(3, 2);
  counters.grow(1);
  counters.growVariants(0);
  expect([counters.refused.length, counters.visits.length]).toEqual([3, 2]);
});

test("counters go on from a snapshot that has more operations", () => {
  const counters = new Counters(4, 2);
  counters.ended(3, true, 12);
  counters.visit(1);
  counters.ticket();
  const resumed = restore(new Counters(1, 1), save(counters));
  for (const one of [counters, resumed]) one.ended(3, true, 12);
  expect(resumed).toEqual(counters);
});
