import { Engine, type Snapshot } from "./engine";
import type { Model } from "./model";
import { planOf } from "./plan";
import { type Counts, countService, type Report, reportService } from "./report";
import { planTraffic } from "./traffic";

/** What can be changed in a run under way: the rate of a traffic source, for good. */
type Change = { kind: "setTraffic"; name: string; perSecond: number };

export interface Run {
  /** Simulated time since the start. */
  readonly nowMs: number;
  readonly events: number;
  /** Processes every event up to and including that time, which then is `nowMs`. A time in the past does nothing. */
  stepTo(timeMs: number): void;
  /** Takes effect now, before any later event. Throws a RangeError for a source that does not exist, and off the whole ms. */
  apply(change: Change): void;
  snapshot(): Snapshot;
  /** 16 hexadecimal digits, of the time, kind and entity of every event so far. */
  fingerprint(): string;
  report(): Report;
  /** Per service, since the start of the run (not since the warm-up). */
  counts(): Record<string, Counts>;
}

/** Runs a model from time 0. The seed is a whole number; figures of the report begin after `warmupMs`. */
export function createRun(model: Model, seed: number, options: { warmupMs?: number } = {}): Run {
  const engine = engineOf(model, seed);
  engine.start(options.warmupMs ?? 0);
  return new ModelRun(engine, seed);
}

/** Goes on from a snapshot, bit for bit as the run itself would have. Resume twice to branch. */
export function resumeRun(model: Model, snapshot: Snapshot): Run {
  const engine = engineOf(model, snapshot.seed);
  engine.restore(snapshot);
  return new ModelRun(engine, snapshot.seed);
}

function engineOf(model: Model, seed: number): Engine {
  const plan = planOf(model);
  return new Engine(plan, planTraffic(model.traffic, plan.services), seed, null);
}

class ModelRun implements Run {
  constructor(
    private readonly engine: Engine,
    private readonly seed: number,
  ) {}

  get nowMs(): number {
    return this.engine.parts.clock.nowMs;
  }

  get events(): number {
    return this.engine.parts.clock.events;
  }

  stepTo(timeMs: number): void {
    this.engine.stepTo(timeMs);
  }

  snapshot(): Snapshot {
    return this.engine.snapshot();
  }

  apply({ name, perSecond }: Change): void {
    const { arrivals, clock } = this.engine.parts;
    if (!Number.isInteger(clock.nowMs)) throw new RangeError("a run is changed at whole milliseconds");
    if (!this.engine.sources.some((source) => source.name === name))
      throw new RangeError(`there is no traffic ${name}`);
    for (const [place, source] of this.engine.sources.entries()) {
      if (source.name !== name) continue;
      arrivals.setRate(place, clock.nowMs, perSecond / 1000, source);
      this.engine.scheduleArrival(place, source);
    }
  }

  fingerprint(): string {
    return this.engine.parts.fingerprint.toHex();
  }

  report(): Report {
    const { clock, statistics } = this.engine.parts;
    return {
      seed: this.seed,
      simulatedSeconds: clock.nowMs / 1000,
      events: clock.events,
      fingerprint: this.fingerprint(),
      services: Object.fromEntries(
        this.engine.plan.services.map((service) => [service.name, reportService(statistics, service, clock.nowMs)]),
      ),
    };
  }

  counts(): Record<string, Counts> {
    const { statistics } = this.engine.parts;
    return Object.fromEntries(
      this.engine.plan.services.map((service) => [service.name, countService(statistics, service)]),
    );
  }
}
