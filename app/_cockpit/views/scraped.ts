import type { Labels, MetricState, Series, Window } from "../../_simulator/core/observability/metrics";

// There are thousands of series, and series never go: what has been sorted by name once stays so.
const sorted = new WeakMap<Series[], { count: number; byName: Map<string, Series[]> }>();

/** The metrics of one name alone, so that looking something up does not go through all others. */
export function only(metrics: MetricState, name: string): MetricState {
  return { timesMs: metrics.timesMs, series: byNameOf(metrics).get(name) ?? [], places: {} };
}

function byNameOf({ series }: MetricState): Map<string, Series[]> {
  const known = sorted.get(series) ?? { count: 0, byName: new Map<string, Series[]>() };
  for (const one of series.slice(known.count)) {
    const same = known.byName.get(one.name);
    if (same) same.push(one);
    else known.byName.set(one.name, [one]);
  }
  known.count = series.length;
  sorted.set(series, known);
  return known.byName;
}

/** All series of a name with these labels together at a scrape; null where it found none of them. */
export function gaugeAt(metrics: MetricState, name: string, labels: Labels, scrape: number): number | null {
  let sum: number | null = null;
  const wanted = Object.entries(labels);
  for (const { from, labels: own, values } of byNameOf(metrics).get(name) ?? []) {
    const value = values[scrape - from] ?? null;
    if (value !== null && wanted.every(([label, text]) => own[label] === text)) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** So many seconds up to a scrape. */
export function before({ timesMs }: MetricState, scrape: number, seconds: number): Window {
  const toMs = timesMs[scrape] ?? 0;
  return { fromMs: toMs - seconds * 1000, toMs };
}

export const lastScrape = ({ timesMs }: MetricState): number => timesMs.length - 1;
