import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffKinds } from "./backoff";
import { balancings } from "./balancing";
import { disciplines } from "./discipline";
import type { Snapshot } from "./engine";
import type { Call, Distribution, Model, Service } from "./model";
import { createRun, type Run, resumeRun } from "./run";
import { savedColumn } from "./test-columns";

const names = ["front", "middle", "back", "store"] as const;

const duration: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ distribution: fc.constantFrom("constant", "exponential"), meanMs: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    distribution: fc.constant("lognormal"),
    meanMs: fc.integer({ min: 1, max: 60 }),
    cv: fc.double({ min: 0.1, max: 3, noNaN: true }),
  }),
  fc.record({
    distribution: fc.constant("uniform"),
    minMs: fc.integer({ min: 0, max: 20 }),
    maxMs: fc.integer({ min: 20, max: 60 }),
  }),
);

const backoff = fc.record(
  {
    kind: fc.constantFrom(...backoffKinds),
    baseMs: fc.integer({ min: 0, max: 100 }),
    capMs: fc.integer({ min: 0, max: 300 }),
  },
  { requiredKeys: ["kind", "baseMs"] },
);

/** A call to one of the services further down, so that calls make no cycle. */
function callFrom(place: number): fc.Arbitrary<Call> {
  return fc.record(
    {
      to: fc.constantFrom(...names.slice(place + 1)),
      timeoutMs: fc.integer({ min: 1, max: 200 }),
      retries: fc.integer({ min: 0, max: 3 }),
      backoff,
      retryBudget: fc.double({ min: 0, max: 1, noNaN: true }),
      cancelOnTimeout: fc.boolean(),
    },
    { requiredKeys: ["to"] },
  );
}

function service(place: number): fc.Arbitrary<Service> {
  const slowdown = fc.record({
    fromSeconds: fc.constant(2),
    toSeconds: fc.constant(4),
    factor: fc.constantFrom(0.5, 10),
  });
  return fc.record(
    {
      replicas: fc.integer({ min: 1, max: 3 }),
      balancing: fc.constantFrom(...balancings),
      concurrency: fc.option(fc.integer({ min: 1, max: 4 })),
      queue: fc.option(fc.integer({ min: 0, max: 10 })),
      discipline: fc.constantFrom(...disciplines),
      serviceTime: duration,
      failureProbability: fc.double({ min: 0, max: 1, noNaN: true }),
      calls: place === names.length - 1 ? fc.constant([]) : fc.array(callFrom(place), { maxLength: 3 }),
      slowdowns: fc.array(slowdown, { maxLength: 2 }),
    },
    { requiredKeys: ["replicas", "concurrency", "serviceTime"] },
  );
}

/** Users come for eight seconds, so that a run of 100 ends with nobody in the system unless it is overloaded. */
const models: fc.Arbitrary<Model> = fc
  .tuple(
    service(0),
    service(1),
    service(2),
    service(3),
    fc.integer({ min: 1, max: 80 }),
    fc.integer({ min: 0, max: 80 }),
  )
  .map(([front, middle, back, store, first, second]) => ({
    services: { front, middle, back, store },
    traffic: [
      { name: "users", entry: "front", perSecond: first, phases: phases(second) },
      { name: "partners", entry: "middle", perSecond: second, phases: phases(first) },
    ],
  }));

const phases = (perSecond: number) => [
  { fromSeconds: 3, perSecond },
  { fromSeconds: 8, perSecond: 0 },
];

const seeds = fc.integer({ min: -1000, max: 1000 });
const times = [1, 500, 1999.5, 2500, 4000, 7777, 9000, 20_000];

/** A column of the run's state, by the names of its part and its own. */
function column(run: Run, part: "replicas" | "attempts" | "arrivals" | "events", name: string): number[] {
  return savedColumn(run.snapshot().parts[part], name);
}

function expectSound(run: Run, model: Model): void {
  for (const count of Object.values(run.counts())) {
    expect(count.completed + count.failed + count.refused + count.cancelled + count.inFlight).toBe(count.arrivals);
    expect(count.inFlight).toBeGreaterThanOrEqual(0);
  }
  const inFlight = Object.values(run.counts()).reduce((sum, count) => sum + count.inFlight, 0);
  expect(attemptsInUse(run)).toBe(inFlight);
  const busy = column(run, "replicas", "busy");
  const waiting = column(run, "replicas", "waiting");
  for (const { replicas, concurrency, queue } of Object.values(model.services)) {
    for (const count of busy.splice(0, replicas)) {
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(concurrency ?? Infinity);
    }
    for (const count of waiting.splice(0, replicas)) {
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(queue ?? Infinity);
    }
  }
}

