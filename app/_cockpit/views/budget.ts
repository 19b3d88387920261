import { LEAD_IN_SECONDS, visitorsPerSecond } from "../../_simulator/core/flight/traffic";
import { budgetBurntShare } from "../../_simulator/core/observability/burn-rate";
import { requestsOf } from "../../_simulator/core/observability/expressions";
import type { World } from "../../_simulator/core/production/world";
import type { BudgetView } from "../frame";
import { entryRequests } from "./measured";
import { lastScrape, only } from "./scraped";

const BUDGET_HOURS = 30 * 24;
const BURN_SECONDS = 300;

/**
 * The alerts take it that all was well before the run began, and so does this: the budget is whole at the start of the
 * lead-in. What is left at take-off is what the lead-in has left of it.
 */
export function budgetOf(world: World): BudgetView {
  const { journey, scenario, state, system } = world;
  const { objective, entry } = system;
  const perSecond = visitorsPerSecond(scenario, -LEAD_IN_SECONDS) * journey.expected.requests;
  const requests = only(state.metrics, "http_requests_total");
  const leftAt = (toMs: number): number => {
    const { bad } = requestsOf(requests, { service: entry }, { fromMs: 0, toMs });
    return 100 * Math.max(0, 1 - budgetBurntShare(bad, perSecond, objective));
  };
  const { all, bad } = entryRequests(world, lastScrape(state.metrics), BURN_SECONDS);
  const burnRate = all > 0 ? bad / all / (1 - objective) : 0;
  const left = leftAt(Infinity);
  return {
    objective,
    leftAtTakeOff: leftAt(LEAD_IN_SECONDS * 1000),
    left,
    burnRate,
    // Of a budget that rolls on, as much comes back as goes at a rate of 1.
    hoursLeft: burnRate > 1 ? ((left / 100) * BUDGET_HOURS) / burnRate : null,
  };
}
