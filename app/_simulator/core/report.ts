import { type ServicePlan, UNLIMITED } from "./plan";
import type { Statistics } from "./statistics";

/** What one service did in the time after the warm-up. Times in milliseconds, rates per simulated second. */
export type ServiceReport = {
  arrivalsPerSecond: number;
  /** Successful completions, of requests whenever they arrived. */
  completedPerSecond: number;
  /** Of the arrivals that have come to an end. */
  refusedFraction: number;
  /** Of the arrivals that have come to an end, those whose final result failed; refused ones do not count as failed. */
  failedFraction: number;
  /** Busy workers per worker; null where workers are unlimited. */
  utilisation: number | null;
  /** Of the accepted requests that completed or failed. */
  probabilityOfWaiting: number;
  /** Over the accepted requests that completed or failed, zeros included. */
  meanWaitMs: number;
  /** From arrival to result, calls included, over the accepted requests that completed or failed. */
  meanResponseMs: number;
  /** Quantiles of the successful responses, with a relative error of at most 0.4 %. */
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  meanQueueLength: number;
  /** Waiting, in work, or waiting for a call. */
  meanInSystem: number;
};

export type Report = {
  seed: number;
  /** Warm-up included. */
  simulatedSeconds: number;
  events: number;
  fingerprint: string;
  services: Record<string, ServiceReport>;
};

/** What has become of the requests that ever arrived at one service, refused ones included. */
export type Counts = {
  arrivals: number;
  completed: number;
  failed: number;
  refused: number;
  cancelled: number;
  inFlight: number;
};

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** Without a window, or without requests, figures are 0. */
export function reportService(statistics: Statistics, plan: ServicePlan, nowMs: number): ServiceReport {
  const of = (column: Float64Array | Int32Array) => column[plan.index] ?? 0;
  const windowMs = Math.max(0, nowMs - statistics.windowFromMs);
  const waitingArea = of(statistics.waitingSum) + of(statistics.waiting) * nowMs;
  const busyArea = of(statistics.busySum) + of(statistics.busy) * nowMs;
  const refused = windowMs > 0 ? of(statistics.refused) - of(statistics.refusedBefore) : 0;
  const withResult = of(statistics.coveredCompleted) + of(statistics.coveredFailed);
  const ended = withResult + of(statistics.coveredCancelled) + refused;
  const perSecond = (count: number) => ratio(count * 1000, windowMs);
  return {
    arrivalsPerSecond: perSecond(of(statistics.arrivals) - of(statistics.arrivalsBefore)),
    completedPerSecond: perSecond(of(statistics.completed) - of(statistics.completedBefore)),
    refusedFraction: ratio(refused, ended),
    failedFraction: ratio(of(statistics.coveredFailed), ended),
    utilisation: plan.workers === UNLIMITED ? null : ratio(busyArea, windowMs * plan.workers * plan.replicas),
    probabilityOfWaiting: ratio(of(statistics.waited), withResult),
    meanWaitMs: ratio(of(statistics.waitSum), withResult),
    meanResponseMs: ratio(of(statistics.responseSum), withResult),
    p50Ms: statistics.quantile(plan.index, 0.5),
    p95Ms: statistics.quantile(plan.index, 0.95),
    p99Ms: statistics.quantile(plan.index, 0.99),
    meanQueueLength: ratio(waitingArea, windowMs),
    meanInSystem: ratio(waitingArea + busyArea, windowMs),
  };
}

export function countService(statistics: Statistics, { index }: ServicePlan): Counts {
  const of = (column: Float64Array | Int32Array) => column[index] ?? 0;
  return {
    arrivals: of(statistics.arrivals),
    completed: of(statistics.completed),
    failed: of(statistics.failed),
    refused: of(statistics.refused),
    cancelled: of(statistics.cancelled),
    inFlight: of(statistics.waiting) + of(statistics.busy),
  };
}
