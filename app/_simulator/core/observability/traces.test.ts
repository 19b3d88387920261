import { expect, test } from "vitest";
import { keyLow, keyOfName } from "../chance";
import { begin, beginSpan, createTraces, endSpan, finish, type TraceState, visibleTraces } from "./traces";

const SAMPLED = -0x80000000;
const api = { service: "api", version: "v1", endpoint: "pay" };
const payments = { service: "payments", version: "v1", endpoint: "charge" };

/** A request of one span that ends after so long. */
function request(
  state: TraceState,
  startMs: number,
  durationMs: number,
  outcome: "none" | "timedOut" = "none",
): number {
  const trace = begin(state, SAMPLED);
  endSpan(state, trace, beginSpan(state, trace, -1, api, startMs), outcome, startMs + durationMs);
  finish(state, trace, outcome, startMs + durationMs);
  return trace;
}

test("two in a hundred users are traced", () => {
  const { low, high } = keyOfName(1, "visitors", 0);
  const state = createTraces();
  let sampled = 0;
  for (let user = 0; user < 50_000; user += 1) {
    const trace = begin(state, keyLow(low, high, user));
    if (trace < 0) continue;
    sampled += 1;
    finish(state, trace, "none", 0);
  }
  // Four standard deviations of a binomial count, sqrt(50,000 * 0.02 * 0.98) = 31.3.
  expect(Math.abs(sampled - 1000)).toBeLessThan(126);
});

test("a trace has the spans of a request, each with the span that waited for it", () => {
  const state = createTraces();
  const trace = begin(state, SAMPLED);
  const root = beginSpan(state, trace, -1, api, 100);
  const first = beginSpan(state, trace, root, payments, 110);
  endSpan(state, trace, first, "timedOut", 1110);
  const second = beginSpan(state, trace, root, payments, 1110);
  endSpan(state, trace, second, "none", 1150);
  endSpan(state, trace, root, "none", 1160);
  finish(state, trace, "none", 1160);
  expect(visibleTraces(state, 6160)).toEqual([
    {
      number: trace,
      startMs: 100,
      endMs: 1160,
      outcome: "none",
      spans: [
        { ...api, startMs: 100, endMs: 1160, outcome: "none", parent: -1 },
        { ...payments, startMs: 110, endMs: 1110, outcome: "timedOut", parent: 0 },
        { ...payments, startMs: 1110, endMs: 1150, outcome: "none", parent: 0 },
      ],
    },
  ]);
});

test("a trace can be seen 5 s after its end, the newest first", () => {
  const state = createTraces();
  const one = request(state, 0, 100);
  const other = request(state, 50, 100);
  expect(visibleTraces(state, 5099)).toEqual([]);
  expect(visibleTraces(state, 5100).map(({ number }) => number)).toEqual([one]);
  expect(visibleTraces(state, 5150).map(({ number }) => number)).toEqual([other, one]);
});

test("what is not traced leaves nothing behind", () => {
  const state = createTraces();
  const trace = begin(state, 0);
  expect(trace).toBe(-1);
  expect(beginSpan(state, trace, -1, api, 0)).toBe(-1);
  endSpan(state, trace, -1, "none", 1);
  finish(state, trace, "none", 1);
  expect(state).toEqual(createTraces());
});

test("what ends after its trace stays open in it", () => {
  const state = createTraces();
  const trace = begin(state, SAMPLED);
  const root = beginSpan(state, trace, -1, api, 0);
  const abandoned = beginSpan(state, trace, root, payments, 10);
  endSpan(state, trace, root, "timedOut", 500);
  finish(state, trace, "timedOut", 500);
  endSpan(state, trace, abandoned, "none", 9000);
  expect(beginSpan(state, trace, abandoned, api, 9000)).toBe(-1);
  finish(state, trace, "none", 9000);
  const traces = visibleTraces(state, 60_000);
  expect(traces).toHaveLength(1);
  expect(traces[0]?.spans[1]).toMatchObject({ endMs: null, outcome: null });
});

test("slow and failed requests outlast ordinary ones", () => {
  const state = createTraces();
  const failed = request(state, 0, 10, "timedOut");
  const slow = request(state, 10, 1001);
  for (let number = 0; number < 300; number += 1) request(state, 2000 + number, 1000);
  const kept = visibleTraces(state, 60_000).map(({ number }) => number);
  expect(kept).toHaveLength(200);
  expect(kept.slice(-2)).toEqual([slow, failed]);
  expect(kept[0]).toBe(301);
  for (let number = 0; number < 300; number += 1) request(state, 4000 + number, 10, "timedOut");
  expect(visibleTraces(state, 60_000).map(({ number }) => number)).toEqual(
    Array.from({ length: 200 }, (_, place) => 601 - place),
  );
});

test("requests that hang do not stop the tracing of others", () => {
  const state = createTraces();
  const hanging = Array.from({ length: 250 }, () => begin(state, SAMPLED));
  expect(state.openCount).toBe(200);
  expect(Object.keys(state.open)).toHaveLength(200);
  const trace = request(state, 0, 10);
  expect(visibleTraces(state, 60_000).map(({ number }) => number)).toEqual([trace]);
  for (const number of hanging) finish(state, number, "timedOut", 100);
  expect([state.openCount, Object.keys(state.open).length]).toEqual([0, 0]);
});

test("a storm of retries is recorded up to a hundred spans", () => {
  const state = createTraces();
  const trace = begin(state, SAMPLED);
  const places = Array.from({ length: 150 }, () => beginSpan(state, trace, -1, api, 0));
  expect(places.filter((place) => place >= 0)).toHaveLength(100);
  expect(places.at(-1)).toBe(-1);
});
