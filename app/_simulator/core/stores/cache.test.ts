import { expect, test } from "vitest";
import {
  begin,
  constant,
  done,
  endedOf,
  readyPods,
  send,
  stepTo,
  tinyScenario,
  v1,
  v2,
} from "../production/test-system";
import type { World } from "../production/world";
import { type CacheState, lose, warm } from "./cache";

const ITEMS = 40;
const SECONDS_TO_LIVE = 10;
const PER_SECOND = 5;
const cache = { kind: "cache", work: constant(1), items: ITEMS, exponent: 1, secondsToLive: SECONDS_TO_LIVE } as const;

/** Visitors who look at one thing and leave. */
const journey = { start: "product", pages: { product: { think: constant(0), next: { leave: 1 } } } };
const looking = tinyScenario({ journey, visitorsPerSecond: PER_SECOND, stores: { cache } });

function stateOf({ state }: World): CacheState {
  const { cache: own } = state.stores;
  if (own?.kind !== "cache") throw new RangeError("there is no cache");
  return own;
}

test("how often it hits follows from what is asked for, how often, and how long it is kept", () => {
  const world = begin({ ...looking, endSeconds: 1500 }, 5);
  stepTo(world, 60);
  const { hits: hitsBefore, misses: missesBefore } = stateOf(world);
  stepTo(world, 1800);
  const { hits, misses } = stateOf(world);
  const asked = hits + misses - hitsBefore - missesBefore;
  // Between two misses of an item it is asked for once, and as often as come in the time that it is kept: rate x time.
  const weights = Array.from({ length: ITEMS }, (_, item) => 1 / (item + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const expected = weights.reduce((sum, weight) => {
    const keptFor = (PER_SECOND * weight * SECONDS_TO_LIVE) / total;
    return sum + (weight / total) * (keptFor / (1 + keptFor));
  }, 0);
  expect(asked).toBeGreaterThan(8000);
  expect((hits - hitsBefore) / asked).toBeGreaterThan(expected - 0.025);
  expect((hits - hitsBefore) / asked).toBeLessThan(expected + 0.025);
});

test("what missed is asked for in the database and stored, and nothing else is asked for there", () => {
  const world = begin(looking);
  stepTo(world, 60);
  const { hits, misses } = stateOf(world);
  expect(endedOf(world, "get", "cache").succeeded).toBe(hits + misses);
  expect(Math.abs(endedOf(world, "find", "db").succeeded - misses)).toBeLessThanOrEqual(1);
});

test("a warm cache has everything, a lost one nothing", () => {
  const world = begin(looking);
  const stored = () =>
    Array.from(stateOf(world).storedUntilMs[""] ?? []).filter((untilMs) => untilMs > world.clock.nowMs);
  expect(stored()).toHaveLength(ITEMS);
  lose(world, "cache");
  expect(stored()).toHaveLength(0);
  warm(world, "cache", "", 0.5);
  expect(stored()).toHaveLength(ITEMS / 2);
  // Not all at once: nobody stored them at once.
  expect(new Set(stored()).size).toBe(ITEMS / 2);
});

test("versions with different prefixes share nothing", () => {
  const variable = {
    decides: { knob: "cachePrefix", of: "cache" },
    unset: { becomes: "v2:" },
    empty: { becomes: "" },
    wrong: { becomes: "" },
  } as const;
  const kept = { ...cache, secondsToLive: 10_000 };
  const world = begin({
    ...tinyScenario({
      journey,
      visitorsPerSecond: PER_SECOND,
      stores: { cache: kept },
      web: { releases: { v1, v2: { ...v2, variables: { PREFIX: variable } } } },
    }),
  });
  stepTo(world, 60);
  expect(stateOf(world).misses).toBe(0);
  done(world, { kind: "ship", deployment: "web", version: "v2" });
  stepTo(world, 120);
  expect(readyPods(world, "v2")).toHaveLength(6);
  const { misses } = stateOf(world);
  expect(misses).toBeGreaterThan(20);
  done(world, { kind: "rollback", deployment: "web" });
  stepTo(world, 180);
  const after = stateOf(world).misses;
  stepTo(world, 240);
  expect(stateOf(world).misses).toBe(after);
});

test("a cache that does not answer is as good as one that has nothing", () => {
  const faults = [{ kind: "failingStore", store: "cache", share: 1, fromSeconds: -240, toSeconds: 0 } as const];
  const world = begin({ ...looking, faults });
  stepTo(world, 59);
  const before = endedOf(world, "find", "db").succeeded;
  stepTo(world, 60);
  const from = endedOf(world, "product").succeeded;
  const asked = endedOf(world, "find", "db").succeeded;
  expect(asked).toBeGreaterThanOrEqual(before);
  stepTo(world, 120);
  const pages = endedOf(world, "product").succeeded - from;
  expect(pages).toBeGreaterThan(200);
  expect(Math.abs(endedOf(world, "find", "db").succeeded - asked - pages)).toBeLessThanOrEqual(2);
});

test("what a caller has stopped waiting for is not stored", () => {
  const impatient = {
    ...v1,
    endpoints: {
      ...v1.endpoints,
      product: { work: constant(1), calls: [{ to: "db", endpoint: "find", timeoutMs: 10 }] },
    },
  };
  const world = begin(tinyScenario({ stores: { cache }, web: { releases: { v1: impatient, v2 } } }));
  lose(world, "cache");
  send(world, "product");
  stepTo(world, 1);
  expect(endedOf(world, "find", "db").succeeded).toBe(1);
  expect(stateOf(world).storedUntilMs).toEqual({});
});

test("a call after a miss that is made for some visitors only needs both", () => {
  const find = { to: "db", endpoint: "find", afterMiss: true, withFlag: "fresh" } as const;
  const calls = [{ to: "cache", endpoint: "get" }, find];
  const flagged = { ...v1, endpoints: { ...v1.endpoints, product: { work: constant(1), calls } } };
  const asked = [0, 1].map((share) => {
    const flags = { fresh: { share, describes: "" } };
    const world = begin(tinyScenario({ flags, stores: { cache }, web: { releases: { v1: flagged, v2 } } }));
    send(world, "product", 1);
    stepTo(world, 1);
    const whileStored = endedOf(world, "find", "db").succeeded;
    lose(world, "cache");
    send(world, "product", 2);
    stepTo(world, 2);
    return [whileStored, endedOf(world, "find", "db").succeeded];
  });
  expect(asked).toEqual([
    [0, 0],
    [0, 1],
  ]);
});
