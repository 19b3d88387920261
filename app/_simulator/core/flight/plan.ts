/**
 * What the learner decided before take-off: when which signal says so, do this, tell them, and look there. Fixed at
 * take-off and part of the run.
 */
export type Plan = {
  signal: { measure: Measure; is: "below" | "above"; threshold: number; minutes: number };
  act: PlannedAct;
  /** Ids of the people to tell. */
  tell: string[];
  verify: Measure;
};

export const measures = ["paidOrders", "errorRate", "p99", "conversion"] as const;
/** `paidOrders` and `conversion` as a share of what is expected, `errorRate` as a share of requests, `p99` in ms. */
export type Measure = (typeof measures)[number];

export const plannedActs = ["rollback", "abort", "setEnvironment", "setFlag", "pause"] as const;
export type PlannedAct = (typeof plannedActs)[number];
