import { expect, test } from "vitest";
import type { Model, Service } from "../core/model";
import type { ServiceReport } from "../core/report";
import { erlangArrivalsResponse, erlangB, mg1Wait, mmc, mmck } from "./formulas";
import { batchWait, exponential, reportOf, simulate, single } from "./testing";

type Case = { name: string; model: Model; requests?: number; expected: Partial<ServiceReport> };

/** Milliseconds of the formulas, whose unit is a second. */
const ms = (seconds: number) => seconds * 1000;

function mmcCase(servers: number, perSecond: number, meanMs: number): Case {
  const theory = mmc({ servers, arrivalRate: perSecond, serviceRate: 1000 / meanMs });
  return {
    name: `M/M/${servers} at ${perSecond}/s of ${meanMs} ms`,
    model: single({ concurrency: servers, serviceTime: exponential(meanMs) }, perSecond),
    expected: {
      arrivalsPerSecond: perSecond,
      completedPerSecond: perSecond,
      utilisation: (perSecond * meanMs) / 1000 / servers,
      probabilityOfWaiting: theory.waiting,
      meanWaitMs: ms(theory.wait),
      meanResponseMs: ms(theory.response),
      meanQueueLength: theory.queueLength,
      meanInSystem: theory.inSystem,
    },
  };
}

function lossCase(servers: number, load: number): Case {
  const lost = erlangB(servers, load);
  return {
    name: `Erlang B with ${servers} servers and load ${load}`,
    model: single({ concurrency: servers, queue: 0 }, load * 100),
    expected: { refusedFraction: lost, meanWaitMs: 0, meanResponseMs: 10, meanInSystem: load * (1 - lost) },
  };
}

function boundedCase(servers: number, most: number, perSecond: number, meanMs: number): Case {
  const theory = mmck({ servers, arrivalRate: perSecond, serviceRate: 1000 / meanMs }, most);
  return {
    name: `M/M/${servers}/${most} at ${perSecond}/s of ${meanMs} ms`,
    model: single({ concurrency: servers, queue: most - servers, serviceTime: exponential(meanMs) }, perSecond),
    requests: 1e6,
    expected: {
      refusedFraction: theory.refused,
      completedPerSecond: theory.throughput,
      meanResponseMs: ms(theory.response),
      meanInSystem: theory.inSystem,
    },
  };
}

function generalCase(name: string, serviceTime: Service["serviceTime"], squaredCv: number, requests: number): Case {
  const wait = ms(mg1Wait({ servers: 1, arrivalRate: 80, serviceRate: 100 }, squaredCv));
  const expected = { meanWaitMs: wait, meanResponseMs: wait + 10, probabilityOfWaiting: 0.8, utilisation: 0.8 };
  return { name: `M/${name} at a load of 0.8`, model: single({ serviceTime }, 80), requests, expected };
}

const m3 = mmc({ servers: 3, arrivalRate: 200, serviceRate: 100 });

const cases: Case[] = [
  mmcCase(1, 50, 10),
  mmcCase(1, 80, 10),
  mmcCase(3, 200, 10),
  mmcCase(10, 8, 1000),
  // Few wait, so that it takes more of them to know for how long.
  { ...mmcCase(50, 400, 100), requests: 3e6 },
  lossCase(1, 1),
  lossCase(5, 3),
  lossCase(10, 8),
  lossCase(10, 10),
  lossCase(50, 45),
  boundedCase(1, 10, 90, 10),
  boundedCase(1, 5, 200, 10),
  boundedCase(10, 20, 800, 10),
  boundedCase(10, 15, 1200, 10),
  boundedCase(10, 60, 300, 50),
  generalCase("D/1", { distribution: "constant", meanMs: 10 }, 0, 1e6),
  generalCase("U/1", { distribution: "uniform", minMs: 0, maxMs: 20 }, 1 / 3, 1e6),
  generalCase("G/1, lognormal of cv 0.5", { distribution: "lognormal", meanMs: 10, cv: 0.5 }, 0.25, 1e6),
  generalCase("G/1, lognormal of cv 2", { distribution: "lognormal", meanMs: 10, cv: 2 }, 4, 5e6),
  {
    name: "the quantiles of M/M/1",
    model: single({}, 80),
    expected: { p50Ms: 50 * Math.log(2), p95Ms: 50 * Math.log(20), p99Ms: 50 * Math.log(100) },
  },
  {
    name: "M/M/1 with the last come first served",
    model: single({ discipline: "lifo" }, 80),
    expected: { meanWaitMs: 40, meanQueueLength: 3.2, probabilityOfWaiting: 0.8 },
  },
  {
    name: "M/M/∞",
    model: single({ concurrency: null }, 80),
    expected: { utilisation: null, meanInSystem: 0.8, meanWaitMs: 0, p50Ms: 10 * Math.log(2) },
  },
  {
    name: "three replicas chosen at random are three M/M/1",
    model: single({ replicas: 3, balancing: "random" }, 210),
    expected: { meanResponseMs: 1000 / 30, utilisation: 0.7, meanInSystem: 7 },
  },
  {
    name: "three replicas in turn are three E3/M/1",
    model: single({ replicas: 3 }, 210),
    expected: { meanResponseMs: ms(erlangArrivalsResponse(3, 210, 100)), utilisation: 0.7 },
  },
];

