import type { AlertRule } from "../../_simulator/core/observability/alerts";
import type { World } from "../../_simulator/core/production/world";
import type { ChartDefinition, MetricView } from "../frame";

export function chartDefinitions({ scenario }: World): ChartDefinition[] {
  const limits = (of: "errorRate" | "p99Ms", factor: number) => limitsOf(scenario.alerts, of, factor);
  const plain = { misleads: null, limits: [], hasBand: false };
  return [
    { ...plain, id: "paidOrders", title: "Paid orders", unit: "per minute", hasBand: true },
    {
      ...plain,
      id: "requests",
      title: "Requests",
      unit: "per minute",
      misleads: "Counts retries and repeated clicks too.",
    },
    { ...plain, id: "errorRate", title: "Error rate", unit: "%", limits: limits("errorRate", 100) },
    { ...plain, id: "p99", title: "p99 response time", unit: "ms", limits: limits("p99Ms", 1) },
    { ...plain, id: "saturation", title: "Workers busy", unit: "%" },
  ];
}

/** What alerts limit, in the unit of a chart: a burn rate is a share of failed requests, held for its short window. */
export function limitsOf(
  rules: readonly AlertRule[],
  of: "errorRate" | "p99Ms",
  factor: number,
): ChartDefinition["limits"] {
  return rules.flatMap((rule) => {
    if (rule.kind === "burnRate")
      return of === "errorRate" ? [{ value: factor * rule.factor * (1 - rule.objective), says: rule.title }] : [];
    return rule.expression.of === of ? [{ value: factor * rule.value, says: rule.title }] : [];
  });
}

export const pinId = ({ labels, name }: MetricView): string =>
  `pin:${name}{${Object.entries(labels)
    .map(([label, value]) => `${label}="${value}"`)
    .join(",")}}`;

export const isCounter = ({ name }: MetricView): boolean => /_(total|sum|count)$/.test(name);

export function pinChart(metric: MetricView): ChartDefinition {
  const title = pinId(metric).slice("pin:".length).replace("{}", "");
  return {
    id: pinId(metric),
    title,
    unit: isCounter(metric) ? "per second" : "",
    misleads: null,
    limits: [],
    hasBand: false,
  };
}
