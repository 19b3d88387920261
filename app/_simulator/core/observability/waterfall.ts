import type { Reason } from "../reasons";
import type { Operation } from "./samples";
import type { Span, TraceState } from "./traces";

/** How long after its end a span can be seen: agents ship in batches. */
const LAG_MS = 5000;

/** A trace as whoever looks at it sees it. Times in simulated ms. */
export type Waterfall = {
  id: string;
  startMs: number;
  durationMs: number;
  /** What became of the request. */
  outcome: Reason;
  /** The request itself first, then each call below whoever made it, in the order of their beginnings. */
  spans: Bar[];
};

export type Bar = Operation & {
  /** From the beginning of the trace. */
  offsetMs: number;
  durationMs: number;
  /** The part of the duration that went by before a worker, or a connection, was free. */
  waitMs: number;
  outcome: Reason;
  /** Whoever asked had stopped waiting before it ended. Shown below the request itself, as it ends after its caller. */
  isAbandoned: boolean;
  /** 0 for the request itself. */
  depth: number;
};

/** Traces that can be seen by now, those that ended last first; what was abandoned appears in them when it has ended. */
export function visibleTraces({ finished }: TraceState, nowMs: number): Waterfall[] {
  const untilMs = nowMs - LAG_MS;
  return finished
    .filter(({ root }) => root.endMs <= untilMs)
    .reverse()
    .map(({ id, root }) => {
      const { startMs, endMs, outcome } = root;
      const spans: Bar[] = [];
      addBars(spans, root, { startMs, untilMs, depth: 0 });
      return { id, startMs, durationMs: endMs - startMs, outcome, spans };
    });
}

type Place = { startMs: number; untilMs: number; depth: number };

function addBars(bars: Bar[], { calls, startMs, endMs, ...span }: Span, place: Place): void {
  bars.push({ ...span, offsetMs: startMs - place.startMs, durationMs: endMs - startMs, depth: place.depth });
  const visible = calls.filter((call) => call.endMs <= place.untilMs);
  visible.sort((one, other) => one.startMs - other.startMs);
  for (const call of visible) addBars(bars, call, { ...place, depth: place.depth + 1 });
}
