import { histogramQuantile } from "./quantile";

// What a scraper knows of the system: the values that it read, at the times at which it read them. Names, labels and
// functions are those of Prometheus. Counters stand at 0 when the run starts.

export type Labels = Readonly<Record<string, string>>;

/** One value as a process shows it to the scraper. */
export type Sample = { name: string; labels: Labels; value: number };

export type Series = {
  name: string;
  labels: Labels;
  /** The scrape at which it first appeared, as a place in `timesMs`. */
  from: number;
  /** One for each scrape since then; null where the scrape did not find it. */
  values: (number | null)[];
};

export type MetricState = {
  /** When each scrape took place, in simulated ms. */
  timesMs: number[];
  series: Series[];
  /** By `keyOf`: the place of a series. */
  places: Record<string, number>;
};

/** After `fromMs`, up to and including `toMs`. */
export type Window = { fromMs: number; toMs: number };

export const createMetrics = (): MetricState => ({ timesMs: [], series: [], places: {} });

/** Identifies a series. Labels are told apart by their order too: whoever makes samples keeps to one. */
function keyOf(name: string, labels: Labels): string {
  let key = name;
  for (const label in labels) key += `\n${label}\n${labels[label]}`;
  return key;
}

/** Adds what one scrape found. Throws a RangeError for a sample that comes twice. */
export function scrape(state: MetricState, nowMs: number, samples: readonly Sample[]): void {
  const { timesMs, series, places } = state;
  const number = timesMs.length;
  timesMs.push(nowMs);
  for (const { name, labels, value } of samples) {
    const key = keyOf(name, labels);
    const known = series[places[key] ?? -1];
    if (known === undefined) {
      places[key] = series.length;
      series.push({ name, labels: Object.freeze({ ...labels }), from: number, values: [value] });
      continue;
    }
    if (known.from + known.values.length > number) throw new RangeError(`a scrape has two samples of ${key}`);
    known.values.push(value);
  }
  for (const { from, values } of series) {
    if (from + values.length === number) values.push(null);
  }
}

/** All series of a name whose labels include these. */
export function seriesOf({ series }: MetricState, name: string, labels: Labels = {}): Series[] {
  const wanted = Object.entries(labels);
  return series.filter((one) => one.name === name && wanted.every(([label, value]) => one.labels[label] === value));
}

/** What the last scrape found; null if it did not find the series. */
export const latest = ({ values }: Series): number | null => values.at(-1) ?? null;

/**
 * By how much a counter grew in a window, as far as the scrapes tell. A value below the one before it means that the
 * process began again at 0. What was counted before a series first appeared belongs to the scrape at which it did.
 *
 * Prometheus would extrapolate to the ends of the window. This takes the last scrape before the window as its beginning
 * instead, so that counts stay whole, as VictoriaMetrics does (docs.victoriametrics.com/metricsql: "MetricsQL doesn't
 * extrapolate"). Where the window does not begin at a scrape, it thus covers up to one interval more.
 */
export function increaseOf({ timesMs }: MetricState, { from, values }: Series, { fromMs, toMs }: Window): number {
  let increase = 0;
  let later: number | null = null;
  for (let place = values.length - 1; place >= 0; place -= 1) {
    const value = values[place] ?? null;
    const atMs = timesMs[from + place] ?? 0;
    if (atMs > toMs || value === null) continue;
    if (later !== null) increase += later >= value ? later - value : later;
    if (atMs <= fromMs) return increase;
    later = value;
  }
  return increase + (later ?? 0);
}

/** How fast a counter grew in a window, per second between the scrapes that the increase is taken from; 0 without any. */
export function rateOf(state: MetricState, series: Series, window: Window): number {
  const first = state.timesMs.findLast((atMs) => atMs <= window.fromMs) ?? Math.max(0, window.fromMs);
  const last = state.timesMs.findLast((atMs) => atMs <= window.toMs) ?? 0;
  return last > first ? (increaseOf(state, series, window) * 1000) / (last - first) : 0;
}

/** How much all counters together grew that have this name and these labels. */
export function totalIncreaseOf(state: MetricState, of: { name: string; labels?: Labels }, window: Window): number {
  let total = 0;
  for (const series of seriesOf(state, of.name, of.labels)) total += increaseOf(state, series, window);
  return total;
}

/**
 * `histogram_quantile(q, sum by (le) (increase(name{labels}[window])))`: what quantile.ts says of the observations of a
 * window, over all series of that name (it ends in `_bucket`) and these labels. Null without observations.
 */
export function histogramQuantileOf(
  state: MetricState,
  { name, labels, q }: { name: string; labels?: Labels; q: number },
  window: Window,
): number | null {
  const counts = new Map<number, number>();
  for (const series of seriesOf(state, name, labels)) {
    const bound = series.labels["le"];
    const le = bound === undefined || bound === "+Inf" ? Infinity : Number(bound);
    counts.set(le, (counts.get(le) ?? 0) + increaseOf(state, series, window));
  }
  const buckets = [...counts].map(([le, count]) => ({ le, count }));
  // Not by subtraction: two infinite bounds would make a NaN.
  buckets.sort((one, other) => (one.le < other.le ? -1 : 1));
  return histogramQuantile(q, buckets);
}
