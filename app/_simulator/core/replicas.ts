import { type Attempts, NONE } from "./attempts";
import type { Plan } from "./plan";

/** The replicas of all services: workers in use, and the queue of each as a chain through the attempts that wait. */
export class Replicas {
  // Declared, not defined: see histogram.ts.
  declare busy: Int32Array;
  declare waiting: Int32Array;
  declare oldest: Int32Array;
  declare newest: Int32Array;
  /** Workers of each, and the operation of its first endpoint. */
  declare workers: Int32Array;
  declare program: Int32Array;
  /** Per service: the replica whose turn it is, counted from its first. */
  declare turn: Int32Array;

  /** As a plan has them: each replica runs the operation at its service's own place. */
  constructor({ replicas, services }: Pick<Plan, "replicas" | "services">) {
    this.busy = new Int32Array(replicas);
    this.waiting = new Int32Array(replicas);
    this.oldest = new Int32Array(replicas).fill(NONE);
    this.newest = new Int32Array(replicas).fill(NONE);
    this.workers = new Int32Array(replicas);
    this.program = new Int32Array(replicas);
    this.turn = new Int32Array(services.length);
    for (const { firstReplica, index, replicas: own, workers } of services) {
      this.workers.fill(workers, firstReplica, firstReplica + own);
      this.program.fill(index, firstReplica, firstReplica + own);
    }
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
