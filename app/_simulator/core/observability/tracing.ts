import { NONE, VISITOR } from "../attempts";
import type { World } from "../production/world";
import { reasonOf } from "../reasons";
import { endAbandoned, endCall, endRequest, forget, type Span, TRACED_BELOW } from "./traces";

/**
 * Whether an attempt may be a traced visitor's. It may also be a message's or a probe's of the same number, which is
 * found out when it has ended: so this takes one comparison.
 */
export const mayBeTraced = ({ attempts, visitors }: World, attempt: number): boolean =>
  (visitors.keyLow[attempts.subject[attempt] ?? 0] ?? 0) < TRACED_BELOW;

/** An attempt that may be traced has ended, and is still there: what is known of it now is its span. */
export function traceEnd(world: World, attempt: number, hasSucceeded: boolean): void {
  const { attempts, state, system } = world;
  const visitor = attempts.subject[attempt] ?? 0;
  const caller = attempts.caller[attempt] ?? NONE;
  const span = spanOf(world, attempt, hasSucceeded);
  const ended = { visitor, row: attempt, span };
  const isRequest = span.service === system.entry && system.journey.pages[span.endpoint] !== undefined;
  if (caller >= 0) endCall(state.traces, { ...ended, caller });
  else if (isRequest && (caller === VISITOR || caller === NONE)) endRequest(state.traces, idOf(world, attempt), ended);
  else if (caller === NONE) endAbandoned(state.traces, ended);
  else forget(state.traces, attempt);
}

function spanOf({ attempts, clock, programs }: World, attempt: number, hasSucceeded: boolean): Span {
  const operation = programs.labels[attempts.operation[attempt] ?? 0] ?? { service: "", version: "", endpoint: "" };
  const startMs = attempts.arrivedAtMs[attempt] ?? 0;
  return {
    service: operation.service,
    version: operation.version,
    endpoint: operation.endpoint,
    startMs,
    waitMs: (attempts.startedAtMs[attempt] ?? 0) - startMs,
    endMs: clock.nowMs,
    outcome: hasSucceeded ? "none" : reasonOf(attempts.reason[attempt] ?? 0),
    isAbandoned: attempts.caller[attempt] === NONE,
    calls: [],
  };
}

/** 16 hexadecimal digits, of the request's key: the same request has the same after a branch. */
function idOf({ attempts }: World, attempt: number): string {
  const halves = [attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0];
  return halves.map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
