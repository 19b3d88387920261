import { expect, test } from "vitest";
import type { Call, Model, Service, Slowdown } from "../core/model";
import { createRun, type Run } from "../core/run";
import { attemptsPerCall } from "./formulas";
import { exponential, reportOf, simulate } from "./testing";

const instant = { distribution: "constant", meanMs: 0 } as const;

/** Users come to a front without limits, which calls a database of one worker and 100 requests per second. */
function frontAndDatabase(perSecond: number, call: Partial<Call>, database: Partial<Service>): Model {
  return {
    services: {
      front: { replicas: 1, concurrency: null, serviceTime: instant, calls: [{ to: "database", ...call }] },
      database: { replicas: 1, concurrency: 1, serviceTime: exponential(10), ...database },
    },
    traffic: [{ name: "users", entry: "front", perSecond }],
  };
}

test.each([0.1, 0.5, 0.9, 1])("three attempts that fail with probability %d multiply the load", (p) => {
  const model = frontAndDatabase(100, { retries: 2 }, { concurrency: null, failureProbability: p });
  const run = simulate(model, 1, 2e5);
  const ratio = reportOf(run, "database").arrivalsPerSecond / reportOf(run, "front").arrivalsPerSecond;
  expect(Math.abs(ratio / attemptsPerCall(p, 3) - 1)).toBeLessThan(0.01);
  expect(Math.abs(reportOf(run, "front").failedFraction - p ** 3)).toBeLessThan(0.005);
});

test("three layers of three attempts make 27 of one", () => {
  const layer = (to: string): Service => ({
    replicas: 1,
    concurrency: null,
    serviceTime: instant,
    calls: [{ to, retries: 2 }],
  });
  const last: Service = { replicas: 1, concurrency: null, serviceTime: instant, failureProbability: 1 };
  const services = { front: layer("middle"), middle: layer("back"), back: layer("last"), last };
  const run = createRun({ services, traffic: [{ name: "users", entry: "front", perSecond: 10 }] }, 1);
  run.stepTo(60_000);
  const counts = run.counts();
  expect(counts["last"]?.arrivals).toBe(27 * (counts["front"]?.arrivals ?? 0));
});

test("a retry budget bounds the retries by its share of the calls", () => {
  const model = frontAndDatabase(100, { retries: 2, retryBudget: 0.1 }, { concurrency: null, failureProbability: 0.9 });
  const counts = simulate(model, 1, 1e5).counts();
  const perCall = (counts["database"]?.arrivals ?? 0) / (counts["front"]?.arrivals ?? 1);
  expect(perCall).toBeLessThanOrEqual(1.1);
  expect(perCall).toBeGreaterThan(1.099);
});

test("pauses before retries have the means that full jitter promises", () => {
  const backoff = { kind: "fullJitter", baseMs: 100, capMs: 300 } as const;
  const model = frontAndDatabase(100, { retries: 3, backoff }, { failureProbability: 1, serviceTime: instant });
  const { meanResponseMs } = reportOf(simulate(model, 1, 1e5), "front");
  expect(Math.abs(meanResponseMs / (50 + 100 + 150) - 1)).toBeLessThan(0.01);
});

/** For 15 seconds, from 60 on, the database takes ten times as long: the trigger. */
const trigger: Slowdown = { fromSeconds: 60, toSeconds: 75, factor: 10 };
const patient = { timeoutMs: 500, retries: 2 };

/** The share of users who arrive while the last 20 seconds pass that were served. */
function goodput(run: Run): number {
  const before = run.counts()["front"];
  run.stepTo(run.nowMs + 20_000);
  const after = run.counts()["front"];
  return ((after?.completed ?? 0) - (before?.completed ?? 0)) / ((after?.arrivals ?? 0) - (before?.arrivals ?? 0));
}

function goodputAfter(seconds: number, model: Model, seed: number): number {
  const run = createRun(model, seed);
  run.stepTo((seconds - 20) * 1000);
  return goodput(run);
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test("without a trigger 60 users per second are served", () => {
  for (const seed of seeds) expect(goodputAfter(300, frontAndDatabase(60, patient, {}), seed)).toBeGreaterThan(0.95);
});

test("the collapse stays when its trigger is long gone", () => {
  for (const seed of seeds) {
    for (const perSecond of [40, 60, 80]) {
      const model = frontAndDatabase(perSecond, patient, { slowdowns: [trigger] });
      expect(goodputAfter(300, model, seed)).toBeLessThan(0.05);
    }
  }
});

test("below a third of the capacity the system comes back by itself", () => {
  for (const seed of seeds) {
    const model = frontAndDatabase(25, patient, { slowdowns: [trigger] });
    expect(goodputAfter(300, model, seed)).toBeGreaterThan(0.95);
  }
});

const cures: { name: string; call?: Partial<Call>; database?: Partial<Service> }[] = [
  { name: "a single attempt", call: { retries: 0 } },
  { name: "a retry budget of a tenth", call: { retryBudget: 0.1 } },
  { name: "withdrawing abandoned work", call: { cancelOnTimeout: true } },
  { name: "serving the last who came first", database: { discipline: "lifo" } },
  { name: "a queue of 40 places", database: { queue: 40 } },
  { name: "twice the capacity", database: { serviceTime: exponential(5) } },
];

test.each(cures)("$name recovers", ({ call, database }) => {
  for (const seed of seeds) {
    const model = frontAndDatabase(60, { ...patient, ...call }, { slowdowns: [trigger], ...database });
    expect(goodputAfter(300, model, seed)).toBeGreaterThan(0.9);
  }
});

test.each([
  { share: 0.3, recovers: true },
  { share: 0.5, recovers: false },
])("admitting $share of the users recovers within three minutes: $recovers", ({ share, recovers }) => {
  for (const seed of seeds) {
    const run = createRun(frontAndDatabase(60, patient, { slowdowns: [trigger] }), seed);
    run.stepTo(120_000);
    run.apply({ kind: "setTraffic", name: "users", perSecond: 60 * share });
    run.stepTo(280_000);
    expect(goodput(run) > 0.9).toBe(recovers);
  }
});
