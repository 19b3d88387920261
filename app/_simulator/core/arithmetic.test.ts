import { expect, test } from "vitest";
import { exp, ln, normalQuantile } from "./arithmetic";

/** The distance between two numbers in units of the last place of the second. */
function unitsApart(ours: number, exact: number): number {
  if (ours === exact) return 0;
  const bits = Math.floor(Math.log2(Math.abs(exact)));
  return Math.abs(ours - exact) / 2 ** (bits - 52);
}

/** Numbers from 0 to 1 that cover the interval evenly, the same ones in every run. */
const spread = Array.from({ length: 200_000 }, (_, n) => ((n + 1) * 0.618_033_988_749_894_9) % 1);

test("the logarithm is right to two units in the last place", () => {
  let worst = 0;
  for (const u of spread) {
    for (const x of [u, u * 1e-12, 0.7 + u, u * 1e9, 1 + u * 1e-6]) {
      worst = Math.max(worst, unitsApart(ln(x), Math.log(x)));
    }
  }
  expect(worst).toBeLessThanOrEqual(2);
  expect(ln(1)).toBe(0);
});

test("the exponential is right to two units in the last place", () => {
  let worst = 0;
  for (const u of spread) {
    for (const x of [u, -u, 40 * u - 20, 1400 * u - 700]) {
      worst = Math.max(worst, unitsApart(exp(x), Math.exp(x)));
    }
  }
  expect(worst).toBeLessThanOrEqual(2);
  expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Infinity]);
});

test("the normal quantiles are those of the tables", () => {
  const table: [number, number][] = [
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.975, 1.9599639845400543],
    [0.995, 2.575829303548901],
    [0.001, -3.0902323061678136],
    [1e-9, -5.9978070150076865],
    [1e-20, -9.262340089798407],
  ];
  for (const [p, z] of table) expect(normalQuantile(p)).toBeCloseTo(z, 12);
});
