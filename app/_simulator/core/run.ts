import { Attempts, NONE } from "./attempts";
import { Clock } from "./clock";
import { EventQueue, eventKind } from "./event-queue";
import { Fingerprint } from "./fingerprint";
import type { Model } from "./model";
import { planOf } from "./plan";
import { Replicas } from "./replicas";
import { type Counts, countService, type Report, reportService } from "./report";
import { restore, type Saved, save } from "./saved";
import { Behaviour } from "./service";
import { Statistics } from "./statistics";
import { Arrivals, planTraffic, type SourcePlan } from "./traffic";

// Names of this file: fields of what another file exports are looked up at every event.
const { userArrives, workEnds, callTimesOut } = eventKind;

/** What can be changed in a run under way: the rate of a traffic source, for good. */
type Change = { kind: "setTraffic"; name: string; perSecond: number };

/** All that a run needs besides its model to go on: plain data that survives a structured clone. */
export type Snapshot = { seed: number; parts: Record<keyof Parts, Saved> };

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
  const run = new Simulation(model, seed);
  run.start(options.warmupMs ?? 0);
  return run;
}

/** Goes on from a snapshot, bit for bit as the run itself would have. Resume twice to branch. */
export function resumeRun(model: Model, snapshot: Snapshot): Run {
  const run = new Simulation(model, snapshot.seed);
  run.restore(snapshot);
  return run;
}

/** Everything about a run that changes. */
function partsOf(services: number, replicas: number, calls: number, sources: readonly SourcePlan[], seed: number) {
  return {
    clock: new Clock(),
    events: new EventQueue(),
    attempts: new Attempts(),
    replicas: new Replicas(replicas, services),
    budgets: { tokens: new Float64Array(calls) },
    arrivals: new Arrivals(sources, seed),
    statistics: new Statistics(services),
    fingerprint: new Fingerprint(),
  };
}
type Parts = ReturnType<typeof partsOf>;

class Simulation implements Run {
  private readonly plan;
  private readonly sources;
  private readonly parts: Parts;
  private readonly behaviour: Behaviour;

  constructor(
    model: Model,
    private readonly seed: number,
  ) {
    this.plan = planOf(model);
    const { services, replicas, calls } = this.plan;
    this.sources = planTraffic(model.traffic, services);
    this.parts = partsOf(services.length, replicas, calls, this.sources, seed);
    this.behaviour = new Behaviour({ plan: this.plan, ...this.parts });
  }

  get nowMs(): number {
    return this.parts.clock.nowMs;
  }

  get events(): number {
    return this.parts.clock.events;
  }

  start(warmupMs: number): void {
    const { arrivals, clock, statistics } = this.parts;
    clock.warmupMs = warmupMs;
    if (warmupMs === 0) statistics.beginWindow(0);
    for (const [place, source] of this.sources.entries()) {
      arrivals.beginGap(place, clock);
      this.scheduleArrival(place, source);
    }
  }

  restore({ parts }: Snapshot): void {
    restore(this.parts.clock, parts.clock);
    restore(this.parts.events, parts.events);
    restore(this.parts.attempts, parts.attempts);
    restore(this.parts.replicas, parts.replicas);
    restore(this.parts.budgets, parts.budgets);
    restore(this.parts.arrivals, parts.arrivals);
    restore(this.parts.statistics, parts.statistics);
    restore(this.parts.fingerprint, parts.fingerprint);
  }

  snapshot(): Snapshot {
    const { clock, events, attempts, replicas, budgets, arrivals, statistics, fingerprint } = this.parts;
    return {
      seed: this.seed,
      parts: {
        clock: save(clock),
        events: save(events),
        attempts: save(attempts),
        replicas: save(replicas),
        budgets: save(budgets),
        arrivals: save(arrivals),
        statistics: save(statistics),
        fingerprint: save(fingerprint),
      },
    };
  }

  stepTo(timeMs: number): void {
    const { clock, statistics } = this.parts;
    if (!(timeMs >= clock.nowMs)) return;
    if (clock.nowMs < clock.warmupMs && clock.warmupMs <= timeMs) {
      this.processUntil(clock.warmupMs);
      statistics.beginWindow(clock.warmupMs);
    }
    this.processUntil(timeMs);
  }

  private processUntil(timeMs: number): void {
    const { attempts, clock, events, fingerprint } = this.parts;
    while (events.isDue(timeMs)) {
      const at = events.times[0] ?? 0;
      const sequence = events.sequences[0] ?? 0;
      const payload = events.payloads[0] ?? 0;
      const entity = payload >> 2;
      const kind = payload & 3;
      events.removeFirst();
      if (!this.isStillOn(kind, entity, sequence)) continue;
      clock.nowMs = at;
      clock.events += 1;
      fingerprint.add(at, kind, kind === userArrives ? entity : (attempts.keyLow[entity] ?? 0));
      if (kind === userArrives) this.letUserArrive(entity);
      else if (kind === workEnds) this.behaviour.endWork(entity);
      else if (kind === callTimesOut) this.behaviour.timeOut(entity);
      else this.behaviour.endPause(entity);
    }
    clock.nowMs = timeMs;
  }

  /** Whether anyone still waits for an event; the others were cancelled. */
  private isStillOn(kind: number, entity: number, sequence: number): boolean {
    const { arrivals, attempts } = this.parts;
    switch (kind) {
      case userArrives:
        return arrivals.event[entity] === sequence;
      case callTimesOut:
        return attempts.timeoutEvent[entity] === sequence;
      default:
        return attempts.workEvent[entity] === sequence;
    }
  }

  /** A user arrives at the entry of their source, and the gap before the next one begins. */
  private letUserArrive(place: number): void {
    const { arrivals, clock } = this.parts;
    const source = this.sources[place];
    const entry = this.plan.services[source?.entry ?? 0];
    if (source === undefined || entry === undefined) return;
    const low = arrivals.userLow[place] ?? 0;
    const high = arrivals.userHigh[place] ?? 0;
    arrivals.beginGap(place, clock);
    this.scheduleArrival(place, source);
    this.behaviour.arrive(entry, NONE, low, high);
  }

  private scheduleArrival(place: number, source: SourcePlan): void {
    const { arrivals, events } = this.parts;
    const at = arrivals.gapEndMs(place, source);
    arrivals.event[place] = at < Infinity ? events.schedule(at, userArrives, place) : NONE;
  }

  apply({ name, perSecond }: Change): void {
    const { arrivals, clock } = this.parts;
    if (!Number.isInteger(clock.nowMs)) throw new RangeError("a run is changed at whole milliseconds");
    if (!this.sources.some((source) => source.name === name)) throw new RangeError(`there is no traffic ${name}`);
    for (const [place, source] of this.sources.entries()) {
      if (source.name !== name) continue;
      arrivals.setRate(place, clock.nowMs, perSecond / 1000, source);
      this.scheduleArrival(place, source);
    }
  }

  fingerprint(): string {
    return this.parts.fingerprint.toHex();
  }

  report(): Report {
    const { clock, statistics } = this.parts;
    return {
      seed: this.seed,
      simulatedSeconds: clock.nowMs / 1000,
      events: clock.events,
      fingerprint: this.fingerprint(),
      services: Object.fromEntries(
        this.plan.services.map((service) => [service.name, reportService(statistics, service, clock.nowMs)]),
      ),
    };
  }

  counts(): Record<string, Counts> {
    const { statistics } = this.parts;
    return Object.fromEntries(this.plan.services.map((service) => [service.name, countService(statistics, service)]));
  }
}
