import { rateOf, seriesOf } from "../../_simulator/core/observability/metrics";
import type { World } from "../../_simulator/core/production/world";
import type { ChartReading, MetricView, ScrapeView, Status } from "../frame";
import { isCounter, limitsOf, pinId } from "./chart-definitions";
import { busiest, entryP99, entryRequests, expectedPerMinute, paidPerMinute } from "./measured";
import { before, gaugeAt, lastScrape, only } from "./scraped";
import { secondsAt, thousands } from "./times";

/** Everybody waits when all are busy; from here on it is near. */
const BUSY = { caution: 80, warning: 98 };
const PIN_SECONDS = 60;

/** All scrapes from a number on; from 0 on they begin with the lead-in. */
export function scrapesSince(world: World, pins: readonly MetricView[], fromScrape: number): ScrapeView[] {
  const { metrics } = world.state;
  const views: ScrapeView[] = [];
  for (let scrape = fromScrape; scrape <= lastScrape(metrics); scrape += 1) views.push(scrapeAt(world, pins, scrape));
  return views;
}

function scrapeAt(world: World, pins: readonly MetricView[], scrape: number): ScrapeView {
  const { low, high } = world.scenario.truth.band;
  const { all, bad } = entryRequests(world, scrape);
  const expected = expectedPerMinute(world, scrape);
  return {
    atSeconds: secondsAt(world.state.metrics.timesMs[scrape] ?? 0),
    values: {
      paidOrders: paidPerMinute(world, scrape),
      requests: all,
      errorRate: all > 0 ? (100 * bad) / all : null,
      p99: entryP99(world, scrape),
      saturation: busiest(world, scrape)?.percent ?? null,
      ...Object.fromEntries(pins.map((pin) => [pinId(pin), pinnedAt(world, pin, scrape)])),
    },
    band: expected > 0 ? { low: low * expected, high: high * expected } : null,
  };
}

function pinnedAt({ state: { metrics } }: World, pin: MetricView, scrape: number): number | null {
  if (!isCounter(pin)) return gaugeAt(metrics, pin.name, pin.labels, scrape);
  const found = seriesOf(only(metrics, pin.name), pin.name, pin.labels);
  const window = before(metrics, scrape, PIN_SECONDS);
  return found.length === 0 ? null : found.reduce((sum, series) => sum + rateOf(metrics, series, window), 0);
}

export function readingsOf(world: World, pins: readonly MetricView[]): ChartReading[] {
  const scrape = lastScrape(world.state.metrics);
  if (scrape < 0) return [];
  const { values } = scrapeAt(world, pins, scrape);
  const read = (id: string, status: Status, says: string): ChartReading => {
    const value = values[id] ?? null;
    return value === null ? { id, value, status: "noData", says: "no data" } : { id, value, status, says };
  };
  const most = busiest(world, scrape);
  return [
    paidReading(world, scrape),
    read("requests", "normal", "at the entry"),
    limited("errorRate", values["errorRate"] ?? null, limitsOf(world.scenario.alerts, "errorRate", 100), "%"),
    limited("p99", values["p99"] ?? null, limitsOf(world.scenario.alerts, "p99Ms", 1), "ms"),
    read("saturation", busyStatus(most?.percent ?? 0), most ? `${most.name}, ${thousands(most.waiting)} waiting` : ""),
    ...pins.map((pin) => read(pinId(pin), "normal", isCounter(pin) ? "per second" : "")),
  ];
}

export const busyStatus = (percent: number): Status =>
  percent >= BUSY.warning ? "warning" : percent >= BUSY.caution ? "caution" : "normal";

function paidReading(world: World, scrape: number): ChartReading {
  const expected = expectedPerMinute(world, scrape);
  const value = paidPerMinute(world, scrape);
  if (expected === 0) return { id: "paidOrders", value: null, status: "noData", says: "no data" };
  const { low, high } = world.scenario.truth.band;
  const share = value / expected;
  const off = Math.abs(Math.round(100 * (share - 1)));
  const isWithin = share >= low && share <= high;
  const says = isWithin ? "as expected" : `${off} % ${share < 1 ? "below" : "above"} expected`;
  return { id: "paidOrders", value, status: isWithin ? "normal" : statusOfShare(share, low), says };
}

/** Orders far below what is expected are what the alerts page for. */
const statusOfShare = (share: number, low: number): Status =>
  share >= low ? "advisory" : share < 0.7 ? "warning" : "caution";

function limited(id: string, value: number | null, limits: { value: number }[], unit: string): ChartReading {
  if (value === null) return { id, value, status: "noData", says: "no data" };
  if (limits.length === 0) return { id, value, status: "normal", says: "" };
  const [least, most] = [Math.min(...limits.map((one) => one.value)), Math.max(...limits.map((one) => one.value))];
  const status = value > most ? "warning" : value > least ? "caution" : "normal";
  const nearest = value > least ? most : least;
  return { id, value, status, says: `limit ${thousands(nearest)} ${unit}` };
}

/** What can be pinned; a histogram's buckets say nothing by themselves. */
export function metricsOf({ state }: World): MetricView[] {
  return state.metrics.series
    .filter(({ name }) => !name.endsWith("_bucket"))
    .map(({ name, labels }) => ({ name, labels }))
    .sort((one, other) => (pinId(one) < pinId(other) ? -1 : 1));
}
