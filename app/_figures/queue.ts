import type { Model } from "@/app/_simulator/core/model";
import { createRun } from "@/app/_simulator/core/run";
import { mmc } from "@/app/_simulator/theory/formulas";

export type QueueSettings = {
  /** Of the time of all servers, in per cent. */
  load: number;
  servers: 1 | 4 | 16;
};

export const SERVICE_MS = 10;
/** Loads, in per cent, at which the curve is drawn. */
export const loads = Array.from({ length: 19 }, (_, nth) => 5 * (nth + 1));

const REQUESTS = 20_000;
const SEED = 7;

const perSecondAt = ({ load, servers }: QueueSettings) => ((load / 100) * servers * 1000) / SERVICE_MS;

/** Mean time in the system in ms, by the closed form of M/M/c. */
export function expectedMs(settings: QueueSettings): number {
  const perMs = perSecondAt(settings) / 1000;
  return mmc({ arrivalRate: perMs, serviceRate: 1 / SERVICE_MS, servers: settings.servers }).response;
}

/** One run of the engine at this load: requests arrive at random, and each takes a random time, 10 ms on average. */
export function simulateQueue(settings: QueueSettings) {
  const perSecond = perSecondAt(settings);
  const model: Model = {
    services: {
      api: {
        replicas: 1,
        concurrency: settings.servers,
        serviceTime: { distribution: "exponential", meanMs: SERVICE_MS },
      },
    },
    traffic: [{ name: "users", entry: "api", perSecond }],
  };
  const durationMs = Math.ceil((REQUESTS / perSecond) * 1000);
  const run = createRun(model, SEED, { warmupMs: Math.ceil(durationMs / 20) });
  const inside: number[] = [];
  for (let second = 1; second <= 60; second += 1) {
    run.stepTo(Math.round((durationMs * second) / 60));
    inside.push(run.counts()["api"]?.inFlight ?? 0);
  }
  const report = run.report().services["api"];
  return {
    requests: run.counts()["api"]?.arrivals ?? 0,
    meanMs: report?.meanResponseMs ?? 0,
    waitMs: report?.meanWaitMs ?? 0,
    p99Ms: report?.p99Ms ?? 0,
    waited: report?.probabilityOfWaiting ?? 0,
    most: Math.max(...inside),
  };
}
