import { expect, test } from "vitest";
import type { Call, Model, Service } from "./model";
import { createRun, resumeRun } from "./run";
import { savedColumn } from "./test-columns";

const queue: Service = { replicas: 1, concurrency: 1, serviceTime: { distribution: "exponential", meanMs: 10 } };
const users = { name: "users", entry: "queue", perSecond: 80 };
const single: Model = { services: { queue }, traffic: [users] };

const call: Call = {
  to: "queue",
  timeoutMs: 100,
  retries: 2,
  backoff: { kind: "fullJitter", baseMs: 20, capMs: 200 },
  cancelOnTimeout: true,
};
const chain: Model = {
  services: {
    front: {
      replicas: 3,
      balancing: "leastConnections",
      concurrency: 20,
      queue: 50,
      discipline: "lifo",
      serviceTime: { distribution: "lognormal", meanMs: 5, cv: 2 },
      failureProbability: 0.01,
      calls: [call],
    },
    queue: { ...queue, slowdowns: [{ fromSeconds: 20, toSeconds: 30, factor: 5 }] },
  },
  traffic: [{ ...users, entry: "front", phases: [{ fromSeconds: 40, perSecond: 30 }] }],
};

test("the story of a seed never changes", () => {
  const stories = [single, chain].map((model) => {
    const run = createRun(model, 42);
    run.stepTo(60_000);
    return [run.fingerprint(), run.events];
  });
  expect(stories).toMatchInlineSnapshot(`
    [
      [
        "59d37f3d2b72cd4d",
        9797,
      ],
      [
        "343ada7b72840746",
        14678,
      ],
    ]
  `);
});

test("an M/M/1 queue has two events per request", () => {
  const run = createRun(single, 1);
  run.stepTo(60_000);
  const { arrivals = 0, completed = 0 } = run.counts()["queue"] ?? {};
  expect(run.events).toBe(arrivals + completed);
});

test("a timeout that did not strike is no event", () => {
  const free: Service = { replicas: 1, concurrency: null, serviceTime: { distribution: "constant", meanMs: 1 } };
  const services = { front: { ...free, calls: [{ to: "queue", timeoutMs: 1000 }] }, queue: free };
  const run = createRun({ services, traffic: [{ ...users, entry: "front" }] }, 1);
  run.stepTo(60_000.5);
  const { front, queue: called } = run.counts();
  expect(run.events).toBe((front?.arrivals ?? 0) + (called?.arrivals ?? 0) + (called?.completed ?? 0));
});

test("the steps in which a run is taken make no difference", () => {
  const inOne = createRun(chain, 7, { warmupMs: 10_000 });
  inOne.stepTo(60_000);
  const inMany = createRun(chain, 7, { warmupMs: 10_000 });
  for (let time = 0; time <= 60_000; time += 333.3) inMany.stepTo(time);
  inMany.stepTo(60_000);
  expect(inMany.report()).toEqual(inOne.report());
});

test("another seed tells another story, however large", () => {
  const fingerprints = [0, 1, -1, 2 ** 32, 2 ** 53 - 1].map((seed) => {
    const run = createRun(single, seed);
    run.stepTo(1000);
    return run.fingerprint();
  });
  expect(new Set(fingerprints).size).toBe(5);
});

test("changed traffic leaves the other users and their luck as they were", () => {
  const twoSources = { ...single, traffic: [users, { ...users, name: "partners", perSecond: 5 }] };
  const start = createRun(twoSources, 1);
  start.stepTo(1000);
  const snapshot = start.snapshot();
  const columns = (perSecond: number) => {
    const run = resumeRun(twoSources, snapshot);
    run.apply({ kind: "setTraffic", name: "users", perSecond });
    run.stepTo(9000);
    const { arrivals } = run.snapshot().parts;
    const userLow = savedColumn(arrivals, "userLow");
    const arrived = savedColumn(arrivals, "users");
    return { partner: userLow[1], partners: arrived[1], users: Number(arrived[0]) };
  };
  const few = columns(0);
  const many = columns(200);
  expect([few.partner, few.partners]).toEqual([many.partner, many.partners]);
  expect(many.users - few.users).toBeGreaterThan(1400);
  expect(() => start.apply({ kind: "setTraffic", name: "nobody", perSecond: 1 })).toThrow(RangeError);
});

test("a rate that changes stretches the gaps and nothing else", () => {
  const doubled = { ...single, traffic: [{ ...users, perSecond: 40, phases: [{ fromSeconds: 10, perSecond: 80 }] }] };
  const [plain, phased] = [single, doubled].map((model) => createRun(model, 1));
  plain?.stepTo(10_000);
  phased?.stepTo(15_000);
  const arrivals = (run = plain) => run?.counts()["queue"]?.arrivals;
  expect(arrivals(phased)).toBe(arrivals(plain));
});

test("a queue with no traffic, no time or no window reports zeros instead of nonsense", () => {
  const run = createRun({ services: { queue }, traffic: [{ ...users, perSecond: 0 }] }, 1, { warmupMs: 5000 });
  for (const time of [0, 1000, 5000, 9000]) {
    run.stepTo(time);
    for (const value of Object.values(run.report().services["queue"] ?? {})) expect(value).toBe(0);
  }
});
