import { expect, test } from "vitest";
import { begin, constant, endedOf, logOf, send, stepTo, tinyScenario, v1, v2 } from "../production/test-system";
import type { World } from "../production/world";
import { stabilityIndex } from "./model-service";

/** Asks the model with these features; without it, the page is all the same. */
const asking = (features?: Record<string, number>) => ({
  ...v1,
  endpoints: {
    ...v1.endpoints,
    home: {
      work: constant(1),
      calls: [{ to: "reco", endpoint: "score", optional: true, ...(features && { features }) } as const],
    },
  },
});

function asked(features: Record<string, number> | undefined, times: number) {
  const world = begin(tinyScenario({ web: { releases: { v1: asking(features), v2 } } }));
  for (let sent = 0; sent < times; sent += 1) {
    send(world, "home", sent);
    if (sent % 4 === 0) world.engine.stepTo(world.clock.nowMs + 10);
  }
  stepTo(world, 60);
  return world;
}

function scoresOf({ state }: World): number[] {
  const { reco } = state.stores;
  if (reco?.kind !== "model") throw new RangeError("there is no model");
  return Array.from(reco.scores, (count) => count / reco.calls);
}

test("a feature that the model does not get makes it refuse, and the page does without", () => {
  const world = asked({ price: 1 }, 20);
  expect(endedOf(world, "home")).toEqual({ succeeded: 20, failed: 0 });
  expect(endedOf(world, "score", "reco")).toEqual({ succeeded: 0, failed: 0 });
  expect(logOf(world)).toContain("reco: 422 features do not match the model");
});

test("scores follow the logistic of a normal number, and move with the means of the features", () => {
  const usual = scoresOf(asked(undefined, 4000));
  const same = scoresOf(asked({ price: 0, views: 0 }, 4000));
  const moved = scoresOf(asked({ price: 0.6, views: 0.4 }, 4000));
  expect(same).toEqual(usual);
  // Standard normal: a half below 0; ln(0.3 / 0.7) = -0.8473, below which are 19.84 %. With a drift of 1: 3.24 %.
  const below = (scores: readonly number[], buckets: number) =>
    scores.slice(0, buckets).reduce((sum, share) => sum + share, 0);
  expect(below(usual, 5)).toBeCloseTo(0.5, 1);
  expect(Math.abs(below(usual, 3) - 0.1984)).toBeLessThan(0.025);
  expect(Math.abs(below(moved, 3) - 0.0324)).toBeLessThan(0.012);
  expect(stabilityIndex(usual, same)).toBe(0);
  expect(stabilityIndex(usual, moved)).toBeGreaterThan(0.25);
});

test.each([
  [[0.25, 0.25, 0.25, 0.25], [0.15, 0.2, 0.3, 0.35], 0.105003],
  [[0.5, 0.3, 0.2], [0.3, 0.3, 0.4], 0.240795],
])("the stability index of %j and %j is %d", (expected, actual, index) => {
  expect(stabilityIndex(expected, actual)).toBeCloseTo(index, 6);
});
