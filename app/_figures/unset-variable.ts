import type { Model } from "@/app/_simulator/core/model";
import { createRun } from "@/app/_simulator/core/run";

export const slowMs = [150, 500, 1000, 2000, 4000, 8000] as const;
export const timeouts = [500, 1000, 2000] as const;

export type UnsetSettings = {
  /** How long a payment takes while the provider is slow. */
  slowMs: (typeof slowMs)[number];
  /** What the variable says where it is set. */
  timeoutMs: (typeof timeouts)[number];
};

export const PER_SECOND = 20;
const REPLICAS = 4;
const WORKERS = 16;
export const ALL_WORKERS = REPLICAS * WORKERS;
/** What the library waits where nobody tells it anything. */
export const DEFAULT_MS = 30_000;
const USUAL_MS = 150;
const SLOW = { fromSeconds: 30, toSeconds: 120 } as const;
const SECONDS = 180;
const EVERY_SECONDS = 5;
const SEED = 3;

/** Seconds at which the runs are read. */
export const readAt = Array.from({ length: SECONDS / EVERY_SECONDS }, (_, nth) => (nth + 1) * EVERY_SECONDS);

/** Workers that a rate of requests holds if each waits so long: Little's law. */
export const workersHeld = (perSecond: number, waitMs: number): number => (perSecond * waitMs) / 1000;

/** One run of the engine: an API with workers that wait for a payments provider, which is slow for a while. */
export function runWith(timeoutMs: number, slow: number) {
  const model: Model = {
    services: {
      api: {
        replicas: REPLICAS,
        concurrency: WORKERS,
        serviceTime: { distribution: "exponential", meanMs: 5 },
        calls: [{ to: "payments", timeoutMs, cancelOnTimeout: true }],
      },
      payments: {
        replicas: 1,
        concurrency: null,
        serviceTime: { distribution: "lognormal", meanMs: USUAL_MS, cv: 0.3 },
        slowdowns: [{ ...SLOW, factor: slow / USUAL_MS }],
      },
    },
    traffic: [{ name: "checkouts", entry: "api", perSecond: PER_SECOND }],
  };
  const run = createRun(model, SEED, { warmupMs: SLOW.fromSeconds * 1000 });
  const inside: number[] = [];
  let report = run.report().services["api"];
  for (const second of readAt) {
    run.stepTo(second * 1000);
    inside.push(run.counts()["api"]?.inFlight ?? 0);
    if (second === SLOW.toSeconds) report = run.report().services["api"];
  }
  const counts = run.counts()["api"];
  return {
    /** Requests in the API at each of `readAt`: served and waiting. */
    inside,
    /** Mean wait for a free worker while the provider was slow. */
    waitMs: report?.meanWaitMs ?? 0,
    failed: counts?.failed ?? 0,
    completed: counts?.completed ?? 0,
  };
}
