import type { Measure } from "../../_simulator/core/flight/plan";
import { requestsOf } from "../../_simulator/core/observability/expressions";
import { histogramQuantileOf, type Series, totalIncreaseOf } from "../../_simulator/core/observability/metrics";
import type { World } from "../../_simulator/core/production/world";
import { before, gaugeAt, only } from "./scraped";

/** What the panel's figures look back over. */
const MINUTE = 60;
/** Few visitors pay in a minute: a share of them says something over five. */
const CONVERSION_SECONDS = 300;

const increase = (world: World, name: string, scrape: number, seconds: number): number => {
  const { metrics } = world.state;
  return totalIncreaseOf(only(metrics, name), { name }, before(metrics, scrape, seconds));
};

export const paidPerMinute = (world: World, scrape: number): number =>
  increase(world, "business_paid_orders_total", scrape, MINUTE);

export const expectedPerMinute = (world: World, scrape: number): number =>
  increase(world, "business_expected_orders_total", scrape, MINUTE);

export function entryRequests(world: World, scrape: number, seconds = MINUTE): { all: number; bad: number } {
  const { metrics } = world.state;
  return requestsOf(
    only(metrics, "http_requests_total"),
    { service: world.system.entry },
    before(metrics, scrape, seconds),
  );
}

export function entryP99(world: World, scrape: number): number | null {
  const name = "http_request_duration_ms_bucket";
  const { metrics } = world.state;
  const of = { name, labels: { service: world.system.entry }, q: 0.99 };
  return histogramQuantileOf(only(metrics, name), of, before(metrics, scrape, MINUTE));
}

/** The deployment whose workers are busiest; null where nobody's are limited. */
export function busiest(world: World, scrape: number): { name: string; percent: number; waiting: number } | null {
  const { metrics, deployments } = world.state;
  let most: { name: string; percent: number; waiting: number } | null = null;
  for (const name of Object.keys(deployments)) {
    const at = (gauge: string) => gaugeAt(metrics, gauge, { service: name }, scrape);
    const total = at("workers_total");
    if (total === null || total === 0) continue;
    const percent = (100 * (at("workers_busy") ?? 0)) / total;
    if (most === null || percent > most.percent) most = { name, percent, waiting: at("requests_waiting") ?? 0 };
  }
  return most;
}

/** Visits to a canary so far, who of them paid, and who would be expected to; null where no canary is under way. */
export function canaryConversion(world: World) {
  const { journey, scenario, state } = world;
  const version = state.deployments[scenario.ships.deployment]?.canary?.template.version;
  if (version === undefined) return null;
  const sum = (name: string) =>
    totalIncreaseOf(only(state.metrics, name), { name, labels: { version } }, { fromMs: 0, toMs: Infinity });
  const visits = sum("business_visits_total");
  return {
    version,
    visits,
    buyers: sum("business_paid_orders_total"),
    expected: visits * journey.expected.pays,
  };
}

// What a scrape has found stays as it is, and plans look at all of them again and again.
const found = new WeakMap<Series[], Map<string, number | null>>();

/** A measure of the plan in its unit there, at a scrape; null without data. */
export function measured(world: World, measure: Measure, scrape: number): number | null {
  const { series } = world.state.metrics;
  const known = found.get(series) ?? new Map<string, number | null>();
  found.set(series, known);
  const key = `${measure} ${scrape}`;
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  const value = valueAt(world, measure, scrape);
  known.set(key, value);
  return value;
}

function valueAt(world: World, measure: Measure, scrape: number): number | null {
  switch (measure) {
    case "paidOrders": {
      const expected = expectedPerMinute(world, scrape);
      return expected > 0 ? paidPerMinute(world, scrape) / expected : null;
    }
    case "errorRate": {
      const { all, bad } = entryRequests(world, scrape);
      return all > 0 ? bad / all : null;
    }
    case "p99":
      return entryP99(world, scrape);
    case "conversion": {
      const visits = increase(world, "business_visits_total", scrape, CONVERSION_SECONDS);
      const expected = visits * world.journey.expected.pays;
      return expected > 0 ? increase(world, "business_paid_orders_total", scrape, CONVERSION_SECONDS) / expected : null;
    }
  }
}
