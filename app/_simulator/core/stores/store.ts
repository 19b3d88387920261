import type { Distribution } from "../model";
import type { Sample } from "../observability/metrics";
import type { Store } from "../production/system";
import type { World } from "../production/world";
import { type CacheState, cache } from "./cache";
import { type DatabaseState, database } from "./database";
import { type ModelState, modelService } from "./model-service";
import { type PartnerState, partner } from "./partner";
import { type QueueState, queue } from "./queue";

export type StoreState = CacheState | DatabaseState | ModelState | PartnerState | QueueState;

/** What a store does, made ready for one run. */
export type StoreBehaviour = {
  /** What can be asked of it. */
  endpoints: string[];
  /** Requests that it works on at once; null: any number. */
  workers: number | null;
  /** What it begins a run with. */
  initial: StoreState;
  operation(endpoint: string): StoreOperation;
  /** What its own exporter shows. */
  gauges(): Sample[];
};

export type StoreOperation = {
  work: Distribution;
  failureProbability?: number;
  /** What the work has done, at the end of one that has not failed; returns the number of the reason why it was in vain, or 0. */
  finish?(attempt: number): number;
};

/** To add a kind of store, add its file and its line here. */
export function storeBehaviour(world: World, name: string, store: Store): StoreBehaviour {
  switch (store.kind) {
    case "cache":
      return cache(world, name, store);
    case "database":
      return database(world, name, store);
    case "model":
      return modelService(world, name, store);
    case "partner":
      return partner(world, name, store);
    case "queue":
      return queue(world, name, store);
  }
}
