import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketBoundsMs } from "./counters";
import { type Bucket, histogramQuantile } from "./quantile";

/** Cumulative buckets of the counters' bounds, counted one by one. */
function bucketsOf(durations: readonly number[]): Bucket[] {
  return [...bucketBoundsMs, Infinity].map((le) => ({ le, count: durations.filter((one) => one <= le).length }));
}

test("a quantile is interpolated as Prometheus does it", () => {
  const buckets = [
    { le: 100, count: 50 },
    { le: 200, count: 90 },
    { le: 400, count: 98 },
    { le: Infinity, count: 100 },
  ];
  // Rank 50 is the last of the first 50, rank 95 the fifth of the eight between 200 and 400.
  expect(histogramQuantile(0.5, buckets)).toBe(100);
  expect(histogramQuantile(0.25, buckets)).toBe(50);
  expect(histogramQuantile(0.9, buckets)).toBe(200);
  expect(histogramQuantile(0.95, buckets)).toBe(200 + (200 * 5) / 8);
});

test("beyond the last finite bound a quantile stays at that bound", () => {
  expect(histogramQuantile(0.99, bucketsOf([45_000, 60_000]))).toBe(30_000);
});

test("there is no quantile without observations", () => {
  expect(histogramQuantile(0.99, bucketsOf([]))).toBeNull();
  expect(histogramQuantile(0.99, [])).toBeNull();
});

test("empty buckets at the start do not matter", () => {
  expect(histogramQuantile(0, bucketsOf([700]))).toBe(600);
  expect(histogramQuantile(1, bucketsOf([700]))).toBe(1000);
});

const durations = fc.array(fc.double({ min: 0, max: 30_000, noNaN: true }), { minLength: 1, maxLength: 200 });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

test("the estimate lies in the bucket of the true quantile", () => {
  fc.assert(
    fc.property(durations, share, (all, q) => {
      const sorted = all.toSorted((one, other) => one - other);
      const truth = sorted[Math.max(0, Math.ceil(q * all.length) - 1)] ?? 0;
      const place = bucketBoundsMs.findIndex((bound) => truth <= bound);
      const estimate = histogramQuantile(q, bucketsOf(all)) ?? Infinity;
      expect(estimate).toBeGreaterThanOrEqual(bucketBoundsMs[place - 1] ?? 0);
      expect(estimate).toBeLessThanOrEqual(bucketBoundsMs[place] ?? 0);
    }),
  );
});

test("a higher quantile is never lower", () => {
  fc.assert(
    fc.property(durations, share, share, (all, one, other) => {
      const low = histogramQuantile(Math.min(one, other), bucketsOf(all)) ?? Infinity;
      const high = histogramQuantile(Math.max(one, other), bucketsOf(all)) ?? -Infinity;
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
