import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createMetrics,
  histogramQuantileOf,
  increaseOf,
  latest,
  rateOf,
  type Sample,
  scrape,
  seriesOf,
} from "./metrics";

const STEP_MS = 15_000;

const sample = (value: number, version = "v1"): Sample => ({ name: "orders_total", labels: { version }, value });

/** A state with one scrape every 15 s from time 0; null: the series was not there. */
function scraped(values: readonly (number | null)[]) {
  const state = createMetrics();
  for (const [place, value] of values.entries()) scrape(state, place * STEP_MS, value === null ? [] : [sample(value)]);
  return state;
}

function increase(values: readonly (number | null)[], fromMs: number, toMs: number): number {
  const state = scraped(values);
  return seriesOf(state, "orders_total").reduce((sum, series) => sum + increaseOf(state, series, { fromMs, toMs }), 0);
}

test("a series has a value for each scrape since its first, and gaps in between", () => {
  const state = createMetrics();
  scrape(state, 0, [sample(1)]);
  scrape(state, 15_000, [sample(7, "v2")]);
  scrape(state, 30_000, [sample(3), sample(8, "v2")]);
  scrape(state, 45_000, [sample(4)]);
  expect(state.timesMs).toEqual([0, 15_000, 30_000, 45_000]);
  expect(seriesOf(state, "orders_total").map(({ labels, from, values }) => [labels["version"], from, values])).toEqual([
    ["v1", 0, [1, null, 3, 4]],
    ["v2", 1, [7, 8, null]],
  ]);
  expect(seriesOf(state, "orders_total").map(latest)).toEqual([4, null]);
});

test("a scrape that has a sample twice is a bug", () => {
  expect(() => scrape(createMetrics(), 0, [sample(1), sample(1)])).toThrow(RangeError);
  const state = scraped([1]);
  expect(() => scrape(state, 15_000, [sample(1), sample(1)])).toThrow(RangeError);
});

test("series are found by name and by some of their labels", () => {
  const state = createMetrics();
  const samples = ["api", "worker"].flatMap((service) =>
    ["v1", "v2"].map((version) => ({ name: "requests_total", labels: { service, version }, value: 0 })),
  );
  scrape(state, 0, [...samples, sample(0)]);
  expect(seriesOf(state, "requests_total")).toHaveLength(4);
  expect(seriesOf(state, "requests_total", { version: "v2" }).map(({ labels }) => labels["service"])).toEqual([
    "api",
    "worker",
  ]);
  expect(seriesOf(state, "requests_total", { service: "api", version: "v3" })).toEqual([]);
});

test("an increase is the difference between the scrapes at both ends", () => {
  expect(increase([0, 10, 25, 45], 15_000, 45_000)).toBe(35);
  expect(increase([0, 10, 25, 45], 0, 30_000)).toBe(25);
});

test("a window that begins between two scrapes begins at the one before", () => {
  expect(increase([0, 10, 25, 45], 20_000, 45_000)).toBe(35);
});

test("after a reset a counter begins again at 0", () => {
  expect(increase([0, 10, 4, 9], 0, 45_000)).toBe(10 + 4 + 5);
});

test("a gap hides nothing but a reset", () => {
  expect(increase([0, 10, null, 30], 0, 45_000)).toBe(30);
});

test("what was counted before a series first appeared is not lost", () => {
  expect(increase([null, null, 6, 8], 15_000, 45_000)).toBe(8);
  expect(increase([5, 8], -60_000, 15_000)).toBe(8);
});

test("nothing is counted twice or lost when a window is cut in two, whatever is reset", () => {
  const steps = fc.array(fc.record({ grows: fc.nat(100), resets: fc.boolean() }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(steps, fc.nat(39), (history, cut) => {
      let value = 0;
      let truth = 0;
      const values = history.map(({ grows, resets }) => {
        // A reset that the counter outgrows before the next scrape cannot be seen, so that it is none here.
        const isSeen = resets && grows < value;
        value = isSeen ? grows : value + grows;
        truth += grows;
        return value;
      });
      const endMs = (history.length - 1) * STEP_MS;
      const cutMs = Math.min(cut * STEP_MS, endMs);
      expect(increase(values, -1, endMs)).toBe(truth);
      expect(increase(values, -1, cutMs) + increase(values, cutMs, endMs)).toBe(truth);
    }),
  );
});

test("a rate is taken over the time between the scrapes", () => {
  const state = scraped([0, 30, 90, 150]);
  const [series] = seriesOf(state, "orders_total");
  if (series === undefined) throw new Error("no series");
  expect(rateOf(state, series, { fromMs: 15_000, toMs: 45_000 })).toBe(4);
  expect(rateOf(state, series, { fromMs: 16_000, toMs: 50_000 })).toBe(4);
  expect(rateOf(state, series, { fromMs: -300_000, toMs: 45_000 })).toBe(150 / 45);
  expect(rateOf(state, series, { fromMs: 50_000, toMs: 60_000 })).toBe(0);
});

test("a quantile is taken over all series and over the window alone", () => {
  const state = createMetrics();
  const bucket = (version: string, le: string, value: number) => ({
    name: "http_request_duration_ms_bucket",
    labels: { version, le },
    value,
  });
  const of = (version: string, [fast, all]: [number, number]) => [
    bucket(version, "+Inf", all),
    bucket(version, "1000", all),
    bucket(version, "100", fast),
  ];
  // In the window: 6 + 2 requests within 100 ms, 8 more up to 1,000 ms.
  scrape(state, 0, [...of("v1", [500, 900]), ...of("v2", [0, 0])]);
  scrape(state, 15_000, [...of("v1", [506, 908]), ...of("v2", [2, 8])]);
  const name = "http_request_duration_ms_bucket";
  const window = { fromMs: 0, toMs: 15_000 };
  expect(histogramQuantileOf(state, { name, q: 0.5 }, window)).toBe(100);
  expect(histogramQuantileOf(state, { name, q: 0.75 }, window)).toBe(550);
  expect(histogramQuantileOf(state, { name, labels: { version: "v2" }, q: 0.25 }, window)).toBe(100);
  expect(histogramQuantileOf(state, { name, labels: { version: "v3" }, q: 0.5 }, window)).toBeNull();
});

test("metrics survive a deep copy", () => {
  const state = scraped([1, null, 3]);
  const copy = structuredClone(state);
  for (const one of [state, copy]) scrape(one, 45_000, [sample(9)]);
  expect(copy).toEqual(state);
});
