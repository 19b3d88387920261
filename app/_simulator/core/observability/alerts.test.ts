import { expect, test } from "vitest";
import { type AlertRule, createAlerts, evaluate } from "./alerts";
import { secondsToFire } from "./burn-rate";
import type { Expression } from "./expressions";
import { createMetrics, type Labels, type Sample, scrape } from "./metrics";

const RATE = 60;
const STEP = 15;

const page = { title: "The error budget burns", severity: "page" } as const;
const rules: Record<string, AlertRule & { kind: "burnRate" }> = {
  hour: {
    ...page,
    id: "hour",
    kind: "burnRate",
    objective: 0.999,
    long: { seconds: 3600 },
    short: { seconds: 300 },
    factor: 14.4,
  },
  sixHours: {
    ...page,
    id: "sixHours",
    kind: "burnRate",
    objective: 0.999,
    long: { seconds: 21_600 },
    short: { seconds: 1800 },
    factor: 6,
  },
};

const requests = (good: number, bad: number, refused = 0): Sample[] =>
  [
    ["2xx", good],
    ["5xx", bad],
    ["refused", refused],
  ].map(([code, value]) => ({
    name: "http_requests_total",
    labels: { service: "gateway", code: String(code) },
    value: Number(value),
  }));

/** Requests at 60 per second, of which a share fails from one second to another; the alert is evaluated every 15 s. */
function fly(
  rule: AlertRule,
  errors: { share: number; from: number; to?: number; refused?: boolean },
  seconds: number,
) {
  const metrics = createMetrics();
  const alerts = createAlerts([rule]);
  for (let now = 0; now <= seconds; now += STEP) {
    const bad = RATE * errors.share * Math.max(0, Math.min(now, errors.to ?? Infinity) - errors.from);
    const good = RATE * now - bad;
    scrape(metrics, now * 1000, errors.refused === true ? requests(good, 0, bad) : requests(good, bad));
    evaluate(alerts, [rule], { metrics, nowMs: now * 1000, entry: "gateway", requestsPerSecond: RATE });
  }
  return alerts[0]?.history.map(({ atMs, state }) => [state, atMs / 1000] as const) ?? [];
}

test.each([
  ["hour", 1, 0],
  ["hour", 1, 600],
  ["hour", 0.1, 100],
  ["hour", 0.02, 7],
  ["sixHours", 1, 600],
  ["sixHours", 0.1, 5],
  ["sixHours", 0.02, 0],
] as const)("%s fires within one evaluation of the formula at errors of %d from %d s", (name, share, from) => {
  const rule = rules[name];
  if (rule === undefined) throw new Error("no rule");
  const due = from + (secondsToFire(rule, share) ?? Infinity);
  const [first] = fly(rule, { share, from }, due + 60);
  expect(first?.[0]).toBe("firing");
  expect(first?.[1]).toBeGreaterThanOrEqual(due);
  expect(first?.[1]).toBeLessThan(due + STEP);
});

test("a burn below the factor never fires", () => {
  expect(fly(rules["hour"] ?? expect.fail(), { share: 0.014, from: 0 }, 7200)).toEqual([]);
});

test("refused requests burn the budget too", () => {
  expect(fly(rules["hour"] ?? expect.fail(), { share: 1, from: 0, refused: true }, 300)).toEqual([["firing", 60]]);
});

test("the short window ends an alert soon after the errors end", () => {
  // Two minutes of errors stay above 1.44 % of the five-minute window until 1.44 % of it, 4.32 s of errors, are left in it.
  const history = fly(rules["hour"] ?? expect.fail(), { share: 1, from: 600, to: 720 }, 1800);
  expect(history).toEqual([
    ["firing", 660],
    ["inactive", 1020],
  ]);
});

