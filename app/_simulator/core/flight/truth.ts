import type { Harm } from "../production/visitors";
import type { World } from "../production/world";
import { expectedOrders, LEAD_IN_SECONDS } from "./traffic";

/** What really happened, minute by minute since take-off; no instrument shows it. */
export type TruthState = {
  paid: number[];
  /** Visitors who were harmed for the first time. */
  harmed: number[];
  visits: number[];
  /** When the release first showed that it is bad, in simulated ms since the start; see RunRecord. */
  symptomMs: number | null;
  /** When the last rollout was complete, stopped or taken back. */
  settledMs: number | null;
};

export const emptyTruth = (): TruthState => ({
  paid: [],
  harmed: [],
  visits: [],
  symptomMs: null,
  settledMs: null,
});

/** Counts one more in the minute that it is now; what came before take-off has no place. */
export function count({ clock, state }: World, what: "paid" | "harmed" | "visits"): void {
  const minute = Math.floor((clock.nowMs / 1000 - LEAD_IN_SECONDS) / 60);
  if (minute < 0) return;
  const minutes = state.truth[what];
  while (minutes.length <= minute) minutes.push(0);
  minutes[minute] = (minutes[minute] ?? 0) + 1;
}

/** A visitor is harmed; only the first harm counts. */
export function suffer(world: World, visitor: number, harm: Harm): void {
  if (world.visitors.suffer(visitor, harm, world.clock.nowMs)) count(world, "harmed");
}

/** The release that this scenario ships shows that it is bad; other versions have symptoms of other things. */
export function showSymptom({ clock, scenario, state }: World, version: string): void {
  if (version === scenario.ships.version && !scenario.isFaultFree) state.truth.symptomMs ??= clock.nowMs;
}

/** Whole minutes since take-off. */
export const minutesOf = ({ clock }: World): number =>
  Math.max(0, Math.floor((clock.nowMs / 1000 - LEAD_IN_SECONDS) / 60));

/** Paid and expected orders of the whole minutes so far. */
export function ordersOf(world: World): { paidOrders: number[]; expectedOrders: number[] } {
  const minutes = minutesOf(world);
  const all = Array.from({ length: minutes }, (_, minute) => minute);
  return {
    paidOrders: all.map((minute) => world.state.truth.paid[minute] ?? 0),
    expectedOrders: all.map((minute) => expectedOrders(world.scenario, world.journey, minute * 60)),
  };
}
