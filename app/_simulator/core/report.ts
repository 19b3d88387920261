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
