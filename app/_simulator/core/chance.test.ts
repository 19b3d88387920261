import { expect, test } from "vitest";
import { draw, keyHigh, keyLow, keyOfName, purpose } from "./chance";
import { type Sampled, sample, samplerOf } from "./distributions";

const DRAWS = 200_000;

/** One draw for each of many users of one source. */
function drawsOf(occasion: number, name = "users", seed = 1): number[] {
  const source = keyOfName(seed, name, 0);
  return Array.from({ length: DRAWS }, (_, user) => {
    const low = keyLow(source.low, source.high, user);
    return draw(low, keyHigh(source.low, user, low), occasion);
  });
}

/** How far the counts in cells are from equal, in standard deviations of the chi-square distribution. */
function unevenness(cells: number[], cellCount: number): number {
  const counts = new Float64Array(cellCount);
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  const expected = cells.length / cellCount;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chiSquare - (cellCount - 1)) / Math.sqrt(2 * (cellCount - 1));
}

test("draws are even, for each purpose and each seed", () => {
  for (const seed of [0, 1, -1, 2 ** 40, 123_456_789]) {
    for (const occasion of Object.values(purpose)) {
      const draws = drawsOf(occasion, "users", seed);
      expect(
        Math.abs(
          unevenness(
            draws.map((u) => Math.floor(u * 1000)),
            1000,
          ),
        ),
      ).toBeLessThan(4.5);
      expect(
        Math.abs(
          unevenness(
            draws.map((u) => Math.floor(u * 1e6) % 1000),
            1000,
          ),
        ),
      ).toBeLessThan(4.5);
    }
  }
});

test("a draw tells nothing of the next user's, nor of the same user's other ones", () => {
  const pairs = (one: number[], other: number[]) =>
    one.map((u, place) => Math.floor(u * 32) * 32 + Math.floor((other[place] ?? 0) * 32));
  const service = drawsOf(purpose.serviceTime);
  const others = [
    drawsOf(purpose.arrivalGap),
    drawsOf(purpose.serviceTime, "others"),
    drawsOf(purpose.serviceTime, "users", 2),
    [...service.slice(1), 0.5],
    [...service.slice(2), 0.5, 0.5],
  ];
  for (const other of others) expect(Math.abs(unevenness(pairs(service, other), 1024))).toBeLessThan(4.5);
});

test("draws keep clear of 0 and 1", () => {
  const draws = drawsOf(purpose.failure);
  expect(Math.min(...draws.slice(0, 1e5))).toBeGreaterThan(0);
  expect(Math.max(...draws.slice(0, 1e5))).toBeLessThan(1);
});

/** The mean and the coefficient of variation of a distribution at evenly spread luck. */
function moments(of: Sampled): { mean: number; cv: number } {
  const sampler = samplerOf(of);
  const values = Array.from({ length: DRAWS }, (_, place) => sample(sampler, (place + 0.5) / DRAWS));
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
  return { mean, cv: Math.sqrt(variance) / mean };
}

test.each<[Sampled, number, number]>([
  [{ distribution: "constant", meanMs: 10 }, 10, 0],
  [{ distribution: "exponential", meanMs: 10 }, 10, 1],
  [{ distribution: "lognormal", meanMs: 10, cv: 0.5 }, 10, 0.5],
  [{ distribution: "lognormal", meanMs: 10, cv: 0 }, 10, 0],
  [{ distribution: "uniform", minMs: 5, maxMs: 15 }, 10, 0.57735 / 2],
  [{ distribution: "empirical", values: [5, 25], weights: [3, 1] }, 10, 0.866025],
  [{ distribution: "zipf", items: 2, exponent: 1 }, 4 / 3, 0.353553],
])("%j has the mean %d and the coefficient of variation %d", (of, mean, cv) => {
  expect(moments(of).mean).toBeCloseTo(mean, 2);
  expect(moments(of).cv).toBeCloseTo(cv, 2);
});
