import fc from "fast-check";
import { expect, test } from "vitest";
import { correlation, efficiency, fisherInterval } from "./correlation";

const pairs = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 4 }), y: fc.integer({ min: 0, max: 20 }).map((marks) => marks / 10) }),
  { maxLength: 40 },
);

test("five learners worked by hand", () => {
  // Σxy = 3 against 5 × 0.6 × 0.8 = 2.4; sorted, Σxy = 4. Squares about the means: 1.2 and 2.8.
  const [x, y] = [
    [1, 1, 1, 0, 0],
    [2, 0, 1, 1, 0],
  ] as const;
  expect(correlation(x, y)).toBeCloseTo(0.6 / Math.sqrt(1.2 * 2.8), 14);
  expect(efficiency(x, y)).toBeCloseTo(0.6 / 1.6, 14);
});

test("efficiency may lie below −1: the covariance has more room on that side here", () => {
  expect(efficiency([1, 0, 0], [0, 1, 1])).toBeCloseTo(-2, 14);
});

test("nothing is said of lists that do not vary", () => {
  for (const [x, y] of [
    [[], []],
    [[1], [0]],
    [
      [1, 1],
      [0, 1],
    ],
    [
      [0, 1],
      [0.1 + 0.2, 0.3],
    ],
  ] as const) {
    expect(correlation(x, y)).toBeNull();
    expect(efficiency(x, y)).toBeNull();
  }
});

test("very small differences count as much as large ones", () => {
  expect(correlation([0, 1e-120, 0, 1e-120], [0, 1e-120, 0, 1e-120])).toBe(1);
});

test("efficiency is at most 1, of the correlation's sign, and at least as far from 0", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const [x, y] = [all.map((pair) => pair.x), all.map((pair) => pair.y)];
      const [r, e] = [correlation(x, y), efficiency(x, y)];
      expect(e === null).toBe(r === null);
      if (r === null || e === null) return;
      expect(e).toBeLessThanOrEqual(1);
      expect(Math.abs(e)).toBeGreaterThanOrEqual(Math.abs(r) - 1e-12);
      if (Math.abs(r) > 1e-12) expect(Math.sign(e)).toBe(Math.sign(r));
      expect(efficiency(x, x)).toBeCloseTo(1, 12);
    }),
  );
});

test("Fisher's interval at n = 20 and r = 0.3 is as wide as one fears", () => {
  const interval = fisherInterval(0.3, 20);
  expect(interval?.low).toBeCloseTo(-0.164, 3);
  expect(interval?.high).toBeCloseTo(0.6553, 3);
});

test("Fisher's interval needs four pairs and a correlation that is not perfect", () => {
  expect(fisherInterval(0.5, 3)).toBeNull();
  expect(fisherInterval(0.5, 4)).not.toBeNull();
  expect(fisherInterval(1, 100)).toBeNull();
  expect(fisherInterval(-1, 100)).toBeNull();
  expect(fisherInterval(1 - 1e-15, 100)).toBeNull();
});
