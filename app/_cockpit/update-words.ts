import type { Action, Impact } from "../_simulator/core/flight/command";

/** The words for what an update says, in the order in which they are offered. */
export const impactWords = {
  none: "Nobody is affected",
  slow: "Pages are slow",
  someFail: "Some cannot buy",
  mostFail: "Most cannot buy",
  cannotBuy: "Nobody can buy",
  unknown: "Not known yet",
} as const satisfies Record<Impact, string>;

export const actionWords = {
  watching: "Watching the rollout",
  investigating: "Finding out why",
  rollingBack: "Rolling back",
  fixing: "Fixing the configuration",
  pausing: "Holding the rollout",
  verifying: "Verifying the recovery",
  done: "Done",
} as const satisfies Record<Action, string>;
