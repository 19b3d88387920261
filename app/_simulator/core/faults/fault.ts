import type { World } from "../production/world";
import { type CacheLoss, cacheLoss } from "./cache-loss";
import { type FailingStore, failingStore } from "./failing-store";
import { type NoisyNeighbour, noisyNeighbour } from "./noisy-neighbour";
import { type SlowStore, slowStore } from "./slow-store";
import { type StatusPage, statusPage } from "./status-page";

/** What goes wrong in the world outside the release, from one time to another in seconds since take-off. */
export type Fault = { fromSeconds: number; toSeconds: number } & (
  | CacheLoss
  | FailingStore
  | NoisyNeighbour
  | SlowStore
  | StatusPage
);

export type FaultState = { isOn: boolean };

/** What the faults that are on do to everybody else's work, by whose work it is: `postgres` or `postgres findProduct`. */
export type Effects = {
  /** How many times as long it takes. */
  slow: Map<string, number>;
  /** How likely it fails. */
  failing: Map<string, number>;
};

/** What a kind of fault does. */
export type FaultRules<Kind> = {
  /** While it is on. */
  effect?(effects: Effects, fault: Kind): void;
  /** At its beginning, and at its end. */
  begins?(world: World, fault: Kind): void;
  ends?(world: World, fault: Kind): void;
};

/** To add a kind of fault, add its file, its name above and its line here. */
export function rulesOf(fault: Fault): Required<FaultRules<Fault>> {
  switch (fault.kind) {
    case "cacheLoss":
      return bound(cacheLoss, fault);
    case "failingStore":
      return bound(failingStore, fault);
    case "noisyNeighbour":
      return bound(noisyNeighbour, fault);
    case "slowStore":
      return bound(slowStore, fault);
    case "statusPage":
      return bound(statusPage, fault);
  }
}

function bound<Kind>(rules: FaultRules<Kind>, fault: Kind): Required<FaultRules<unknown>> {
  return {
    effect: (effects) => rules.effect?.(effects, fault),
    begins: (world) => rules.begins?.(world, fault),
    ends: (world) => rules.ends?.(world, fault),
  };
}
