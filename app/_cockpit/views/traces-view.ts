import { visibleTraces } from "../../_simulator/core/observability/waterfall";
import type { World } from "../../_simulator/core/production/world";
import type { TraceView } from "../frame";
import { clockAt } from "./times";

const MOST = 20;
const SLOW_MS = 1000;

/** The newest that can be seen: of all, those that failed or were slow first. */
export function tracesOf(world: World): TraceView[] {
  const traces = visibleTraces(world.state.traces, world.clock.nowMs);
  const isOdd = ({ durationMs, outcome }: { durationMs: number; outcome: string }) =>
    outcome !== "none" || durationMs > SLOW_MS;
  return [...traces.filter(isOdd), ...traces.filter((trace) => !isOdd(trace))]
    .slice(0, MOST)
    .map(({ durationMs, id, outcome, spans, startMs }) => ({
      id,
      clock: clockAt(world, startMs),
      page: spans[0]?.endpoint ?? "",
      durationMs,
      outcome,
      spans,
    }));
}
