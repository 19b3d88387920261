import { paidShareOfMinute } from "../../_simulator/core/flight/kpi";
import type { Measure, Plan } from "../../_simulator/core/flight/plan";
import { LEAD_IN_SECONDS } from "../../_simulator/core/flight/traffic";
import { minutesOf, ordersOf } from "../../_simulator/core/flight/truth";
import { requestsOf } from "../../_simulator/core/observability/expressions";
import { histogramQuantileOf, type Series } from "../../_simulator/core/observability/metrics";
import type { World } from "../../_simulator/core/production/world";
import { only } from "./scraped";

/** The end of the first whole minute up to which the plan's signal held for long enough, as the flight is scored. */
export function signalHeldAtMs(world: World, signal: Plan["signal"]): number | undefined {
  let minutes = 0;
  for (let minute = 0; minute < minutesOf(world); minute += 1) {
    const value = valueIn(world, signal.measure, minute);
    minutes = (signal.is === "below" ? value < signal.threshold : value > signal.threshold) ? minutes + 1 : 0;
    if (minutes > 0 && minutes >= signal.minutes) return (LEAD_IN_SECONDS + (minute + 1) * 60) * 1000;
  }
  return undefined;
}

// A minute that is over stays as it was.
const known = new WeakMap<Series[], Map<string, number>>();

function valueIn(world: World, measure: Measure, minute: number): number {
  const { series } = world.state.metrics;
  const values = known.get(series) ?? new Map<string, number>();
  known.set(series, values);
  const key = `${measure} ${minute}`;
  const value = values.get(key) ?? ofMinute(world, measure, minute);
  values.set(key, value);
  return value;
}

function ofMinute(world: World, measure: Measure, minute: number): number {
  const { journey, state, system } = world;
  const labels = { service: system.entry };
  const fromMs = (LEAD_IN_SECONDS + minute * 60) * 1000;
  const window = { fromMs, toMs: fromMs + 60_000 };
  switch (measure) {
    case "paidOrders":
      return paidShareOfMinute(ordersOf(world), minute);
    case "errorRate": {
      const { all, bad } = requestsOf(only(state.metrics, "http_requests_total"), labels, window);
      return all > 0 ? bad / all : 0;
    }
    case "p99": {
      const name = "http_request_duration_ms_bucket";
      return histogramQuantileOf(only(state.metrics, name), { name, labels, q: 0.99 }, window) ?? 0;
    }
    case "conversion": {
      const came = state.truth.visits[minute] ?? 0;
      return came > 0 ? (state.truth.paid[minute] ?? 0) / (came * journey.expected.pays) : 1;
    }
  }
}
