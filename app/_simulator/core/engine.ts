import { Attempts, NONE } from "./attempts";
import { Clock } from "./clock";
import { EventQueue, eventKind } from "./event-queue";
import { Fingerprint } from "./fingerprint";
import type { Listener } from "./listener";
import type { Plan } from "./plan";
import { Replicas } from "./replicas";
import { restore, type Saved, save } from "./saved";
import { Behaviour } from "./service";
import { Statistics } from "./statistics";
import { Timeouts } from "./timeouts";
import { Arrivals, type SourcePlan } from "./traffic";

// Names of this file: fields of what another file exports are looked up at every event.
const { userArrives, workEnds, callTimesOut, pauseEnds, waitEnds, visitorActs, wakesUp } = eventKind;

/** All that a run needs besides its plan to go on: plain data that survives a structured clone. */
export type Snapshot = { seed: number; parts: Record<keyof Parts, Saved> };

/** Everything about a run that changes. */
function partsOf(plan: Plan, sources: readonly SourcePlan[], seed: number) {
  return {
    clock: new Clock(),
    events: new EventQueue(),
    attempts: new Attempts(),
    replicas: new Replicas(plan),
    budgets: { tokens: [] as number[] },
    timeouts: new Timeouts(),
    arrivals: new Arrivals(sources, seed),
    statistics: new Statistics(plan.services.length),
    fingerprint: new Fingerprint(),
  };
}
type Parts = ReturnType<typeof partsOf>;

/** Goes from event to event. What an event means is the services' behaviour, and the listener's, if there is one. */
export class Engine {
  readonly parts: Parts;
  readonly behaviour: Behaviour;

  constructor(
    readonly plan: Plan,
    readonly sources: readonly SourcePlan[],
    private readonly seed: number,
    private readonly listener: Listener | null,
  ) {
    this.parts = partsOf(plan, sources, seed);
    this.behaviour = new Behaviour({ plan, listener, ...this.parts });
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
    restore(this.parts.timeouts, parts.timeouts);
    restore(this.parts.arrivals, parts.arrivals);
    restore(this.parts.statistics, parts.statistics);
    restore(this.parts.fingerprint, parts.fingerprint);
  }

  snapshot(): Snapshot {
    const { clock, events, attempts, replicas, budgets, timeouts, arrivals, statistics, fingerprint } = this.parts;
    return {
      seed: this.seed,
      parts: {
        clock: save(clock),
        events: save(events, events.size),
        attempts: save(attempts, attempts.used),
        replicas: save(replicas),
        budgets: save(budgets),
        timeouts: save(timeouts, timeouts.used),
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
      const entity = payload >> 3;
      const kind = payload & 7;
      events.removeFirst();
      if (kind >= wakesUp) {
        if (kind === wakesUp) this.wakeUp(at, entity);
        else this.timeOutFirst(at, entity, sequence);
        continue;
      }
      if (!this.isStillOn(kind, entity, sequence)) continue;
      clock.nowMs = at;
      clock.events += 1;
      const isOfAttempt = kind !== userArrives && kind !== visitorActs;
      fingerprint.add(at, kind, isOfAttempt ? (attempts.keyLow[entity] ?? 0) : entity);
      if (kind === userArrives) this.letUserArrive(entity);
      else if (kind === workEnds) this.behaviour.endWork(entity);
      else if (kind === callTimesOut) this.behaviour.timeOut(entity);
      else this.handleRarer(kind, entity);
    }
    clock.nowMs = timeMs;
  }

  private handleRarer(kind: number, entity: number): void {
    if (kind === pauseEnds) this.behaviour.endPause(entity);
    else if (kind === waitEnds) this.behaviour.endWait(entity);
    else this.listener?.visitorActs(entity);
  }

  /** An event of the listener's own. Whether it still is one is known once it has been told. */
  private wakeUp(at: number, entity: number): void {
    const { clock, fingerprint } = this.parts;
    clock.nowMs = at;
    if (this.listener === null || !this.listener.wakesUp(entity)) return;
    clock.events += 1;
    fingerprint.add(at, wakesUp, entity);
  }

  /** The first in the line of a call's timeouts is due, if it is still on. */
  private timeOutFirst(at: number, call: number, sequence: number): void {
    const { attempts, clock, events, fingerprint, timeouts } = this.parts;
    const attempt = timeouts.takeFirst(call, attempts, events);
    if (!this.isStillOn(callTimesOut, attempt, sequence)) return;
    clock.nowMs = at;
    clock.events += 1;
    fingerprint.add(at, callTimesOut, attempts.keyLow[attempt] ?? 0);
    this.behaviour.timeOut(attempt);
  }

  /** Whether anyone still waits for an event; the others were cancelled. */
  private isStillOn(kind: number, entity: number, sequence: number): boolean {
    const { arrivals, attempts } = this.parts;
    switch (kind) {
      case userArrives:
        return arrivals.event[entity] === sequence;
      case callTimesOut:
        return attempts.timeoutEvent[entity] === sequence;
      case visitorActs:
        return this.listener?.visitorWaitsFor(entity, sequence) === true;
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
    if (this.listener === null) this.behaviour.arrive(entry, 0, NONE, NONE, low, high);
    else this.listener.userArrives(place, low, high);
  }

  /** Puts the end of a source's current gap among the future events; the event that was there before is cancelled. */
  scheduleArrival(place: number, source: SourcePlan): void {
    const { arrivals, events } = this.parts;
    const at = arrivals.gapEndMs(place, source);
    arrivals.event[place] = at < Infinity ? events.schedule(at, userArrives, place) : NONE;
  }
}
