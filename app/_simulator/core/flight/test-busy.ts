import { constant, stores, tinyScenario, v1, v2, web } from "../production/test-system";
import type { Given } from "./command";
import type { ScenarioPlan } from "./scenario";

// A tiny system in which all goes on that a scenario can have: for whoever compares whole flights.

const lognormal = (meanMs: number) => ({ distribution: "lognormal", meanMs, cv: 0.6 }) as const;
const { readiness } = web.probes;

const endpoints = {
  home: {
    work: lognormal(20),
    calls: [
      {
        to: "reco",
        endpoint: "score",
        timeoutMs: 8,
        retries: 3,
        retryBudget: 0.2,
        backoff: { kind: "fullJitter", baseMs: 5, capMs: 20 },
        optional: true,
      } as const,
      { to: "bank", endpoint: "offers", withFlag: "offers", timeoutMs: 200, optional: true } as const,
    ],
  },
  product: {
    work: lognormal(10),
    calls: [
      { to: "cache", endpoint: "get", timeoutMs: 100, optional: true } as const,
      { to: "db", endpoint: "find", afterMiss: true } as const,
    ],
  },
  basket: {
    work: lognormal(10),
    failureProbability: 0.01,
    calls: [{ to: "db", endpoint: "save", timeoutMs: 300, retries: 1 }],
  },
  pay: v1.endpoints["pay"] ?? { work: constant(0) },
  job: v1.endpoints["job"] ?? { work: constant(0) },
};

const variables = {
  POOL: {
    decides: { knob: "poolSize", of: "db" },
    unset: { becomes: 3, says: "pool=3" },
    empty: { becomes: 3 },
    wrong: { crashes: "no pool" },
  },
  KEY: {
    decides: { knob: "secret", of: "bank" },
    unset: { crashes: "no key" },
    empty: { crashes: "no key" },
    wrong: { crashes: "no key" },
  },
  PREFIX: {
    decides: { knob: "cachePrefix", of: "cache" },
    unset: { becomes: "" },
    empty: { becomes: "" },
    wrong: { becomes: "" },
  },
} as const;

const first = { ...v1, endpoints, variables };
const second = {
  ...v2,
  endpoints,
  variables: { ...variables, PREFIX: { ...variables.PREFIX, unset: { becomes: "v2:" } } },
  memory: { idleMb: 100, perRequestMb: 1, leakedMbPerRequest: 0.5 },
  pages: { sends: { basket: 2 }, confuses: 0.3 },
  migrations: [{ name: "add", sql: "", database: "db", table: "orders", seconds: 5, locks: true, adds: ["note"] }],
  warmsCache: "cache",
};

export const busyScenario: ScenarioPlan = tinyScenario({
  visitorsPerSecond: 2,
  environment: { KEY: "secret:bank" },
  secrets: { bank: "old" },
  flags: { offers: { share: 0.3, describes: "" } },
  web: {
    limits: { cpuCores: 1, memoryMb: 260 },
    pools: { db: { size: 3, waitLimitMs: 200, opens: "lazily" } },
    probes: { readiness, liveness: { ...readiness, periodSeconds: 7 } },
    autoscaler: { least: 5, most: 9, targetCpu: 0.3 },
    releases: { v1: first, v2: second },
  },
  stores: {
    db: {
      ...stores.db,
      cores: 1,
      queries: { ...stores.db.queries, save: { ...stores.db.queries.save, work: lognormal(40) } },
    },
    bank: {
      kind: "partner",
      endpoints: { charge: { work: lognormal(300), failureProbability: 0.02 }, offers: { work: lognormal(80) } },
      secret: "old",
    },
  },
  faults: [
    { kind: "slowStore", store: "db", factor: 6, fromSeconds: 60, toSeconds: 110 },
    { kind: "failingStore", store: "bank", endpoint: "charge", share: 0.3, fromSeconds: 80, toSeconds: 160 },
    { kind: "noisyNeighbour", deployment: "web", factor: 4, fromSeconds: 20, toSeconds: 90 },
    { kind: "cacheLoss", store: "cache", fromSeconds: 40, toSeconds: 41 },
    { kind: "statusPage", store: "bank", says: "Degraded", fromSeconds: 90, toSeconds: 120 },
  ],
  ships: {
    deployment: "web",
    version: "v2",
    strategy: {
      kind: "canary",
      steps: [
        { weight: 0.2, seconds: 40 },
        { weight: 0.6, seconds: 30 },
      ],
      analysis: { everySeconds: 10, maxErrorRate: 0.4, failureLimit: 4 },
    },
  },
  endSeconds: 240,
});

export const busyCommands: Given[] = [
  { atSeconds: 12.345, command: { kind: "setFlag", flag: "offers", share: 0.8 } },
  { atSeconds: 50, command: { kind: "deletePods", deployment: "web", pods: { version: "v2" } } },
  { atSeconds: 75.5, command: { kind: "scale", deployment: "worker", replicas: 4 } },
  { atSeconds: 120, command: { kind: "setEnvironment", deployment: "web", variables: { POOL: "2" } } },
  { atSeconds: 126, command: { kind: "pause", deployment: "web" } },
  {
    atSeconds: 127,
    command: { kind: "postStatus", impact: "slow", action: "fixing", nextUpdateMinutes: 5, to: ["support"] },
  },
  { atSeconds: 140, command: { kind: "resume", deployment: "web" } },
  { atSeconds: 170, command: { kind: "rollback", deployment: "web" } },
  { atSeconds: 190, command: { kind: "restart", deployment: "worker" } },
];
