import { ln } from "./arithmetic";
import { draw, keyHigh, keyLow, keyOfName, purpose } from "./chance";
import type { Clock } from "./clock";
import type { Traffic } from "./model";

type Phase = { fromMs: number; perMs: number };

/** The rates of a source: its first one, then those of its phases in the order of time. */
export type SourcePlan = { name: string; entry: number; phases: Phase[] };

/** Throws a RangeError for an entry that does not exist. */
export function planTraffic(traffic: readonly Traffic[], services: readonly { name: string }[]): SourcePlan[] {
  const places = new Map(services.map(({ name }, place) => [name, place]));
  return traffic.map(({ name, entry, perSecond, phases = [] }) => {
    const place = places.get(entry);
    if (place === undefined) throw new RangeError(`there is no service ${entry}`);
    const later = phases.map((phase) => ({ fromMs: phase.fromSeconds * 1000, perMs: phase.perSecond / 1000 }));
    later.sort((one, other) => one.fromMs - other.fromMs);
    return { name, entry: place, phases: [{ fromMs: -Infinity, perMs: perSecond / 1000 }, ...later] };
  });
}

/** Of a gap, whose mean is 1: so that even a rate of 0 stretches what rounding leaves of it. */
const LEAST_GAP = 1e-12;

/**
 * When users arrive. Each source is a Poisson process of its own: a stream of unit-rate exponential gaps, stretched by
 * the rate in force (the time change of an inhomogeneous process). The stream depends on the seed and the source's name
 * alone, so users arrive as they do whatever happens to them. One row per source.
 */
export class Arrivals {
  // Declared, not defined: see histogram.ts.
  declare keyLow: Int32Array;
  declare keyHigh: Int32Array;
  /** How many users have arrived, the one who comes next included. */
  declare users: Float64Array;
  /** The key of the user who comes next. */
  declare userLow: Int32Array;
  declare userHigh: Int32Array;
  /** The rate in force at `sinceMs`, per ms, and when the next phase begins; never, once the rate was set for good. */
  declare perMs: Float64Array;
  declare untilMs: Float64Array;
  /** What of the current gap was left at `sinceMs`, in expected arrivals. */
  declare left: Float64Array;
  declare sinceMs: Float64Array;
  /** Sequence number of the event of the next arrival. */
  declare event: Float64Array;

  constructor(sources: readonly SourcePlan[], seed: number) {
    const { length } = sources;
    this.keyLow = new Int32Array(length);
    this.keyHigh = new Int32Array(length);
    this.users = new Float64Array(length);
    this.userLow = new Int32Array(length);
    this.userHigh = new Int32Array(length);
    this.perMs = new Float64Array(length);
    this.untilMs = new Float64Array(length);
    this.left = new Float64Array(length);
    this.sinceMs = new Float64Array(length);
    this.event = new Float64Array(length);
    const namesakes = new Map<string, number>();
    for (const [source, { name }] of sources.entries()) {
      const earlier = namesakes.get(name) ?? 0;
      namesakes.set(name, earlier + 1);
      const key = keyOfName(seed, name, earlier);
      this.keyLow[source] = key.low;
      this.keyHigh[source] = key.high;
    }
  }

  /** Begins the gap before the next user. */
  beginGap(source: number, { nowMs }: Clock): void {
    const number = this.users[source] ?? 0;
    const low = this.keyLow[source] ?? 0;
    const userLow = keyLow(low, this.keyHigh[source] ?? 0, number);
    const userHigh = keyHigh(low, number, userLow);
    this.users[source] = number + 1;
    this.userLow[source] = userLow;
    this.userHigh[source] = userHigh;
    this.left[source] = -ln(draw(userLow, userHigh, purpose.arrivalGap));
    this.sinceMs[source] = nowMs;
  }

  /** When the current gap ends; infinite if no rate is left to end it. */
  gapEndMs(source: number, { phases }: SourcePlan): number {
    const left = this.left[source] ?? 0;
    const since = this.sinceMs[source] ?? 0;
    if (since >= (this.untilMs[source] ?? 0)) this.enterPhase(source, since, phases);
    const end = since + left / (this.perMs[source] ?? 0);
    const until = this.untilMs[source] ?? 0;
    return end <= until ? end : endOf(left - (this.perMs[source] ?? 0) * (until - since), until, phases);
  }

  private enterPhase(source: number, nowMs: number, phases: readonly Phase[]): void {
    const place = placeAt(nowMs, phases);
    this.perMs[source] = phases[place]?.perMs ?? 0;
    this.untilMs[source] = phases[place + 1]?.fromMs ?? Infinity;
  }

  /** Lets another rate be in force from now on, for good; what is left of the gap is stretched by it. */
  setRate(source: number, nowMs: number, perMs: number, { phases }: SourcePlan): void {
    const since = this.sinceMs[source] ?? 0;
    const until = this.untilMs[source] ?? 0;
    const beforeNext = (this.perMs[source] ?? 0) * (Math.min(nowMs, until) - since);
    const passed = beforeNext + expected(until, nowMs, phases);
    this.left[source] = Math.max(LEAST_GAP, (this.left[source] ?? 0) - passed);
    this.sinceMs[source] = nowMs;
    this.perMs[source] = perMs;
    this.untilMs[source] = Infinity;
  }
}

/** The phase in force at a time; where several begin at once, the last of them. */
function placeAt(nowMs: number, phases: readonly Phase[]): number {
  let place = 0;
  while ((phases[place + 1]?.fromMs ?? Infinity) <= nowMs) place += 1;
  return place;
}

/** When so many arrivals are expected to have come since the beginning of a phase. */
function endOf(left: number, since: number, phases: readonly Phase[]): number {
  let rest = left;
  let from = since;
  for (let at = placeAt(since, phases); ; at += 1) {
    const perMs = phases[at]?.perMs ?? 0;
    const until = phases[at + 1]?.fromMs ?? Infinity;
    // Rounding may leave nothing, or less, for this phase.
    const end = rest > 0 ? from + rest / perMs : from;
    if (end <= until) return end;
    rest -= perMs * (until - from);
    from = until;
  }
}

/** How many arrivals the phases let expect between two times. */
function expected(fromMs: number, untilMs: number, phases: readonly Phase[]): number {
  let sum = 0;
  for (const [place, { fromMs: begin, perMs }] of phases.entries()) {
    const start = Math.max(fromMs, begin);
    const end = Math.min(untilMs, phases[place + 1]?.fromMs ?? Infinity);
    if (end > start) sum += perMs * (end - start);
  }
  return sum;
}