/** Rows of the pool that are taken: those ever used, less those in the chain of free ones. */
function attemptsInUse(run: Run): number {
  const { used, free } = run.snapshot().parts.attempts;
  const next = column(run, "attempts", "newer");
  let taken = Number(used);
  for (let row = Number(free); row >= 0; row = next[row] ?? -1) taken -= 1;
  return taken;
}

test("at every step each arrival is accounted for, and no more workers are busy than there are", () => {
  fc.assert(
    fc.property(models, seeds, (model, seed) => {
      const run = createRun(model, seed);
      for (const time of times) {
        run.stepTo(time);
        expect(run.nowMs).toBe(time);
        expectSound(run, model);
      }
    }),
    { numRuns: 150, seed: 3 },
  );
});

test("Little's law holds on every node, and no time is negative", () => {
  let nodes = 0;
  fc.assert(
    fc.property(models, seeds, (model, seed) => {
      const run = createRun(model, seed);
      run.stepTo(3_600_000);
      const { services } = run.report();
      for (const [name, count] of Object.entries(run.counts())) {
        const report = services[name];
        if (report === undefined) throw new RangeError(name);
        for (const value of Object.values(report)) expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(report.meanWaitMs).toBeLessThanOrEqual(report.meanResponseMs);
        if (count.cancelled > 0 || count.inFlight > 0) continue;
        nodes += 1;
        const rate = (count.completed + count.failed) / run.nowMs;
        expect(report.meanInSystem).toBeCloseTo(rate * report.meanResponseMs, 9);
        expect(report.meanQueueLength).toBeCloseTo(rate * report.meanWaitMs, 9);
      }
    }),
    { numRuns: 100, seed: 3 },
  );
  expect(nodes).toBeGreaterThan(200);
});

/** The columns in which two snapshots differ; toEqual would take too long for the histograms. */
function differences(one: Snapshot, other: Snapshot): string[] {
  return Object.entries(other.parts).flatMap(([part, saved]) => {
    const ours = Object.entries(one.parts).find(([key]) => key === part)?.[1] ?? {};
    return Object.entries(saved)
      .filter(([name, value]) => {
        if (typeof value === "number" || ours[name] === undefined) return !Object.is(value, ours[name]);
        const numbers = savedColumn(ours, name);
        const others = savedColumn(saved, name);
        return numbers.length !== others.length || others.some((number, place) => !Object.is(number, numbers[place]));
      })
      .map(([name]) => `${part}.${name}`);
  });
}

test("a branch equals its parent up to the branch and, unchanged, after it", () => {
  fc.assert(
    fc.property(models, seeds, fc.integer({ min: 0, max: 9000 }), (model, seed, at) => {
      const whole = createRun(model, seed, { warmupMs: 3000 });
      whole.stepTo(20_000);
      const parent = createRun(model, seed, { warmupMs: 3000 });
      parent.stepTo(at);
      const snapshot = structuredClone(parent.snapshot());
      const branch = resumeRun(model, snapshot);
      expect(branch.report()).toEqual(parent.report());
      branch.apply({ kind: "setTraffic", name: "users", perSecond: 5 });
      branch.stepTo(20_000);
      const twin = resumeRun(model, snapshot);
      for (const run of [parent, twin]) {
        run.stepTo(20_000);
        expect(run.report()).toEqual(whole.report());
        expect(differences(run.snapshot(), whole.snapshot())).toEqual([]);
      }
    }),
    { numRuns: 100, seed: 3 },
  );
});

test("users arrive as they do whatever happens to them", () => {
  const arrivals = (model: Model, seed: number) => {
    const run = createRun(model, seed);
    return times.map((time) => {
      run.stepTo(time);
      return ["users", "userLow", "userHigh", "left"].map((name) => column(run, "arrivals", name));
    });
  };
  fc.assert(
    fc.property(models, models, seeds, (one, other, seed) => {
      expect(arrivals({ ...one, services: other.services }, seed)).toEqual(arrivals(one, seed));
    }),
    { numRuns: 50, seed: 3 },
  );
});
