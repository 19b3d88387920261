import { z } from "zod";

// What is kept of a run that was replayed, so that its debrief outlives changes of the engine and of the scenario. Seconds
// since take-off; times that do not exist are null.

const seconds = z.number().nullable();
const outcome = z.enum(["recovered", "degraded", "outage", "uneventful"]);

const Reason = z.object({
  code: z.string(),
  points: z.number(),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
});

export const FlightResult = z.object({
  /** As `sim replay` tells it. */
  summary: z.object({
    scenario: z.string(),
    seed: z.number(),
    variant: z.string(),
    engineVersion: z.number(),
    outcome,
    usersHarmed: z.number(),
    ordersLost: z.number(),
    errorBudgetBurntPercent: z.number(),
    detectedAtSeconds: seconds,
    mitigatedAtSeconds: seconds,
    score: z.number(),
    events: z.number(),
    fingerprint: z.string(),
    parts: z.array(z.object({ name: z.string(), points: z.number(), most: z.number(), reasons: z.array(Reason) })),
  }),
  times: z.object({
    harmBeganAtSeconds: seconds,
    harmOverAtSeconds: seconds,
    recoveredAtSeconds: seconds,
    landedAtSeconds: seconds,
  }),
});
export type FlightResult = z.infer<typeof FlightResult>;

export const FlightSeries = z.object({
  /** What the dashboards had at the end of each minute, and beside it what none of them shows. */
  minutes: z.array(
    z.object({
      atSeconds: z.number(),
      /** Time of day. */
      clock: z.string(),
      /** The true KPI: paid orders of the last five minutes, as a share of what is expected. Null at take-off. */
      kpi: z.number().nullable(),
      paidOrders: z.number(),
      expectedOrders: z.number(),
      requestsPerSecond: z.number(),
      errorPercent: z.number(),
      p99Ms: z.number(),
      /** Users harmed first in this minute. */
      harmed: z.number(),
      alertsFiring: z.array(z.string()),
    }),
  ),
  happened: z.array(z.object({ atSeconds: z.number(), by: z.enum(["system", "learner", "person"]), text: z.string() })),
});
export type FlightSeries = z.infer<typeof FlightSeries>;
