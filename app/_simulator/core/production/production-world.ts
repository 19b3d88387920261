import type { Attempts } from "../attempts";
import type { Clock } from "../clock";
import { Engine } from "../engine";
import type { EventQueue } from "../event-queue";
import { effectsNow } from "../faults/effects";
import type { Effects } from "../faults/fault";
import type { ScenarioPlan } from "../flight/scenario";
import { LEAD_IN_SECONDS, trafficSteps, visitorsPerSecond } from "../flight/traffic";
import { Counters } from "../observability/counters";
import type { Replicas } from "../replicas";
import { restore, type Saved, save } from "../saved";
import type { Behaviour } from "../service";
import { Products } from "../stores/cache";
import { type StoreBehaviour, storeBehaviour } from "../stores/store";
import { beginState } from "./begin";
import { addStores, planServices } from "./build-plan";
import { Hearing } from "./hearing";
import { type JourneyPlan, planJourney } from "./journey";
import { endpointsOf, Programs } from "./programs";
import { Ready } from "./ready";
import type { State } from "./state";
import type { System } from "./system";
import { Usage } from "./usage";
import { Visitors } from "./visitors";
import type { World } from "./world";

/** A production system's run as plain data. */
export type WorldSnapshot = {
  engine: ReturnType<Engine["snapshot"]>;
  parts: Record<"counters" | "usage" | "visitors", Saved>;
  state: Saved;
  /** The templates whose operations were made, in that order. */
  compiled: Programs["compiled"];
};

/** The production system of a scenario, on the kernel. */
export class ProductionWorld implements World {
  readonly stores: Record<string, StoreBehaviour> = {};
  readonly programs: Programs;
  readonly ready: Ready;
  readonly usage: Usage;
  readonly visitors = new Visitors();
  readonly counters: Counters;
  readonly journey: JourneyPlan;
  readonly products: Products;
  readonly engine: Engine;
  readonly hearing: Hearing;
  readonly system: System;
  readonly clock: Clock;
  readonly events: EventQueue;
  readonly attempts: Attempts;
  readonly replicas: Replicas;
  readonly behaviour: Behaviour;
  state: State;
  effects: Effects;

  constructor(
    readonly scenario: ScenarioPlan,
    readonly seed: number,
  ) {
    const { system } = scenario;
    this.system = system;
    for (const [name, store] of Object.entries(system.stores)) this.stores[name] = storeBehaviour(this, name, store);
    const plan = planServices(this);
    this.programs = new Programs(this, plan);
    this.counters = new Counters(0, this.programs.pageVersions.length);
    this.hearing = new Hearing(this);
    const entry = plan.services.findIndex(({ name }) => name === system.entry);
    const phases = trafficSteps(scenario).map(({ fromSeconds, perSecond }) => ({
      fromMs: fromSeconds * 1000,
      perMs: perSecond / 1000,
    }));
    const firstPerMs = visitorsPerSecond(scenario, -LEAD_IN_SECONDS) / 1000;
    const visits = { name: "visitors", entry, phases: [{ fromMs: -Infinity, perMs: firstPerMs }, ...phases] };
    this.engine = new Engine(plan, [visits], seed, this.hearing);
    ({ clock: this.clock, events: this.events, attempts: this.attempts, replicas: this.replicas } = this.engine.parts);
    this.behaviour = this.engine.behaviour;
    this.usage = new Usage(plan.replicas);
    this.ready = new Ready(this);
    addStores(this, this.programs);
    this.journey = planJourney(system.journey, entryEndpoints(scenario));
    this.products = new Products(Object.values(system.stores).find((store) => store.kind === "cache"));
    this.state = beginState(this);
    this.effects = effectsNow(this);
  }

  fingerprint(): string {
    return this.engine.parts.fingerprint.toHex();
  }

  snapshot(): WorldSnapshot {
    return {
      engine: this.engine.snapshot(),
      parts: {
        counters: save(this.counters),
        usage: save(this.usage),
        visitors: save(this.visitors, this.visitors.count),
      },
      state: save(this.state),
      compiled: [...this.programs.compiled],
    };
  }

  /** Lays a snapshot of a run of the same scenario and seed over this one, which has not begun. */
  restore({ engine, parts, state, compiled }: WorldSnapshot): void {
    for (const { deployment, template } of compiled) this.programs.firstOf(deployment, template);
    this.engine.restore(engine);
    restore(this.counters, parts.counters);
    restore(this.usage, parts.usage);
    restore(this.visitors, parts.visitors);
    restore(this.state, state);
    this.effects = effectsNow(this);
    for (const name of Object.keys(this.system.deployments)) this.ready.refresh(name);
  }
}

const entryEndpoints = ({ system }: ScenarioPlan): string[] => {
  const entry = system.deployments[system.entry];
  return entry === undefined ? [] : endpointsOf(entry);
};
