import type { Answer, Command } from "../flight/command";
import { give } from "../flight/commands";
import type { ScenarioPlan } from "../flight/scenario";
import { bringToLife } from "./begin";
import { type Pod, podsOf } from "./pods";
import { ProductionWorld } from "./production-world";
import type { Deployment, Release, Store, System } from "./system";
import { uneventful } from "./test-uneventful";

// A production system small enough to be worked out by hand: all work takes exactly as long as it says, and nobody comes
// unless a test wants visitors.

export const constant = (meanMs: number) => ({ distribution: "constant", meanMs }) as const;

/** v1, which runs from the start. Its image is on the nodes already. */
export const v1: Release = {
  commit: { hash: "1111111", author: "Ada", message: "first" },
  diff: "",
  digest: "sha256:1",
  architecture: "amd64",
  dependencies: {},
  pullSeconds: 10,
  startSeconds: 5,
  memory: { idleMb: 100, perRequestMb: 1 },
  endpoints: {
    home: { work: constant(20) },
    product: {
      work: constant(10),
      calls: [
        { to: "cache", endpoint: "get", timeoutMs: 100, optional: true },
        { to: "db", endpoint: "find", afterMiss: true },
      ],
    },
    basket: { work: constant(10), calls: [{ to: "db", endpoint: "save" }] },
    pay: {
      work: constant(10),
      calls: [
        { to: "bank", endpoint: "charge", timeoutMs: 1000 },
        { to: "db", endpoint: "insert" },
        { to: "jobs", endpoint: "publish" },
      ],
    },
    job: { work: constant(1000) },
  },
  variables: {},
};

export const v2: Release = { ...v1, digest: "sha256:2", commit: { hash: "2222222", author: "Ada", message: "second" } };

export const web: Deployment = {
  replicas: 6,
  workers: 4,
  queue: 4,
  pools: { db: { size: 3, waitLimitMs: 500, opens: "eagerly" } },
  limits: { cpuCores: 1, memoryMb: 512 },
  rollingUpdate: { maxSurge: 0.25, maxUnavailable: 0.25, progressDeadlineSeconds: 600 },
  probes: { readiness: { initialDelaySeconds: 2, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 } },
  terminationGraceSeconds: 30,
  release: "v1",
  releases: { v1, v2 },
};

export const stores = {
  db: {
    kind: "database",
    cores: 4,
    maxConnections: 100,
    reservedConnections: 3,
    tables: { products: ["id", "price"], orders: ["id", "total"] },
    queries: {
      find: { sql: "", table: "products", columns: ["id"], work: constant(30), fills: "cache" },
      save: { sql: "", table: "orders", columns: ["id"], work: constant(5) },
      insert: { sql: "", table: "orders", columns: ["id", "total"], work: constant(5) },
    },
  },
  cache: { kind: "cache", work: constant(1), items: 50, exponent: 1, secondsToLive: 60 },
  jobs: {
    kind: "queue",
    work: constant(1),
    consumer: { deployment: "worker", endpoint: "job" },
    attempts: 3,
    redeliverySeconds: 10,
  },
  bank: { kind: "partner", endpoints: { charge: { work: constant(50) } }, secret: "old" },
  reco: {
    kind: "model",
    workers: 4,
    work: constant(5),
    features: { price: 0, views: 0 },
    scores: { mean: 0, deviation: 1 },
  },
} as const satisfies Record<string, Store>;

const worker: Deployment = { ...web, replicas: 2, workers: 2, pools: {}, releases: { v1, v2 } };

type Changes = {
  web?: Partial<Deployment>;
  worker?: Partial<Deployment>;
  stores?: Record<string, Store>;
  environment?: Record<string, string>;
  flags?: System["flags"];
  secrets?: System["secrets"];
  journey?: Partial<System["journey"]>;
} & Partial<Omit<ScenarioPlan, "system" | "traffic">> & { visitorsPerSecond?: number };

