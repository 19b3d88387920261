import type { Given } from "./command";
import type { Plan } from "./plan";

/** All that it takes to fly a run again, to the last bit: what is kept of a flight, and what a server replays. */
export type FlownRun = {
  /** Slug. */
  scenario: string;
  scenarioHash: string;
  variant: string;
  engineVersion: number;
  seed: number;
  /** What the learner decided before take-off; null where they brought nothing. */
  plan: Plan | null;
  /** In the order in which they were given. */
  commands: Given[];
};
