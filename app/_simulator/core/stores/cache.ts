import { sample, samplerOf } from "../distributions";
import type { Cache } from "../production/system";
import type { World } from "../production/world";
import type { StoreBehaviour } from "./store";

export type CacheState = {
  kind: "cache";
  /** By prefix of the keys: until when each item is stored. */
  storedUntilMs: Record<string, Float64Array>;
  hits: number;
  misses: number;
};

/** The prefix of keys where no environment variable sets one. */
const NO_PREFIX = "";

/**
 * A cache beside the database: whoever misses asks the database and stores what it says. Whether a request hits follows
 * from what was asked for before, and how long ago; nothing here knows a hit rate.
 */
export function cache(world: World, name: string, { work, items }: Cache): StoreBehaviour {
  return {
    endpoints: ["get"],
    workers: 1,
    initial: { kind: "cache", storedUntilMs: {}, hits: 0, misses: 0 },
    operation: () => ({
      work,
      finish(attempt) {
        const { attempts, clock } = world;
        const state = stateOf(world, name);
        const caller = attempts.caller[attempt] ?? -1;
        if (caller < 0) return 0;
        const item = world.visitors.product[attempts.subject[attempt] ?? 0] ?? 0;
        const until = state.storedUntilMs[prefixOf(world, caller, name)]?.[item] ?? 0;
        const isHit = until > clock.nowMs;
        attempts.missed[caller] = isHit ? 0 : 1;
        if (isHit) state.hits += 1;
        else state.misses += 1;
        return 0;
      },
    }),
    gauges() {
      const { hits, misses } = stateOf(world, name);
      return [
        { name: "cache_hits_total", labels: { service: name }, value: hits },
        { name: "cache_misses_total", labels: { service: name }, value: misses },
        { name: "cache_items", labels: { service: name }, value: items },
      ];
    },
  };
}

function stateOf({ state }: World, name: string): CacheState {
  const own = state.stores[name];
  if (own?.kind !== "cache") throw new RangeError(`${name} is no cache`);
  return own;
}

/** Stores what a caller has read, under its prefix; nothing where the caller is gone (NONE). */
export function fill(world: World, name: string, caller: number): void {
  if (caller < 0) return;
  const spec = world.system.stores[name];
  const state = world.state.stores[name];
  if (spec?.kind !== "cache" || state?.kind !== "cache") return;
  const item = world.visitors.product[world.attempts.subject[caller] ?? 0] ?? 0;
  const stored = storedBy(state, prefixOf(world, caller, name), spec);
  stored[item] = world.clock.nowMs + spec.secondsToLive * 1000;
}

function storedBy(state: CacheState, prefix: string, { items }: Cache): Float64Array {
  const stored = state.storedUntilMs[prefix] ?? new Float64Array(items);
  state.storedUntilMs[prefix] = stored;
  return stored;
}

/** Fills a cache with the most popular items, as the warm-up step of a pipeline does, or hours of traffic. */
export function warm(world: World, name: string, prefix: string, share: number): void {
  const spec = world.system.stores[name];
  const state = world.state.stores[name];
  if (spec?.kind !== "cache" || state?.kind !== "cache") return;
  const stored = storedBy(state, prefix, spec);
  const lifeMs = spec.secondsToLive * 1000;
  // Items were stored at different times, so they do not all end together.
  for (let item = 0; item < spec.items * share; item += 1)
    stored[item] = world.clock.nowMs + lifeMs * (((item * 0.6180339887498949) % 1) * 0.9 + 0.1);
}

/** Loses all that is stored. */
export function lose(world: World, name: string): void {
  const state = world.state.stores[name];
  if (state?.kind === "cache") state.storedUntilMs = {};
}

function prefixOf({ attempts, programs }: World, caller: number, name: string): string {
  return programs.settingsOf(attempts.operation[caller] ?? 0)?.cachePrefixes[name] ?? NO_PREFIX;
}

/** What visitors ask for: items by popularity, the most popular first. */
export class Products {
  private readonly popularity;

  constructor(store: Cache | undefined) {
    this.popularity = samplerOf({ distribution: "zipf", items: store?.items ?? 1, exponent: store?.exponent ?? 0 });
  }

  /** The item for a number drawn between 0 and 1. */
  choose(drawn: number): number {
    return sample(this.popularity, drawn) - 1;
  }
}
