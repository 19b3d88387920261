import { expect, test } from "vitest";
import { begin, endedOf, send, stepTo, stores, tinyScenario, v1, v2 } from "../production/test-system";
import { partnerState } from "../stores/partner";
import type { Fault } from "./fault";

/** Take-off is at 300 s; these faults are on from 10 s to 20 s. */
const on = { fromSeconds: -290, toSeconds: -280 };
const limits = { cpuCores: 8, memoryMb: 512 };

const worldWith = (...faults: Fault[]) => begin(tinyScenario({ faults, web: { limits } }));

/** How long a request takes that is sent at a time, to a whole ms. */
function durationAt(world: ReturnType<typeof begin>, second: number, endpoint: string): number {
  stepTo(world, second);
  const before = world.counters.durationSum.slice();
  send(world, endpoint, second);
  stepTo(world, second + 4);
  const operation = world.programs.labels.findIndex((label) => label.service === "web" && label.endpoint === endpoint);
  return Math.round((world.counters.durationSum[operation] ?? 0) - (before[operation] ?? 0));
}

test("a slow store is slow from its beginning to its end", () => {
  const world = worldWith({ kind: "slowStore", store: "db", factor: 20, ...on });
  // 10 ms of its own, 0.05 ms for the connection, 5 ms in the database.
  expect(durationAt(world, 5, "basket")).toBe(15);
  expect(durationAt(world, 12, "basket")).toBe(110);
  expect(durationAt(world, 21, "basket")).toBe(15);
});

test("a fault of one query leaves the others alone", () => {
  const world = worldWith({ kind: "slowStore", store: "db", endpoint: "find", factor: 20, ...on });
  expect(durationAt(world, 12, "basket")).toBe(15);
});

test("slow faults that overlap multiply", () => {
  const world = worldWith(
    { kind: "slowStore", store: "db", factor: 4, ...on },
    { kind: "slowStore", store: "db", factor: 5, ...on },
    { kind: "slowStore", store: "db", endpoint: "save", factor: 2, ...on, toSeconds: -282 },
  );
  expect(durationAt(world, 12, "basket")).toBe(210);
  expect(durationAt(world, 18.5, "basket")).toBe(110);
});

test.each(["cache", "jobs", "bank", "reco", "db"])("%s can be slow, and can fail", (store) => {
  const endpoint = { cache: "get", jobs: "publish", bank: "charge", reco: "score", db: "save" }[store] ?? "";
  const world = worldWith(
    { kind: "slowStore", store, factor: 1000, ...on },
    { kind: "failingStore", store, share: 1, fromSeconds: -270, toSeconds: -260 },
  );
  const { attempts, behaviour, programs } = world;
  const ask = () => behaviour.arrive(programs.serviceOf(store), programs.endpointOf(store, endpoint), -1, 0, 1, 2);
  stepTo(world, 9);
  ask();
  stepTo(world, 10.5);
  expect(endedOf(world, endpoint, store)).toEqual({ succeeded: 1, failed: 0 });
  ask();
  stepTo(world, 11.4);
  expect(endedOf(world, endpoint, store)).toEqual({ succeeded: 1, failed: 0 });
  stepTo(world, 35);
  expect(endedOf(world, endpoint, store)).toEqual({ succeeded: store === "bank" ? 1 : 2, failed: 0 });
  ask();
  stepTo(world, 36);
  expect(endedOf(world, endpoint, store).failed).toBe(1);
  expect(attempts.used).toBeGreaterThan(0);
});

test("failing faults that overlap let through what neither makes fail", () => {
  const world = worldWith(
    { kind: "failingStore", store: "bank", share: 0.5, fromSeconds: -300, toSeconds: 0 },
    { kind: "failingStore", store: "bank", endpoint: "charge", share: 0.5, fromSeconds: -300, toSeconds: 0 },
    { kind: "failingStore", store: "bank", endpoint: "charge", share: 0.2, fromSeconds: -300, toSeconds: 0 },
  );
  stepTo(world, 1);
  const { behaviour, programs } = world;
  const sent = 4000;
  for (let number = 0; number < sent; number += 1)
    behaviour.arrive(programs.serviceOf("bank"), 0, -1, 0, number * 7919, number);
  stepTo(world, 2);
  // 0.5 x 0.5 x 0.8
  const share = endedOf(world, "charge", "bank").succeeded / sent;
  expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / sent));
});

test("a noisy neighbour lengthens a deployment's own work, and nothing else", () => {
  const world = worldWith({ kind: "noisyNeighbour", deployment: "web", factor: 3, ...on });
  expect(durationAt(world, 5, "home")).toBe(20);
  expect(durationAt(world, 12, "home")).toBe(60);
  expect(durationAt(world, 16, "basket")).toBe(35);
  expect(durationAt(world, 21, "home")).toBe(20);
});

test("a cache is lost once, at the beginning", () => {
  const faults: Fault[] = [{ kind: "cacheLoss", store: "cache", ...on }];
  const world = begin(
    tinyScenario({
      faults,
      stores: { cache: { ...stores.cache, secondsToLive: 1000 } },
      web: { releases: { v1, v2 } },
    }),
  );
  const { cache } = world.state.stores;
  const prefixes = () => (cache?.kind === "cache" ? Object.keys(cache.storedUntilMs) : []);
  stepTo(world, 9.9);
  expect(prefixes()).toEqual([""]);
  stepTo(world, 10);
  expect(prefixes()).toEqual([]);
  send(world, "product");
  stepTo(world, 30);
  expect(prefixes()).toEqual([""]);
});

test("a status page says what the last fault that is on has it say", () => {
  const world = worldWith(
    { kind: "statusPage", store: "bank", says: "Degraded", fromSeconds: -290, toSeconds: -270 },
    { kind: "statusPage", store: "bank", says: "Outage", fromSeconds: -280, toSeconds: -260 },
  );
  const said = [5, 15, 25, 35, 45].map((second) => {
    stepTo(world, second);
    return partnerState(world, "bank").statusPage;
  });
  expect(said).toEqual(["All systems operational", "Degraded", "Outage", "Outage", "All systems operational"]);
});
