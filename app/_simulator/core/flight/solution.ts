import type { Given } from "./command";
import type { Outcome } from "./outcome";
import type { Plan } from "./plan";

/**
 * How somebody who knows the scenario flies it: what every run is measured against, and never sent to a learner who has
 * not landed.
 */
export type Solution = {
  /** Null where the scenario's own plan is the right one. */
  plan: Plan | null;
  /** For every variant by name: a release that is sound is flown too. */
  commands: Record<string, Given[]>;
  /** For every variant by name. */
  bounds: Record<string, Bounds>;
};

/** What a solution achieves on any seed, and does not when one of its commands is left out. */
export type Bounds = {
  outcome: Outcome[];
  /** At most. */
  usersHarmed: number;
  /** At least. */
  score: number;
};
