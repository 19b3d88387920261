import type { Attempts } from "../attempts";
import type { Clock } from "../clock";
import type { EventQueue } from "../event-queue";
import type { Effects } from "../faults/fault";
import type { ScenarioPlan } from "../flight/scenario";
import type { Counters } from "../observability/counters";
import type { Replicas } from "../replicas";
import type { Behaviour } from "../service";
import type { Products } from "../stores/cache";
import type { StoreBehaviour } from "../stores/store";
import type { JourneyPlan } from "./journey";
import type { Programs } from "./programs";
import type { Ready } from "./ready";
import type { State } from "./state";
import type { System } from "./system";
import type { Usage } from "./usage";
import type { Visitors } from "./visitors";

/**
 * What the rules of the production system work on. What changes is in the kernel's parts, in the columns of `usage`,
 * `visitors` and `counters`, and in `state`; the rest is made from the scenario, or derived from the state.
 */
export interface World {
  readonly seed: number;
  readonly scenario: ScenarioPlan;
  readonly system: System;
  readonly stores: Record<string, StoreBehaviour>;
  readonly programs: Programs;
  readonly journey: JourneyPlan;
  readonly products: Products;

  /** 16 hexadecimal digits; see fingerprint.ts. */
  fingerprint(): string;
  readonly clock: Clock;
  readonly events: EventQueue;
  readonly attempts: Attempts;
  readonly replicas: Replicas;
  readonly behaviour: Behaviour;

  readonly usage: Usage;
  readonly visitors: Visitors;
  readonly counters: Counters;
  readonly state: State;

  /** Derived: which pods get traffic, and what the faults that are on do. */
  readonly ready: Ready;
  effects: Effects;
}
