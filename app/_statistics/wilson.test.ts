import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson";

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  { got: 81, of: 263, low: 0.2553, high: 0.3662 },
  { got: 15, of: 148, low: 0.0624, high: 0.1605 },
  { got: 0, of: 20, low: 0, high: 0.1611 },
  { got: 1, of: 29, low: 0.0061, high: 0.1718 },
])("$got of $of is between the published $low and $high", ({ got, of, low, high }) => {
  const interval = wilsonInterval(got / of, of);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test("no trials have no interval", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test("the interval holds the share, stays within 0 and 1, and mirrors", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (share, n) => {
      const [interval, mirrored] = [wilsonInterval(share, n), wilsonInterval(1 - share, n)];
      if (!interval || !mirrored) throw new Error("There were trials.");
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.low).toBeLessThanOrEqual(share);
      expect(interval.high).toBeGreaterThanOrEqual(share);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.high - interval.low).toBeGreaterThan(0);
      expect(interval.low).toBeCloseTo(1 - mirrored.high, 12);
    }),
  );
});
