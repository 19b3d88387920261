import { expect, test } from "vitest";
import { bucketBoundsMs, Counters } from "./counters";
import type { Sample } from "./metrics";
import { counterSamples, type Operation } from "./samples";

const pay = (version: string): Operation => ({ service: "api", version, endpoint: "pay" });

const written = (samples: readonly Sample[]) =>
  samples.map(({ name, labels, value }) => `${name}{${Object.values(labels).join()}} ${value}`);

test("requests are shown by their result, from the start", () => {
  const counters = new Counters(1, 0);
  expect(written(counterSamples(counters, [pay("v1")], []))).toEqual([
    "http_requests_total{api,v1,pay,2xx} 0",
    "http_requests_total{api,v1,pay,5xx} 0",
    "http_requests_total{api,v1,pay,refused} 0",
    "business_support_tickets_total{} 0",
  ]);
});

test("a version that came back is one with its first time", () => {
  const counters = new Counters(3, 3);
  for (const operation of [0, 1, 2, 2]) counters.ended(operation, true, 20);
  counters.refuse(0);
  counters.refuse(2);
  for (const variant of [0, 1, 2]) counters.order(variant);
  const samples = counterSamples(counters, [pay("v1"), pay("v2"), pay("v1")], ["v1", "v2", "v1"]);
  const lines = written(samples);
  expect(lines).toContain("http_requests_total{api,v1,pay,2xx} 3");
  expect(lines).toContain("http_requests_total{api,v1,pay,refused} 2");
  expect(lines).toContain("http_requests_total{api,v2,pay,2xx} 1");
  expect(lines).toContain("business_paid_orders_total{v1} 2");
  expect(lines).toContain("http_request_duration_ms_bucket{api,v1,pay,25} 3");
  expect(new Set(samples.map(({ name, labels }) => name + JSON.stringify(labels))).size).toBe(samples.length);
});

test("buckets add up, and the last holds every request that has a duration", () => {
  const counters = new Counters(1, 0);
  const durations = [3, 80, 80, 700, 40_000];
  for (const [place, duration] of durations.entries()) counters.ended(0, place !== 3, duration);
  counters.refuse(0);
  const samples = counterSamples(counters, [pay("v1")], []);
  const buckets = samples.filter(({ name }) => name === "http_request_duration_ms_bucket");
  expect(buckets.map(({ labels }) => labels["le"])).toEqual([...bucketBoundsMs.map(String), "+Inf"]);
  for (const { labels, value } of buckets) {
    const bound = labels["le"] === "+Inf" ? Infinity : Number(labels["le"]);
    expect(value).toBe(durations.filter((duration) => duration <= bound).length);
  }
  expect(written(samples)).toContain("http_request_duration_ms_count{api,v1,pay} 5");
  expect(written(samples)).toContain("http_request_duration_ms_sum{api,v1,pay} 40863");
});

test("each act of a visitor has its counter", () => {
  const counters = new Counters(0, 1);
  for (let times = 0; times < 5; times += 1) counters.visit(0);
  for (let times = 0; times < 4; times += 1) counters.pageView(0);
  for (let times = 0; times < 3; times += 1) counters.basketAdd(0);
  for (let times = 0; times < 2; times += 1) counters.payAttempt(0);
  counters.order(0);
  for (let times = 0; times < 6; times += 1) counters.ticket();
  expect(written(counterSamples(counters, [], ["v1"]))).toEqual([
    "business_visits_total{v1} 5",
    "business_page_views_total{v1} 4",
    "business_basket_adds_total{v1} 3",
    "business_buyers_total{v1} 2",
    "business_paid_orders_total{v1} 1",
    "business_support_tickets_total{} 6",
  ]);
});
