import type { Call, Distribution } from "../model";

// What a production system is made of, as plain data. Names are the keys of their records: a deployment "api", a store
// "postgres", an endpoint "basket". Whatever says `to` or `of` means one of them.

export type System = {
  /** Software of our own, in pods that can be deployed, scaled and broken. */
  deployments: Record<string, Deployment>;
  /** What it leans on, and what nobody here deploys. */
  stores: Record<string, Store>;
  /** The deployment at which visitors arrive. */
  entry: string;
  flags: Record<string, Flag>;
  /** Values of secrets by name. A variable whose value is `secret:NAME` gets it when the process starts, and keeps it. */
  secrets: Record<string, string>;
  /** What every release finds in its surroundings, by the name of the surroundings: production, staging. */
  environments: Record<string, Record<string, Record<string, string>>>;
  journey: Journey;
  /** Of all requests at the entry, how many must be answered well: 0.999. */
  objective: number;
};

export type Deployment = {
  replicas: number;
  /** Requests that one pod works on at once; null: unlimited. */
  workers: number | null;
  /** Requests that may wait in one pod; missing: any number. */
  queue?: number;
  /** Connections that each pod keeps to a database. */
  pools?: Record<string, Pool>;
  limits: { cpuCores: number; memoryMb: number };
  rollingUpdate: RollingUpdate;
  probes: { readiness: Probe; liveness?: Probe };
  autoscaler?: Autoscaler;
  terminationGraceSeconds: number;
  /** What runs at the start of the flight. */
  release: string;
  releases: Record<string, Release>;
};

type Pool = {
  size: number;
  /** How long a request waits for a connection before it fails; missing: for ever. */
  waitLimitMs?: number;
  /** An eager pool opens all its connections when the process starts, a lazy one when they are first needed. */
  opens: "eagerly" | "lazily";
};

/** Shares of the replicas, rounded up and down as Kubernetes does. */
export type RollingUpdate = { maxSurge: number; maxUnavailable: number; progressDeadlineSeconds: number };

export type Probe = {
  initialDelaySeconds: number;
  periodSeconds: number;
  timeoutSeconds: number;
  failureThreshold: number;
};

/** Horizontal: more pods when the mean CPU of those that are ready leaves the target, a share of their limit. */
export type Autoscaler = { least: number; most: number; targetCpu: number };

/** One version of a deployment's software: what an image is, and what it does. */
export type Release = {
  commit: { hash: string; author: string; message: string };
  /** What was changed since the version before, as `git diff` shows it. */
  diff: string;
  /** What the checks of its pull request said; missing: it had none. */
  checks?: Check[];
  digest: string;
  architecture: "amd64" | "arm64";
  dependencies: Record<string, string>;
  pullSeconds: number;
  startSeconds: number;
  memory: Memory;
  endpoints: Record<string, Endpoint>;
  variables: Record<string, Variable>;
  /** What the pages of this version do to the visitors who see them. */
  pages?: Pages;
  /** Changes of a database that are made before this version is rolled out. */
  migrations?: Migration[];
  /** The cache is filled for this version before it is rolled out, as its pipeline says. A rollback has no such step. */
  warmsCache?: string;
};

export type Check = {
  name: string;
  result: "passed" | "failed" | "skipped";
  seconds: number;
  /** Where a check failed. */
  failedStep?: string;
};

type Memory = { idleMb: number; perRequestMb: number; leakedMbPerRequest?: number };

/** What a worker does for one request: its own work, then its calls, one after another. */
export type Endpoint = {
  work: Distribution;
  failureProbability?: number;
  calls?: Step[];
};

export type Step = Call & {
  endpoint: string;
  /** The request goes on without it when it fails. */
  optional?: true;
  /** Made only if the cache did not have what it was asked for. */
  afterMiss?: true;
  /** Made only for visitors who have that flag. */
  withFlag?: string;
  /** Means of the features that a model service is sent; missing: those that it was trained on. */
  features?: Record<string, number>;
};

/** What pages do besides being read. */
export type Pages = {
  /** How often one click sends the request of an endpoint; missing: once. */
  sends?: Record<string, number>;
  /** How likely somebody leaves who sees the result of a request that was sent more than once. */
  confuses?: number;
};

/** An environment variable: what it decides, and what becomes of a process in which it is unset, empty or nonsense. */
export type Variable = {
  decides: Knob;
  unset: Reading;
  empty: Reading;
  wrong: Reading;
};

export type Reading =
  | { becomes: number | string; says?: string }
  /** The process says so and ends. */
  | { crashes: string };

export type Knob =
  | { knob: "timeout" | "retries"; to: string }
  | { knob: "poolSize"; of: string }
  | { knob: "workers" }
  /** The share of requests that are turned away on purpose. */
  | { knob: "shed" }
  /** The name under which a store is looked up. */
  | { knob: "address"; of: string }
  /** The key that a store wants to see. */
  | { knob: "secret"; of: string }
  /** The prefix of cache keys. */
  | { knob: "cachePrefix"; of: string };

export type Migration = {
  name: string;
  sql: string;
  database: string;
  table: string;
  seconds: number;
  /** Until it is done, nobody else reads or writes the table. */
  locks: boolean;
  adds?: string[];
  drops?: string[];
};

/** A switch for a share of the visitors, from 0 to 1. */
export type Flag = { share: number; describes: string };

export type Store = Database | Cache | Queue | Partner | ModelService;

export type Database = {
  kind: "database";
  cores: number;
  maxConnections: number;
  /** Kept for superusers: nobody of ours gets them. */
  reservedConnections: number;
  /** Tables with their columns. */
  tables: Record<string, string[]>;
  queries: Record<string, Query>;
  /** A copy to read from, which makes each write again after the fact, one at a time. */
  replica?: { applyMs: number };
};

type Query = {
  sql: string;
  table: string;
  /** Columns that must exist. */
  columns: string[];
  work: Distribution;
  /** What it reads belongs into this cache. */
  fills?: string;
  /** What it writes reaches the replica later. */
  writes?: true;
  /** It reads from the replica, which does not know yet what a visitor has written just now. */
  fromReplica?: true;
};

export type Cache = {
  kind: "cache";
  work: Distribution;
  /** Things that can be asked for, and how unevenly they are: rank k in proportion to k to the power of -exponent. */
  items: number;
  exponent: number;
  secondsToLive: number;
};

export type Queue = {
  kind: "queue";
  work: Distribution;
  consumer: { deployment: string; endpoint: string };
  /** A message that failed so often goes to the dead letters. */
  attempts: number;
  redeliverySeconds: number;
};

/** Somebody else's service: no more is known of it than how it answers, and what its status page says. */
export type Partner = {
  kind: "partner";
  endpoints: Record<string, { work: Distribution; failureProbability?: number }>;
  /** What it takes for an answer other than 401; missing: nothing. */
  secret?: string;
};

export type ModelService = {
  kind: "model";
  workers: number;
  work: Distribution;
  /** The features that it was trained on, with the mean it saw of each. */
  features: Record<string, number>;
  scores: { mean: number; deviation: number };
};

/** How visitors go from page to page. Chances of one page add up to 1; `leave` ends the visit. */
export type Journey = {
  start: string;
  pages: Record<string, { think: Distribution; next: Record<string, number> }>;
  /** The page that puts something into the basket, and the one that pays. */
  basket: string;
  pay: string;
  /** How long somebody waits for one page. */
  patience: Distribution;
  /** How often they try again by hand when a page fails. */
  triesByHand: number;
};
