import { draw, purpose } from "./chance";

/** To add a back-off, add its name and its rule in this file. */
export const backoffKinds = ["none", "fixed", "fullJitter"] as const;

/**
 * How long a caller waits before it tries again. `fixed` waits `baseMs`; before the n-th retry (from 0) `fullJitter`
 * waits evenly between 0 and `baseMs` times two to the power n. Neither waits longer than `capMs`.
 */
export type Backoff = { kind: (typeof backoffKinds)[number]; baseMs: number; capMs?: number };

/** A caller's key, and the number that its retry has among all its attempts. */
type Retry = { keyLow: number; keyHigh: number; number: number };

/** The pause in ms before the retry that comes after so many others of its call. */
type Pause = (backoff: Backoff, earlier: number, retry: Retry) => number;

export const pauseMs = {
  none: () => 0,

  fixed: ({ baseMs, capMs = Infinity }) => Math.min(baseMs, capMs),

  fullJitter: ({ baseMs, capMs = Infinity }, earlier, { keyLow, keyHigh, number }) => {
    let longest = baseMs;
    for (let step = 0; step < earlier && longest > 0 && longest < capMs; step += 1) longest *= 2;
    return draw(keyLow, keyHigh, purpose.backoff + 8 * number) * Math.min(longest, capMs);
  },
} satisfies Record<Backoff["kind"], Pause>;
