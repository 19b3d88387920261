import { describe, expect, test } from "vitest";
import { binomialInterval, isDifferent, normalCdf, powerOfTwoArms, zOfTwoGroups } from "./proportions";

test("the normal distribution has its tabulated values", () => {
  const table = [
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.959963984540054, 0.025],
    [2.575829303548901, 0.995],
    [-5, 2.866515718791939e-7],
  ] as const;
  for (const [x, chance] of table) expect(normalCdf(x)).toBeCloseTo(chance, 12);
  expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
});

test("a power of 80 % needs the tabulated sizes", () => {
  // Visitors per arm, from Fleiss, Levin and Paik, formula 4.14, worked out apart.
  const table = [
    [0.001, 0.002, 23_510],
    [0.001, 0.005, 2933],
    [0.001, 0.01, 1059],
    [0.01, 0.02, 2318],
    [0.03, 0.027, 48_292],
    [0.03, 0.024, 11_454],
  ] as const;
  for (const [share, other, size] of table)
    expect(powerOfTwoArms({ size, share }, { size, share: other })).toBeCloseTo(0.8, 3);
});

test("arms that are the same are told apart by mistake as often as the test allows", () => {
  expect(powerOfTwoArms({ size: 250, share: 0.1 }, { size: 4700, share: 0.1 })).toBeCloseTo(0.05, 12);
});

test("z is the root of Pearson's chi-squared of the table of four", () => {
  const [a, b, c, d] = [15, 85, 30, 70];
  const chiSquared = ((a * d - b * c) ** 2 * 200) / (100 * 100 * (a + c) * (b + d));
  const z = zOfTwoGroups({ size: 100, successes: a }, { size: 100, successes: c });
  expect(z).toBeCloseTo(-Math.sqrt(chiSquared), 12);
  expect(isDifferent({ size: 100, successes: a }, { size: 100, successes: c })).toBe(true);
  expect(isDifferent({ size: 100, successes: 20 }, { size: 100, successes: 30 })).toBe(false);
  expect(zOfTwoGroups({ size: 10, successes: 0 }, { size: 10, successes: 0 })).toBe(0);
});

describe("a binomial interval", () => {
  test("leaves no more than half of the rest on either side, worked out by hand", () => {
    // Of 4 coins: 1/16, 4/16, 6/16, 4/16, 1/16.
    expect(binomialInterval(4, 0.5, 0.8)).toEqual({ least: 1, most: 3 });
    expect(binomialInterval(4, 0.5, 0.9)).toEqual({ least: 0, most: 4 });
  });

  test("is about as wide as the normal one for many", () => {
    const { least, most } = binomialInterval(1000, 0.85, 0.99);
    const width = 2.5758 * Math.sqrt(1000 * 0.85 * 0.15);
    expect(Math.abs(least - (850 - width))).toBeLessThan(2);
    expect(Math.abs(most - (850 + width))).toBeLessThan(2);
  });
});
