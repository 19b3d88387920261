import type { Backoff } from "./backoff";
import type { Balancing } from "./balancing";
import type { Discipline } from "./discipline";

/** How long a piece of work takes, as a random variable. `cv` is the standard deviation divided by the mean. */
export type Distribution =
  | { distribution: "constant" | "exponential"; meanMs: number }
  | { distribution: "lognormal"; meanMs: number; cv: number }
  | { distribution: "uniform"; minMs: number; maxMs: number };

/** A call that a service makes for each of its requests, once its own work is done. */
export type Call = {
  to: string;
  /** How long the caller waits for one attempt; missing: for ever. */
  timeoutMs?: number;
  /** How often a failed attempt is tried again; missing: never. */
  retries?: number;
  /** Missing: tried again at once. */
  backoff?: Backoff;
  /** Retries allowed per call made, e.g. 0.1; missing: no limit but `retries`. */
  retryBudget?: number;
  /** Whether work that nobody waits for any more is withdrawn; missing: it goes on. */
  cancelOnTimeout?: boolean;
};

/** Work that starts from `fromSeconds` until before `toSeconds` takes `factor` times as long. */
export type Slowdown = { fromSeconds: number; toSeconds: number; factor: number };

export type Service = {
  /** Equal copies, each with workers and a queue of its own; whole, at least 1. */
  replicas: number;
  /** Which replica a request goes to; missing: in turn. */
  balancing?: Balancing;
  /** Workers of one replica; null: unlimited. */
  concurrency: number | null;
  /** Waiting places of one replica; missing or null: unbounded; 0: none. */
  queue?: number | null;
  /** Which waiting request is next; missing: first in, first out. */
  discipline?: Discipline;
  /** The service's own work, before its calls. */
  serviceTime: Distribution;
  /** How likely the own work fails; it does so at its end. */
  failureProbability?: number;
  /** Made one after another; the worker stays busy. */
  calls?: Call[];
  slowdowns?: Slowdown[];
};

/** Users who arrive as a Poisson process, at `perSecond` until the first phase sets another rate. */
export type Traffic = {
  name: string;
  entry: string;
  perSecond: number;
  phases?: { fromSeconds: number; perSecond: number }[];
};

export type Model = { services: Record<string, Service>; traffic: Traffic[] };