/** Evaluates one rule on values that are given for every 15 s. */
function watch(
  expression: Expression,
  limit: { is: "above" | "below"; value: number; forSeconds: number },
  scrapes: Sample[][],
) {
  const rule: AlertRule = { id: "one", title: "One", severity: "ticket", kind: "threshold", expression, ...limit };
  const metrics = createMetrics();
  const alerts = createAlerts([rule]);
  const changes = scrapes.map((samples, place) => {
    scrape(metrics, place * STEP * 1000, samples);
    const view = { metrics, nowMs: place * STEP * 1000, entry: "gateway", requestsPerSecond: RATE };
    return evaluate(alerts, [rule], view).map(({ state }) => state)[0] ?? "";
  });
  return { changes, alert: alerts[0] };
}

const depth = (value: number, labels: Labels = { queue: "orders" }): Sample => ({ name: "queue_depth", labels, value });
const deep: Expression = { of: "gauge", name: "queue_depth" };

test("a threshold is pending until it has been beyond for long enough", () => {
  const values = [5, 20, 20, 5, 20, 20, 20, 20, 5];
  const { changes, alert } = watch(
    deep,
    { is: "above", value: 10, forSeconds: 30 },
    values.map((value) => [depth(value)]),
  );
  expect(changes).toEqual(["", "pending", "", "inactive", "pending", "", "firing", "", "inactive"]);
  expect(alert).toMatchObject({ state: "inactive", sinceMs: 120_000, firedAtMs: 90_000 });
});

test("a threshold without a duration fires at once", () => {
  const { changes } = watch(deep, { is: "above", value: 10, forSeconds: 0 }, [[depth(10)], [depth(11)]]);
  expect(changes).toEqual(["", "firing"]);
});

test("a gauge is the sum of its series, and no alert without any", () => {
  const limit = { is: "above", value: 10, forSeconds: 0 } as const;
  const two = [depth(6), depth(6, { queue: "mails" })];
  expect(watch(deep, limit, [two, []]).changes).toEqual(["firing", "inactive"]);
  expect(watch({ ...deep, labels: { queue: "mails" } }, limit, [two]).changes).toEqual([""]);
  expect(watch(deep, { is: "below", value: 10, forSeconds: 0 }, [[]]).changes).toEqual([""]);
});

test("an error rate is of its window and its service", () => {
  const minute: Expression = { of: "errorRate", windowSeconds: 60 };
  const limit = { is: "above", value: 0.05, forSeconds: 0 } as const;
  // 10 % of the requests of the second quarter of a minute fail: 5 % of two quarters, 3.3 % of three.
  const scrapes = [requests(0, 0), requests(100, 0), requests(190, 10), requests(280, 20), requests(380, 20)];
  expect(watch(minute, limit, scrapes).changes).toEqual(["", "", "", "firing", "inactive"]);
  expect(watch({ ...minute, service: "api" }, limit, scrapes).changes).toEqual(["", "", "", "", ""]);
});

test("paid orders are compared with those that were expected", () => {
  const orders = (paid: number, expected: number): Sample[] => [
    { name: "business_paid_orders_total", labels: { version: "v1" }, value: paid },
    { name: "business_paid_orders_total", labels: { version: "v2" }, value: paid / 2 },
    { name: "business_expected_orders_total", labels: {}, value: expected },
  ];
  const share: Expression = { of: "paidOrdersShare", windowSeconds: 30 };
  const scrapes = [orders(0, 0), orders(20, 30), orders(40, 60), orders(50, 90), orders(60, 120)];
  // In 30 s: all of them, then 45 of 60, then 30 of 60.
  expect(watch(share, { is: "below", value: 0.7, forSeconds: 0 }, scrapes).changes).toEqual(["", "", "", "", "firing"]);
});

test("a p99 is read from the buckets of the entry", () => {
  const buckets = (fast: number, all: number): Sample[] =>
    [
      ["400", fast],
      ["1000", all],
      ["+Inf", all],
    ].map(([le, value]) => ({
      name: "http_request_duration_ms_bucket",
      labels: { service: "gateway", le: String(le) },
      value: Number(value),
    }));
  const p99: Expression = { of: "p99Ms", windowSeconds: 15 };
  const scrapes = [buckets(0, 0), buckets(100, 100), buckets(195, 200)];
  expect(watch(p99, { is: "above", value: 400, forSeconds: 0 }, scrapes).changes).toEqual(["", "", "firing"]);
});
