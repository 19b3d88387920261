import type { Model } from "./core/model";

/** Models that tests and proofs of determinism share; together they use all that a model can say. */

export const oneWorker = (perSecond: number): Model => ({
  services: {
    api: { replicas: 1, concurrency: 1, serviceTime: { distribution: "exponential", meanMs: 10 } },
  },
  traffic: [{ name: "users", entry: "api", perSecond }],
});

/** Healthy until a slowdown of two seconds, and down for good after it. */
export const retryStorm: Model = {
  services: {
    front: {
      replicas: 1,
      concurrency: null,
      serviceTime: { distribution: "constant", meanMs: 0 },
      calls: [{ to: "api", timeoutMs: 500, retries: 2 }],
    },
    api: {
      replicas: 1,
      concurrency: 1,
      serviceTime: { distribution: "exponential", meanMs: 10 },
      slowdowns: [{ fromSeconds: 20, toSeconds: 22, factor: 10 }],
    },
  },
  traffic: [{ name: "users", entry: "front", perSecond: 60 }],
};

export const everything: Model = {
  services: {
    gateway: {
      replicas: 2,
      balancing: "roundRobin",
      concurrency: null,
      serviceTime: { distribution: "uniform", minMs: 0.5, maxMs: 1.5 },
      calls: [
        { to: "orders", timeoutMs: 120, retries: 2, backoff: { kind: "fullJitter", baseMs: 20, capMs: 60 } },
        { to: "search", timeoutMs: 40, retries: 1, cancelOnTimeout: true, backoff: { kind: "none", baseMs: 0 } },
      ],
    },
    orders: {
      replicas: 3,
      balancing: "leastConnections",
      concurrency: 4,
      queue: 20,
      discipline: "fifo",
      serviceTime: { distribution: "lognormal", meanMs: 12, cv: 1.5 },
      failureProbability: 0.02,
      slowdowns: [
        { fromSeconds: 10, toSeconds: 15, factor: 6 },
        { fromSeconds: 18, toSeconds: 20, factor: 0.5 },
      ],
      calls: [
        {
          to: "database",
          timeoutMs: 60,
          retries: 3,
          retryBudget: 0.1,
          cancelOnTimeout: true,
          backoff: { kind: "fixed", baseMs: 5 },
        },
      ],
    },
    search: {
      replicas: 4,
      balancing: "random",
      concurrency: 1,
      queue: 0,
      serviceTime: { distribution: "constant", meanMs: 8 },
    },
    database: {
      replicas: 1,
      concurrency: 4,
      queue: null,
      discipline: "lifo",
      serviceTime: { distribution: "exponential", meanMs: 6 },
    },
  },
  traffic: [
    {
      name: "readers",
      entry: "gateway",
      perSecond: 150,
      phases: [
        { fromSeconds: 5, perSecond: 400 },
        { fromSeconds: 12, perSecond: 0 },
        { fromSeconds: 13, perSecond: 200 },
      ],
    },
    { name: "batch", entry: "database", perSecond: 300.5 },
    { name: "nobody", entry: "search", perSecond: 0 },
  ],
};
