import type { Reason } from "../reasons";
import type { Operation } from "./samples";

// Tracing samples twice. Head sampling: whether somebody's requests are traced follows from their key, so that it costs
// the others nothing and all requests of one visitor are there or none. Tail sampling, in a light form: once the store is
// full, what leaves it first is what was ordinary, so that slow and failed requests stay. Traces are therefore examples:
// how many of them failed says nothing about how many requests did.

/** Of all visitors. */
const TRACED_SHARE = 0.02;
/** Visitors whose key's lower half is below this are traced: keys are spread evenly over all whole numbers of 32 bits. */
export const TRACED_BELOW = -0x80000000 + TRACED_SHARE * 0x100000000;

const SLOW_MS = 1000;
const MOST_TRACES = 200;
/** Of one span; more are not recorded, as in a storm of retries. */
const MOST_CALLS = 50;
/** Spans that wait for their caller to end, and how long they do; then the oldest is lost, as in a collector. */
const MOST_OPEN = 1000;
const OPEN_FOR_MS = 120_000;
/** Stands in the place of the caller where nobody waits. */
const NOBODY = -1;

/** One piece of a request: what one service did for it. Times in simulated ms. */
export type Span = Operation & {
  startMs: number;
  /** How long it waited for a free worker (or connection) before anything was done. */
  waitMs: number;
  endMs: number;
  outcome: Reason;
  /** Whoever asked had stopped waiting before it ended. */
  isAbandoned: boolean;
  /** The spans of its calls, in the order of their ends. */
  calls: Span[];
};

/** One request of a visitor at the entry, from the arrival to the answer. */
type Trace = { id: string; visitor: number; root: Span };

/** A span whose caller has not ended yet: the rows say which attempt it was, and which one waited for it (or NOBODY). */
type OpenSpan = { visitor: number; row: number; caller: number; span: Span };

export type TraceState = {
  /** In the order of their ends. */
  open: OpenSpan[];
  finished: Trace[];
};

export const createTraces = (): TraceState => ({ open: [], finished: [] });

/** An attempt that somebody waits for has ended. */
export function endCall(state: TraceState, ended: OpenSpan): void {
  adopt(state, ended);
  const { open } = state;
  open.push(ended);
  const first = open[0]?.span.endMs ?? 0;
  if (open.length > MOST_OPEN || first < ended.span.endMs - OPEN_FOR_MS) open.shift();
}

/** An attempt has ended that nobody waits for any more: it belongs to the request that was under way when it began. */
export function endAbandoned(state: TraceState, ended: Omit<OpenSpan, "caller">): void {
  const { visitor, span } = ended;
  adopt(state, ended);
  const trace = state.finished.findLast((one) => one.visitor === visitor && isWithin(one.root, span));
  if (trace !== undefined) addCalls(trace.root, [ended]);
  else endCall(state, { ...ended, caller: NOBODY });
}

/** A request of a visitor has ended: its trace is complete, but for what was abandoned and still goes on. */
export function endRequest(state: TraceState, id: string, ended: Omit<OpenSpan, "caller">): void {
  const { visitor, span } = ended;
  adopt(state, ended);
  const isAbandoned = (one: OpenSpan) => one.visitor === visitor && one.caller === NOBODY && isWithin(span, one.span);
  addCalls(span, take(state, isAbandoned));
  const { finished } = state;
  finished.push({ id, visitor, root: span });
  if (finished.length > MOST_TRACES) finished.splice(Math.max(0, finished.findIndex(isOrdinary)), 1);
}

/** An attempt that is not a visitor's has ended, and with it what it has called. */
export function forget(state: TraceState, row: number): void {
  take(state, ({ caller }) => caller === row);
}

/**
 * Gives a span its calls. Rows are used again, but not before the attempt that they stand for has ended; what was left
 * behind by one that never did (a cancelled call) began before this one, and is lost.
 */
function adopt(state: TraceState, { row, span }: Omit<OpenSpan, "caller">): void {
  const called = take(state, ({ caller }) => caller === row);
  addCalls(
    span,
    called.filter((one) => one.span.startMs >= span.startMs),
  );
}

function addCalls({ calls }: Span, more: readonly Pick<OpenSpan, "span">[]): void {
  for (const { span } of more) if (calls.length < MOST_CALLS) calls.push(span);
}

function take(state: TraceState, isMeant: (one: OpenSpan) => boolean): OpenSpan[] {
  const { open } = state;
  const taken: OpenSpan[] = [];
  // In one go and in place: a request that is traced looks through all of them several times.
  for (const [place, one] of open.entries()) {
    if (isMeant(one)) taken.push(one);
    else if (taken.length > 0) open[place - taken.length] = one;
  }
  open.length -= taken.length;
  return taken;
}

const isWithin = (request: Span, { startMs }: Span): boolean => startMs >= request.startMs && startMs <= request.endMs;

const isOrdinary = ({ root: { startMs, endMs, outcome } }: Trace) => outcome === "none" && endMs - startMs <= SLOW_MS;
