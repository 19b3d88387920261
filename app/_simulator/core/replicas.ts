import { type Attempts, NONE } from "./attempts";

/** The replicas of all services: workers in use, and the queue of each as a chain through the attempts that wait. */
export class Replicas {
  // Declared, not defined: see histogram.ts.
  declare busy: Int32Array;
  declare waiting: Int32Array;
  declare oldest: Int32Array;
  declare newest: Int32Array;
  /** Per service: the replica whose turn it is, counted from its first. */
  declare turn: Int32Array;

  constructor(replicas: number, services: number) {
    this.busy = new Int32Array(replicas);
    this.waiting = new Int32Array(replicas);
    this.oldest = new Int32Array(replicas).fill(NONE);
    this.newest = new Int32Array(replicas).fill(NONE);
    this.turn = new Int32Array(services);
  }

  /** Puts an attempt at the newest end of a queue. */
  join(replica: number, attempt: number, { older, newer }: Attempts): void {
    const before = this.newest[replica] ?? NONE;
    older[attempt] = before;
    newer[attempt] = NONE;
    if (before === NONE) this.oldest[replica] = attempt;
    else newer[before] = attempt;
    this.newest[replica] = attempt;
    this.waiting[replica] = (this.waiting[replica] ?? 0) + 1;
  }

  /** Takes an attempt out of a queue, wherever it stands. */
  leave(replica: number, attempt: number, { older, newer }: Attempts): void {
    const before = older[attempt] ?? NONE;
    const after = newer[attempt] ?? NONE;
    if (before === NONE) this.oldest[replica] = after;
    else newer[before] = after;
    if (after === NONE) this.newest[replica] = before;
    else older[after] = before;
    this.waiting[replica] = (this.waiting[replica] ?? 0) - 1;
  }
}
