import { lengthen } from "./saved";

/** Stands for no attempt, no caller, no event. */
export const NONE = -1;

/** Those who wait for an attempt without being one: they stand in the column of the caller. */
export const VISITOR = -2;
export const PROBE_READINESS = -3;
export const PROBE_LIVENESS = -4;
export const QUEUE = -5;

/** What an attempt is doing. All but the first keep a worker busy; one that is gone is no more in the system. */
export const stage = { waiting: 0, working: 1, calling: 2, pausing: 3, gone: 4 } as const;

// A name of this file: see service.ts.
const { gone } = stage;

/**
 * The attempts that are somewhere in the system: requests of users at their entry service, and calls between services.
 * A pool of columns with one row per attempt; rows are used again, so memory follows the most there ever were at once.
 */
export class Attempts {
  service = new Int32Array(16);
  /** Which of the plan's operations it is. */
  operation = new Int32Array(16);
  replica = new Int32Array(16);
  /** See `stage`. */
  stage = new Int32Array(16);
  /** The two halves of the key that this attempt's draws depend on; see chance.ts. */
  keyLow = new Int32Array(16);
  keyHigh = new Int32Array(16);
  /**
   * The attempt that waits for this one, or another who does (negative); NONE for a user's request in a plain model, and
   * for work that nobody waits for any more.
   */
  caller = new Int32Array(16);
  /** The attempt that this one waits for. */
  callee = new Int32Array(16);
  /** Which of its service's calls it is at. */
  call = new Int32Array(16);
  /** How often that call was tried again. */
  retries = new Int32Array(16);
  /** Whom it is about, handed on from caller to callee: a visitor, a pod, a message, by whoever waits in the end. */
  subject = new Int32Array(16);
  /** Why its own work or a call has failed; see reasons.ts. */
  reason = new Int32Array(16);
  /** 0 if a cache had what it was asked for last, 1 if it did not, or has not answered. */
  missed = new Int32Array(16);
  arrivedAtMs = new Float64Array(16);
  startedAtMs = new Float64Array(16);
  /** Sequence number of the event that ends its work or its pause before a retry. */
  workEvent = new Float64Array(16);
  /** Sequence number of the event at which its caller stops waiting. */
  timeoutEvent = new Float64Array(16);
  /** Neighbours in the queue, towards the older and the newer; `newer` also chains the free rows. */
  older = new Int32Array(16);
  newer = new Int32Array(16);
  used = 0;
  free = NONE;

  /** A row for an attempt that has just arrived. No event is on for it, and it waits for no other. */
  take(): number {
    const row = this.free;
    if (row !== NONE) {
      this.free = this.newer[row] ?? NONE;
      return row;
    }
    if (this.used === this.service.length) lengthen(this);
    const fresh = this.used;
    this.used += 1;
    this.callee[fresh] = NONE;
    return fresh;
  }

  /** Frees a row, which waits for no other any more; its events, if any are left, are thereby cancelled. */
  release(row: number): void {
    this.stage[row] = gone;
    this.workEvent[row] = NONE;
    this.timeoutEvent[row] = NONE;
    this.newer[row] = this.free;
    this.free = row;
  }

  /** All attempts that wait or are worked on in a replica. */
  inReplica(replica: number): number[] {
    const found: number[] = [];
    for (let row = 0; row < this.used; row += 1)
      if (this.replica[row] === replica && this.stage[row] !== gone) found.push(row);
    return found;
  }
}
