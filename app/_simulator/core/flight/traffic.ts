import type { JourneyPlan } from "../production/journey";
import type { ScenarioPlan } from "./scenario";

/** The world runs for so long before take-off, so that visits are under way and instruments have a past. */
export const LEAD_IN_SECONDS = 300;

const HOUR = 3600;

/** Visitors per second at a time in seconds since take-off: the hour of the day, campaigns, and the variant's factor. */
export function visitorsPerSecond(plan: ScenarioPlan, seconds: number): number {
  const { hours, visitorsPerSecond: base } = plan.traffic;
  const [hour = 0, minute = 0] = plan.startsAt.split(":").map(Number);
  const atHour = (hour + (minute * 60 + seconds) / HOUR + 24) % 24;
  const from = Math.floor(atHour);
  const before = hours[from] ?? 1;
  const after = hours[(from + 1) % 24] ?? 1;
  let factor = plan.trafficFactor * (before + (after - before) * (atHour - from));
  for (const campaign of plan.campaigns ?? [])
    if (seconds >= campaign.fromSeconds && seconds < campaign.toSeconds) factor *= campaign.factor;
  return base * factor;
}

/** The rate of the traffic as steps of ten seconds, in seconds since the start of the run. */
export function trafficSteps(plan: ScenarioPlan): { fromSeconds: number; perSecond: number }[] {
  const steps = [];
  for (let from = 10; from < LEAD_IN_SECONDS + plan.endSeconds; from += 10)
    steps.push({ fromSeconds: from, perSecond: visitorsPerSecond(plan, from - LEAD_IN_SECONDS) });
  return steps;
}

/**
 * Paid orders to be expected in the minute that begins at a time since take-off, if all goes well: those who came so much
 * earlier as a visit takes until it pays, times the share who pay.
 */
export function expectedOrders(plan: ScenarioPlan, journey: JourneyPlan, fromSeconds: number): number {
  const { pays, payAfterMs } = journey.expected;
  let sum = 0;
  for (let second = 5; second < 60; second += 10) sum += 10 * cameAt(plan, fromSeconds + second - payAfterMs / 1000);
  return sum * pays;
}

/** Visitors per second, of whom there were none before the run began. */
function cameAt(plan: ScenarioPlan, seconds: number): number {
  return seconds < -LEAD_IN_SECONDS ? 0 : visitorsPerSecond(plan, seconds);
}
