import type { Reason } from "../../_simulator/core/reasons";

/** What became of a request, in the words that a tracing tool would have for it. */
export const outcomeWords = {
  none: "answered",
  failed: "failed",
  refused: "refused, no room",
  timedOut: "timed out",
  callFailed: "a call failed",
  broken: "process ended",
  poolTimeout: "no connection in time",
  tooManyConnections: "too many connections",
  columnMissing: "column missing",
  unauthorized: "401 unauthorized",
  unknownHost: "unknown host",
  schemaMismatch: "schema mismatch",
  shed: "shed at the gateway",
  staleRead: "stale read",
} as const satisfies Record<Reason, string>;
