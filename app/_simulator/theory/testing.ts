import type { Distribution, Model, Service } from "../core/model";
import type { ServiceReport } from "../core/report";
import { createRun, type Run } from "../core/run";
import { savedColumn } from "../core/test-columns";

export const exponential = (meanMs: number): Distribution => ({ distribution: "exponential", meanMs });

/** One service called `queue` in front of which users arrive. */
export function single(service: Partial<Service>, perSecond: number): Model {
  return {
    services: { queue: { replicas: 1, concurrency: 1, serviceTime: exponential(10), ...service } },
    traffic: [{ name: "users", entry: "queue", perSecond }],
  };
}

export function reportOf(run: Run, service: string): ServiceReport {
  const report = run.report().services[service];
  if (report === undefined) throw new RangeError(`there is no service ${service}`);
  return report;
}

/** Runs a model long enough for so many arrivals after a tenth of warm-up. */
export function simulate(model: Model, seed: number, requests: number): Run {
  const perSecond = model.traffic.reduce((sum, source) => sum + source.perSecond, 0);
  const durationMs = Math.ceil((requests / perSecond) * 1000);
  const run = createRun(model, seed, { warmupMs: Math.ceil(durationMs / 10) });
  run.stepTo(Math.ceil(durationMs * 1.1));
  return run;
}

/** Student's t for 19 degrees of freedom, 99 % two-sided. */
const T99 = 2.861;
const BATCHES = 20;

/** The mean wait with the 99 % confidence interval of 20 batch means, after a warm-up of two batches' length. */
export function batchWait(model: Model, seed: number, requests: number): { mean: number; halfWidth: number } {
  const perSecond = model.traffic.reduce((sum, source) => sum + source.perSecond, 0);
  const batchMs = Math.ceil((requests / BATCHES / perSecond) * 1000);
  const run = createRun(model, seed, { warmupMs: 2 * batchMs });
  run.stepTo(2 * batchMs);
  const means: number[] = [];
  let before = { sum: 0, count: 0 };
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    run.stepTo((2 + batch) * batchMs);
    const after = waits(run);
    means.push((after.sum - before.sum) / (after.count - before.count));
    before = after;
  }
  const mean = means.reduce((sum, value) => sum + value, 0) / BATCHES;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (BATCHES - 1);
  return { mean, halfWidth: T99 * Math.sqrt(variance / BATCHES) };
}

/** The sum and number of all waits at the first service so far. */
function waits(run: Run): { sum: number; count: number } {
  const { statistics } = run.snapshot().parts;
  return {
    sum: savedColumn(statistics, "waitSum")[0] ?? 0,
    count: savedColumn(statistics, "coveredCompleted")[0] ?? 0,
  };
}
