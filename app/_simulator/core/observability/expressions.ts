import {
  histogramQuantileOf,
  type Labels,
  latest,
  type MetricState,
  seriesOf,
  totalIncreaseOf,
  type Window,
} from "./metrics";

/** What an alert watches, over the last `windowSeconds`. Where no service is named, it is the one that visitors arrive at. */
export type Expression =
  /** The share of requests that were refused or not answered well, from 0 to 1. */
  | { of: "errorRate"; windowSeconds: number; service?: string }
  /** The 99th percentile of durations in ms, as a dashboard estimates it. */
  | { of: "p99Ms"; windowSeconds: number; service?: string }
  /** Paid orders as a share of those that were expected: of `business_expected_orders_total`, which the caller samples. */
  | { of: "paidOrdersShare"; windowSeconds: number }
  /** The last value of a metric, added up over all of its series with these labels: `queue_depth`, `connections_used`. */
  | { of: "gauge"; name: string; labels?: Labels };

/** What an expression is worked out from, and when. */
export type View = { metrics: MetricState; nowMs: number; entry: string };

/** Null where there is nothing to work with: no request, no order expected, no such metric. */
export function currentValue(expression: Expression, view: View): number | null {
  const { metrics, nowMs, entry } = view;
  switch (expression.of) {
    case "errorRate": {
      const labels = { service: expression.service ?? entry };
      const { all, bad } = requestsOf(metrics, labels, lastSeconds(expression.windowSeconds, nowMs));
      return all > 0 ? bad / all : null;
    }
    case "p99Ms": {
      const labels = { service: expression.service ?? entry };
      const window = lastSeconds(expression.windowSeconds, nowMs);
      return histogramQuantileOf(metrics, { name: "http_request_duration_ms_bucket", labels, q: 0.99 }, window);
    }
    case "paidOrdersShare": {
      const window = lastSeconds(expression.windowSeconds, nowMs);
      const expected = totalIncreaseOf(metrics, { name: "business_expected_orders_total" }, window);
      const paid = totalIncreaseOf(metrics, { name: "business_paid_orders_total" }, window);
      return expected > 0 ? paid / expected : null;
    }
    case "gauge":
      return sumOfLatest(metrics, expression.name, expression.labels);
  }
}

export const lastSeconds = (seconds: number, nowMs: number): Window => ({
  fromMs: nowMs - seconds * 1000,
  toMs: nowMs,
});

/** How many requests there were with these labels in a window, and how many of them were refused or not answered well. */
export function requestsOf(metrics: MetricState, labels: Labels, window: Window): { all: number; bad: number } {
  const all = totalIncreaseOf(metrics, { name: "http_requests_total", labels }, window);
  const good = totalIncreaseOf(metrics, { name: "http_requests_total", labels: { ...labels, code: "2xx" } }, window);
  return { all, bad: all - good };
}

function sumOfLatest(metrics: MetricState, name: string, labels: Labels | undefined): number | null {
  let sum: number | null = null;
  for (const series of seriesOf(metrics, name, labels)) {
    const value = latest(series);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}
