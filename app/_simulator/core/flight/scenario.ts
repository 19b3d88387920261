import type { Fault } from "../faults/fault";
import type { AlertRule } from "../observability/alerts";
import type { Flag, Pages, Release, System } from "../production/system";
import type { Given } from "./command";
import type { Person, Rule } from "./people";
import type { Plan } from "./plan";
import type { Query } from "./query";
import type { Supervisor } from "./supervision";

/**
 * A scenario as its author writes it: plain data. All its seconds count from take-off, when the release is shipped.
 */
export type Scenario = {
  slug: string;
  /** S1, as the course counts. */
  number: string;
  title: string;
  summary: string;
  /** What becomes of the users of a faulty variant when nobody does anything. */
  idle: "loses" | "safe";
  /** When the run ends, whether the learner has landed or not. */
  endSeconds: number;
  system: System;
  ships: Shipping;
  traffic: Traffic;
  alerts: AlertRule[];
  people: Person[];
  rules: Rule[];
  supervisor: Supervisor;
  /** By name. The first is faulty, but in a scenario that is about a good release. */
  variants: Record<string, Variant>;
  truth: Truth;
  /** What a plan says where the learner has brought none. */
  plan: Plan;
  evidence: [Evidence, Evidence];
  /** Acts that look right and make it worse than doing nothing, by name. */
  traps: Record<string, Trap>;
};

/** How the pipeline rolls the release out. */
type Shipping = {
  deployment: string;
  version: string;
  /** Pods are replaced in batches, or a canary takes a growing share of the visitors first. */
  strategy: { kind: "rolling" } | { kind: "canary"; steps: CanaryStep[]; analysis: Analysis };
};

export type CanaryStep = { weight: number; seconds: number };

/** The canary is aborted when its error rate is above `maxErrorRate` at `failureLimit` looks, one every `everySeconds`. */
export type Analysis = { everySeconds: number; maxErrorRate: number; failureLimit: number };

type Traffic = {
  /** Visitors per second in an hour of factor 1. */
  visitorsPerSecond: number;
  /** A factor for each hour of the day, from midnight; between two full hours it changes evenly. */
  hours: readonly number[];
};

export type Variant = {
  /** Time of day at take-off: "14:02". */
  startsAt: string;
  isFaultFree: boolean;
  trafficFactor: number;
  faults: Fault[];
  /** More visitors than the hour brings, for a while. */
  campaigns?: { fromSeconds: number; toSeconds: number; factor: number }[];
  /** Who asks questions in this variant, by id. */
  asking: string[];
  /** What differs from the scenario's system. */
  environments?: Record<string, Record<string, Record<string, string | null>>>;
  releases?: Record<string, Record<string, Partial<Release> & { pages?: Pages }>>;
  flags?: Record<string, Flag>;
};

/** How a run is judged. */
export type Truth = {
  /** Paid orders of the last five minutes, as a share of what the traffic lets expect. */
  band: { low: number; high: number };
  /** A run in which fewer users were harmed was uneventful. */
  uneventfulBelow: number;
  /** A run whose true KPI ends below this share of what is expected was an outage, above it degraded. */
  outageBelow: number;
  /** Harm per minute under which the harm counts as over. */
  harmPerMinute: number;
  /** Where idle is safe: harm that costs all of the points for it. */
  harmBound: number;
  /** Services that a correct declaration may name. */
  affected: string[];
  /** Acts that can mitigate, by the kind of their command (and, where it matters, what they act on). */
  mitigations: Mitigation[];
};

export type Mitigation = { kind: Given["command"]["kind"]; deployment?: string };

type Trap = { describes: string; commands: Given[] };

/** Where the cause can be read, without any luck, before half-time. */
export type Evidence =
  | { place: "log"; service: string; contains: string }
  | { place: "metric"; name: string; labels?: Record<string, string>; above?: number; below?: number }
  | { place: "command"; query: Query; contains: string };

/** A scenario in one of its variants, with all that the variant changes worked in. */
export type ScenarioPlan = Omit<Scenario, "variants"> & { variant: string; startsAt: string } & Pick<
    Variant,
    "isFaultFree" | "faults" | "campaigns" | "asking" | "trafficFactor"
  >;
