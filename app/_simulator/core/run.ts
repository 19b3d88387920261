import type { Model } from "./model";
import type { Report } from "./report";
import type { Saved } from "./saved";

/** What has become of the requests that ever arrived at one service, refused ones included. */
export type Counts = {
  arrivals: number;
  completed: number;
  failed: number;
  refused: number;
  cancelled: number;
  inFlight: number;
};

/** What can be changed in a run under way: the rate of a traffic source, for good. */
export type Change = { kind: "setTraffic"; name: string; perSecond: number };

/** All that a run needs besides its model to go on: plain data that survives a structured clone. */
export type Snapshot = { seed: number; parts: Record<string, Saved> };

export interface Run {
  /** Simulated time since the start. */
  readonly nowMs: number;
  readonly events: number;
  /** Processes every event up to and including that time, which then is `nowMs`. A time in the past does nothing. */
  stepTo(timeMs: number): void;
  apply(change: Change): void;
  snapshot(): Snapshot;
  /** 16 hexadecimal digits, of the time, kind and entity of every event so far. */
  fingerprint(): string;
  report(): Report;
  /** Per service, since the start of the run (not since the warm-up). */
  counts(): Record<string, Counts>;
}

export function createRun(model: Model, seed: number, options?: { warmupMs?: number }): Run {
  throw new Error(`not built yet: ${Object.keys(model.services)} ${seed} ${options?.warmupMs}`);
}

export function resumeRun(model: Model, snapshot: Snapshot): Run {
  throw new Error(`not built yet: ${Object.keys(model.services)} ${snapshot.seed}`);
}
