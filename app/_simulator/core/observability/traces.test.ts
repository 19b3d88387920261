import { expect, test } from "vitest";
import type { Reason } from "../reasons";
import { createTraces, endAbandoned, endCall, endRequest, forget, type Span, type TraceState } from "./traces";
import { visibleTraces } from "./waterfall";

const NONE = -1;

function span(service: string, startMs: number, endMs: number, rest: Partial<Span> = {}): Span {
  const outcome: Reason = "none";
  return {
    service,
    version: "",
    endpoint: "pay",
    startMs,
    endMs,
    waitMs: 0,
    outcome,
    isAbandoned: false,
    calls: [],
    ...rest,
  };
}

/** A request of one span, of visitor 1. */
function request(state: TraceState, id: string, startMs: number, endMs: number, outcome: Reason = "none"): void {
  endRequest(state, id, { visitor: 1, row: 0, span: span("gateway", startMs, endMs, { outcome }) });
}

const shown = (state: TraceState, nowMs: number) =>
  visibleTraces(state, nowMs).map(({ spans }) =>
    spans.map(({ depth, durationMs, offsetMs, service }) => [depth, service, offsetMs, durationMs]),
  );
const ids = (state: TraceState, nowMs = 1e9) => visibleTraces(state, nowMs).map(({ id }) => id);

test("a trace shows each call below whoever made it, in the order in which they began", () => {
  const state = createTraces();
  endCall(state, { visitor: 1, row: 9, caller: 8, span: span("payments", 110, 1110, { outcome: "failed" }) });
  endCall(state, { visitor: 1, row: 4, caller: 9, span: span("other", 100, 1120) });
  endCall(state, { visitor: 1, row: 9, caller: 8, span: span("postgres", 1110, 1150, { waitMs: 20 }) });
  endCall(state, { visitor: 1, row: 8, caller: 7, span: span("api", 105, 1160) });
  endRequest(state, "a", { visitor: 1, row: 7, span: span("gateway", 100, 1170) });
  expect(visibleTraces(state, 6170)).toMatchObject([{ id: "a", startMs: 100, durationMs: 1070, outcome: "none" }]);
  expect(shown(state, 6170)).toEqual([
    [
      [0, "gateway", 0, 1070],
      [1, "api", 5, 1055],
      [2, "payments", 10, 1000],
      [2, "postgres", 1010, 40],
    ],
  ]);
  expect(visibleTraces(state, 6170)[0]?.spans[3]).toMatchObject({ waitMs: 20, outcome: "none" });
});

test("a trace can be seen 5 s after its end, the newest first", () => {
  const state = createTraces();
  request(state, "one", 0, 100);
  request(state, "other", 50, 150);
  expect(ids(state, 5099)).toEqual([]);
  expect(ids(state, 5100)).toEqual(["one"]);
  expect(ids(state, 5150)).toEqual(["other", "one"]);
});

test("what was abandoned is shown below its request when it has ended, before it or after", () => {
  const state = createTraces();
  const abandoned = { isAbandoned: true };
  endAbandoned(state, { visitor: 1, row: 5, span: span("payments", 20, 900, abandoned) });
  endCall(state, { visitor: 1, row: 7, caller: 6, span: span("payments", 30, 29_000) });
  request(state, "a", 10, 10_010);
  endAbandoned(state, { visitor: 1, row: 6, span: span("api", 15, 30_000, abandoned) });
  endAbandoned(state, { visitor: 2, row: 6, span: span("api", 15, 30_000, abandoned) });
  const early = [
    [0, "gateway", 0, 10_000],
    [1, "payments", 10, 880],
  ];
  expect(shown(state, 34_999)).toEqual([early]);
  expect(shown(state, 35_000)).toEqual([[early[0], [1, "api", 5, 29_985], [2, "payments", 20, 28_970], early[1]]]);
});

test("what belongs to no visitor's request leaves nothing behind", () => {
  const state = createTraces();
  endCall(state, { visitor: 1, row: 7, caller: 6, span: span("postgres", 30, 40) });
  forget(state, 6);
  expect(state).toEqual(createTraces());
  endCall(state, { visitor: 1, row: 7, caller: 6, span: span("postgres", 30, 40) });
  // The caller in row 6 was cancelled, and another came into its place.
  endRequest(state, "a", { visitor: 1, row: 6, span: span("gateway", 50, 60) });
  expect(shown(state, 1e9)).toEqual([[[0, "gateway", 0, 10]]]);
});

test("a span whose caller never ends is lost in time", () => {
  const state = createTraces();
  endCall(state, { visitor: 1, row: 7, caller: 6, span: span("postgres", 30, 40) });
  endCall(state, { visitor: 2, row: 8, caller: 9, span: span("postgres", 30, 120_040) });
  expect(state.open).toHaveLength(2);
  endCall(state, { visitor: 3, row: 7, caller: 5, span: span("postgres", 30, 120_041) });
  expect(state.open.map(({ visitor }) => visitor)).toEqual([2, 3]);
});

test("slow and failed requests outlast ordinary ones", () => {
  const state = createTraces();
  request(state, "failed", 0, 10, "timedOut");
  request(state, "slow", 10, 1011);
  for (let number = 0; number < 300; number += 1) request(state, `ordinary ${number}`, 2000 + number, 3000 + number);
  expect(ids(state)).toHaveLength(200);
  expect(ids(state).slice(-2)).toEqual(["slow", "failed"]);
  expect(ids(state)[0]).toBe("ordinary 299");
  for (let number = 0; number < 300; number += 1) request(state, `failed ${number}`, 4000, 4010 + number, "timedOut");
  expect(ids(state)).toEqual(Array.from({ length: 200 }, (_, place) => `failed ${299 - place}`));
});

test("a storm is recorded up to a bound", () => {
  const state = createTraces();
  for (let number = 0; number < 3000; number += 1)
    endCall(state, { visitor: 1, row: 9, caller: number < 2500 ? number + 10 : 8, span: span("api", 5, 6) });
  expect(state.open).toHaveLength(1000);
  endAbandoned(state, { visitor: 1, row: 11, span: span("api", 5, 6) });
  endRequest(state, "a", { visitor: 1, row: 8, span: span("gateway", 0, 10) });
  expect(visibleTraces(state, 1e9)[0]?.spans).toHaveLength(51);
  expect(state.open.every(({ caller }) => caller !== 8 && caller !== NONE)).toBe(true);
});
