import type { Reason } from "../reasons";
import type { Operation } from "./samples";

// Tracing samples twice. Head sampling: whether a request is traced at all is decided when it arrives, by the key of its
// user, so that it costs the others nothing and all requests of one user are there or none. Tail sampling, in a light
// form: once the store is full, what leaves it first is what was ordinary, so that slow and failed requests stay. Traces
// are therefore examples: how many of them failed says nothing about how many requests did.

/** Of all users. */
const SAMPLED_SHARE = 0.02;
/** User keys are spread evenly over all whole numbers of 32 bits, from the least. */
const SAMPLED_BELOW = -0x80000000 + SAMPLED_SHARE * 0x100000000;

const SLOW_MS = 1000;
/** Traces that are kept; traces under way, of which the oldest is dropped then, as OpenTelemetry's collector does it. */
const MOST_TRACES = 200;
/** Of one trace; more are not recorded. */
const MOST_SPANS = 100;
/** How long after its end a trace can be seen. */
const LAG_MS = 5000;
const NONE = -1;

/** One piece of a request: what one service did for it. Times in simulated ms. */
export type Span = Operation & {
  startMs: number;
  /** Null if it had not ended when the trace did: nobody waited for it any more. */
  endMs: number | null;
  outcome: Reason | null;
  /** The span that waited for this one, as a place among the trace's spans; -1 for the first. */
  parent: number;
};

export type Trace = { number: number; startMs: number; endMs: number; outcome: Reason; spans: Span[] };

export type TraceState = {
  begun: number;
  /** The spans of each trace under way, by its number. */
  open: Record<number, Span[]>;
  openCount: number;
  /** In the order of their ends. */
  finished: Trace[];
};

export const createTraces = (): TraceState => ({ begun: 0, open: {}, openCount: 0, finished: [] });

/** A request of a user arrives. Returns the number of its trace, or -1 for the many that are not traced. */
export function begin(state: TraceState, userKeyLow: number): number {
  if (userKeyLow >= SAMPLED_BELOW) return NONE;
  if (state.openCount === MOST_TRACES) drop(state, oldest(state.open));
  const number = state.begun;
  state.begun += 1;
  state.open[number] = [];
  state.openCount += 1;
  return number;
}

/**
 * A service receives a request that is traced. Returns the span's place in the trace, the parent of the spans of its
 * calls; -1 if the trace is not or no longer open. The parent of the first span is -1.
 */
export function beginSpan(
  state: TraceState,
  trace: number,
  parent: number,
  operation: Operation,
  nowMs: number,
): number {
  if (trace === NONE) return NONE;
  const spans = state.open[trace];
  if (spans === undefined || spans.length === MOST_SPANS) return NONE;
  const { service, version, endpoint } = operation;
  return spans.push({ service, version, endpoint, startMs: nowMs, endMs: null, outcome: null, parent }) - 1;
}

/** A service is done with it. What ends after its trace is left out, as the collector has decided by then. */
export function endSpan(state: TraceState, trace: number, place: number, outcome: Reason, nowMs: number): void {
  if (trace === NONE) return;
  const span = state.open[trace]?.[place];
  if (span === undefined) return;
  span.endMs = nowMs;
  span.outcome = outcome;
}

/** The user has an answer, or has given up: the trace ends. `outcome` is what the user sees. */
export function finish(state: TraceState, trace: number, outcome: Reason, nowMs: number): void {
  if (trace === NONE) return;
  const spans = state.open[trace];
  if (spans === undefined) return;
  drop(state, trace);
  const { finished } = state;
  finished.push({ number: trace, startMs: spans[0]?.startMs ?? nowMs, endMs: nowMs, outcome, spans });
  if (finished.length <= MOST_TRACES) return;
  finished.splice(Math.max(0, finished.findIndex(isOrdinary)), 1);
}

/** Traces that can be seen by now, newest first. */
export function visibleTraces({ finished }: TraceState, nowMs: number): Trace[] {
  return finished.filter(({ endMs }) => endMs + LAG_MS <= nowMs).reverse();
}

const isOrdinary = ({ startMs, endMs, outcome }: Trace) => outcome === "none" && endMs - startMs <= SLOW_MS;

function drop(state: TraceState, trace: number): void {
  delete state.open[trace];
  state.openCount -= 1;
}

/** Keys that are whole numbers come in their order. */
function oldest(open: TraceState["open"]): number {
  for (const number in open) return Number(number);
  return NONE;
}