test.each(cases)("$name", { timeout: 120_000 }, ({ model, requests = 1.5e6, expected }) => {
  const report = reportOf(simulate(model, 1, requests), "queue");
  for (const [field, value] of Object.entries(expected)) {
    const ours = Object.entries(report).find(([name]) => name === field)?.[1];
    if (value === null || value === 0) expect(ours, field).toBe(value);
    else expect(Number(ours) / value, field).toSatisfy((part: number) => Math.abs(part - 1) <= 0.03);
  }
});

test("a front of unlimited workers adds its own work to the response of M/M/3", { timeout: 60_000 }, () => {
  const front: Service = { replicas: 1, concurrency: null, serviceTime: exponential(5), calls: [{ to: "queue" }] };
  const { services } = single({ concurrency: 3 }, 200);
  const traffic = [{ name: "users", entry: "front", perSecond: 200 }];
  const run = simulate({ services: { front, ...services }, traffic }, 1, 2e6);
  expect(reportOf(run, "front").meanResponseMs / (5 + ms(m3.response))).toBeCloseTo(1, 1.5);
  expect(reportOf(run, "queue").meanWaitMs / ms(m3.wait)).toBeCloseTo(1, 1.5);
  expect(reportOf(run, "front").meanInSystem / (1 + m3.inSystem)).toBeCloseTo(1, 1.5);
});

test("least connections lie between M/M/2 and two M/M/1", { timeout: 60_000 }, () => {
  const model = single({ replicas: 2, balancing: "leastConnections" }, 160);
  const { meanResponseMs } = reportOf(simulate(model, 1, 1e6), "queue");
  expect(meanResponseMs).toBeGreaterThan(ms(mmc({ servers: 2, arrivalRate: 160, serviceRate: 100 }).response));
  expect(meanResponseMs).toBeLessThan(0.7 * 50);
});

const busy = [
  { name: "M/M/1 at a load of 0.95", model: single({}, 95), requests: 2e6, wait: 190 },
  {
    name: "M/M/10 at a load of 0.95",
    model: single({ concurrency: 10 }, 950),
    requests: 2e6,
    wait: ms(mmc({ servers: 10, arrivalRate: 950, serviceRate: 100 }).wait),
  },
  {
    name: "M/M/20 at a load of 0.9",
    model: single({ concurrency: 20, serviceTime: exponential(100) }, 180),
    requests: 2e6,
    wait: ms(mmc({ servers: 20, arrivalRate: 180, serviceRate: 10 }).wait),
  },
  {
    name: "M/M/50 at a load of 0.9",
    model: single({ concurrency: 50 }, 4500),
    requests: 2e6,
    wait: ms(mmc({ servers: 50, arrivalRate: 4500, serviceRate: 100 }).wait),
  },
  {
    name: "M/D/1 at a load of 0.9",
    model: single({ serviceTime: { distribution: "constant", meanMs: 10 } }, 90),
    requests: 2e6,
    wait: 45,
  },
];

test.each(busy)("$name waits within a 99 % interval of batch means", { timeout: 120_000 }, (one) => {
  const { mean, halfWidth } = batchWait(one.model, 1, one.requests);
  expect(Math.abs(mean - one.wait)).toBeLessThanOrEqual(halfWidth);
  expect(halfWidth / one.wait).toBeLessThan(0.08);
});
