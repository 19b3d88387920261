import type { FaultState } from "../faults/fault";
import type { CommandState } from "../flight/command";
import type { PeopleState } from "../flight/people";
import type { TruthState } from "../flight/truth";
import type { AlertState } from "../observability/alerts";
import type { LogState } from "../observability/logs";
import type { MetricState } from "../observability/metrics";
import type { TraceState } from "../observability/traces";
import type { StoreState } from "../stores/store";
import type { PipelineState } from "./pipeline";
import type { Pod } from "./pods";
import type { DeploymentState } from "./revisions";

/**
 * Everything about the production system that changes, but for what changes with every request: plain data, so that a
 * snapshot is a copy. The rules of each part are functions over it, in the file that has the part's type.
 */
export type State = {
  deployments: Record<string, DeploymentState>;
  pods: Pod[];
  podsEver: number;
  stores: Record<string, StoreState>;
  /** What processes that start now are given as secrets, by name. */
  secrets: Record<string, string>;
  /** The share of visitors that each flag is on for. */
  flags: Record<string, number>;
  faults: FaultState[];
  /** Images that are on the nodes already. */
  pulledDigests: string[];
  /** What happened, for the timeline and for `kubectl get events`. */
  journal: JournalEntry[];
  metrics: MetricState;
  logs: LogState;
  traces: TraceState;
  alerts: AlertState[];
  people: PeopleState;
  commands: CommandState;
  /** What the pipeline ships, or has shipped last. */
  pipeline: PipelineState | null;
  /** Orders that dashboards expect, and up to when. */
  expected: { orders: number; untilMs: number };
  truth: TruthState;
};

type JournalEntry = {
  atMs: number;
  /** The system's own doing, or the learner's. */
  by: "system" | "learner";
  kind: string;
  /** `deployment/api`, `pod/api-7d9c6b5f4-x2k8p` */
  object: string;
  text: string;
};
