/** Why a request did not succeed; its number is its place in the list. The first is for requests that did. */
export const reasons = [
  "none",
  "failed",
  "refused",
  "timedOut",
  "callFailed",
  "broken",
  "poolTimeout",
  "tooManyConnections",
  "columnMissing",
  "unauthorized",
  "unknownHost",
  "schemaMismatch",
  "shed",
  "staleRead",
] as const;

export type Reason = (typeof reasons)[number];

/** The numbers, as columns hold them. */
export const reason = {
  none: 0,
  failed: 1,
  refused: 2,
  timedOut: 3,
  callFailed: 4,
  broken: 5,
  poolTimeout: 6,
  tooManyConnections: 7,
  columnMissing: 8,
  unauthorized: 9,
  unknownHost: 10,
  schemaMismatch: 11,
  shed: 12,
  staleRead: 13,
} as const satisfies Record<Reason, number>;

export const reasonOf = (number: number): Reason => reasons[number] ?? "failed";