/** Nothing is shipped at take-off, and nothing goes wrong, unless the changes say so. */
export function tinyScenario(changes: Changes = {}): ScenarioPlan {
  const { environment = {}, flags = {}, secrets = {}, journey, visitorsPerSecond = 0, ...rest } = changes;
  return {
    ...uneventful,
    ships: { deployment: "web", version: "v1", strategy: { kind: "rolling" } },
    traffic: { visitorsPerSecond, hours: Array.from({ length: 24 }, () => 1) },
    ...rest,
    system: {
      deployments: { web: { ...web, ...changes.web }, worker: { ...worker, ...changes.worker } },
      stores: { ...stores, ...changes.stores },
      entry: "web",
      flags,
      secrets,
      environments: { production: { web: environment, worker: {} } },
      journey: {
        start: "home",
        pages: {
          home: { think: constant(1000), next: { product: 0.8, leave: 0.2 } },
          product: { think: constant(2000), next: { product: 0.3, basket: 0.5, leave: 0.2 } },
          basket: { think: constant(1000), next: { pay: 0.6, leave: 0.4 } },
          pay: { think: constant(0), next: { leave: 1 } },
        },
        basket: "basket",
        pay: "pay",
        patience: constant(5000),
        triesByHand: 2,
        ...journey,
      },
      objective: 0.999,
    },
  };
}

/** At time 0: pods serve, and the instruments are on. Take-off is at 300 s. */
export function begin(scenario: ScenarioPlan = tinyScenario(), seed = 1): ProductionWorld {
  const world = new ProductionWorld(scenario, seed);
  bringToLife(world);
  world.engine.start(0);
  return world;
}

/** Seconds since the start of the run. */
export const nowOf = ({ clock }: ProductionWorld) => clock.nowMs / 1000;

export const stepTo = (world: ProductionWorld, seconds: number) => world.engine.stepTo(seconds * 1000);

/** Goes on in steps of a second, and looks after each. */
export function watch(world: ProductionWorld, untilSeconds: number, look: (seconds: number) => void): void {
  for (let second = Math.floor(nowOf(world)) + 1; second <= untilSeconds; second += 1) {
    stepTo(world, second);
    look(second);
  }
}

/** Gives a command and goes on until it has taken effect. */
export function done(world: ProductionWorld, command: Command): Answer {
  give(world, command);
  const given = world.state.commands.given.at(-1);
  if (given?.answer) return given.answer;
  world.engine.stepTo(given?.effectMs ?? 0);
  return given?.answer ?? { ok: false, text: "never took effect" };
}

/** Pods that are not being deleted, of one version if it is given. */
export const alive = (world: ProductionWorld, version?: string): Pod[] =>
  podsOf(world, "web").filter(
    ({ phase, template }) => phase !== "terminating" && (version === undefined || template.version === version),
  );

export const readyPods = (world: ProductionWorld, version?: string): Pod[] =>
  alive(world, version).filter(({ isReady }) => isReady);

/** The only pod of a deployment. */
export function onlyPod(world: ProductionWorld, deployment = "web"): Pod {
  const [pod] = podsOf(world, deployment);
  if (pod === undefined) throw new RangeError(`${deployment} has no pod`);
  return pod;
}

/** When something of a kind was written into the journal, in seconds since the start of the run. */
export const timesOf = (world: ProductionWorld, kind: string): number[] =>
  world.state.journal.filter((entry) => entry.kind === kind).map(({ atMs }) => atMs / 1000);

/** Lines of the log, in order. */
export const logOf = ({ state: { logs } }: ProductionWorld): string[] => logs.templates.map(({ text }) => text);

/** Sends a request past the balancer, which nobody waits for; its draws depend on the number. Returns the attempt, or -1. */
export function send(world: ProductionWorld, endpoint: string, number = 1, service = "web"): number {
  const { behaviour, programs } = world;
  return behaviour.arrive(
    programs.serviceOf(service),
    programs.endpointOf(service, endpoint),
    -1,
    0,
    number * 7919,
    number,
  );
}

/** How many requests for an endpoint have succeeded and failed, of all versions or of one. */
export function endedOf({ counters, programs }: ProductionWorld, endpoint: string, service = "web", version?: string) {
  const ended = { succeeded: 0, failed: 0 };
  for (const [operation, label] of programs.labels.entries()) {
    if (label.service !== service || label.endpoint !== endpoint) continue;
    if (version !== undefined && label.version !== version) continue;
    ended.succeeded += counters.succeeded[operation] ?? 0;
    ended.failed += counters.failed[operation] ?? 0;
  }
  return ended;
}
