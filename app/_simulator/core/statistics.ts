import type { Attempts } from "./attempts";
import type { Clock } from "./clock";
import { Histograms } from "./histogram";

/**
 * Watches the services without ever having a say in what they do, in memory that does not grow with time. Every column
 * has one row per service; the histograms hold the successful responses. "The window" is the time after the warm-up;
 * "covered" are requests that arrived in it. Times are read from the clock and from the attempts' columns: one that is
 * handed over as a number may be allocated for it.
 */
export class Statistics extends Histograms {
  // Declared, not defined: see histogram.ts.
  declare arrivals: Float64Array;
  declare completed: Float64Array;
  declare failed: Float64Array;
  declare refused: Float64Array;
  declare cancelled: Float64Array;
  /** What the counts were when the window began. */
  declare arrivalsBefore: Float64Array;
  declare completedBefore: Float64Array;
  declare refusedBefore: Float64Array;

  declare coveredCompleted: Float64Array;
  declare coveredFailed: Float64Array;
  declare coveredCancelled: Float64Array;
  /** Of the covered requests with a result: how many waited, and the sums of waiting and response times in ms. */
  declare waited: Float64Array;
  declare waitSum: Float64Array;
  declare responseSum: Float64Array;

  /** Requests that wait and workers that are busy now. */
  declare waiting: Int32Array;
  declare busy: Int32Array;
  /**
   * The area under each of the two up to a time t of the window is this plus the number times t, in ms: whoever comes at a
   * takes a away, whoever goes at b adds b. So a change touches nothing but the two numbers.
   */
  declare waitingSum: Float64Array;
  declare busySum: Float64Array;

  windowFromMs = Infinity;

  constructor(services: number) {
    super(services);
    const column = () => new Float64Array(services);
    this.arrivals = column();
    this.completed = column();
    this.failed = column();
    this.refused = column();
    this.cancelled = column();
    this.arrivalsBefore = column();
    this.completedBefore = column();
    this.refusedBefore = column();
    this.coveredCompleted = column();
    this.coveredFailed = column();
    this.coveredCancelled = column();
    this.waited = column();
    this.waitSum = column();
    this.responseSum = column();
    this.waiting = new Int32Array(services);
    this.busy = new Int32Array(services);
    this.waitingSum = column();
    this.busySum = column();
  }

  beginWindow(nowMs: number): void {
    this.windowFromMs = nowMs;
    this.arrivalsBefore.set(this.arrivals);
    this.completedBefore.set(this.completed);
    this.refusedBefore.set(this.refused);
    for (const service of this.waiting.keys()) {
      this.waitingSum[service] = -(this.waiting[service] ?? 0) * nowMs;
      this.busySum[service] = -(this.busy[service] ?? 0) * nowMs;
    }
  }

  arrive(service: number): void {
    this.arrivals[service] = (this.arrivals[service] ?? 0) + 1;
  }

  refuse(service: number): void {
    this.refused[service] = (this.refused[service] ?? 0) + 1;
  }

  /** So many more requests (or less, below 0) wait. */
  wait(service: number, { nowMs }: Clock, more: number): void {
    this.waiting[service] = (this.waiting[service] ?? 0) + more;
    this.waitingSum[service] = (this.waitingSum[service] ?? 0) - more * nowMs;
  }

  /** So many more workers (or less, below 0) are busy. */
  work(service: number, { nowMs }: Clock, more: number): void {
    this.busy[service] = (this.busy[service] ?? 0) + more;
    this.busySum[service] = (this.busySum[service] ?? 0) - more * nowMs;
  }

  /** An attempt has its result. */
  end(service: number, { nowMs }: Clock, attempt: number, attempts: Attempts, hasSucceeded: boolean): void {
    const arrivedAtMs = attempts.arrivedAtMs[attempt] ?? 0;
    const counts = hasSucceeded ? this.completed : this.failed;
    counts[service] = (counts[service] ?? 0) + 1;
    if (arrivedAtMs < this.windowFromMs) return;
    const covered = hasSucceeded ? this.coveredCompleted : this.coveredFailed;
    covered[service] = (covered[service] ?? 0) + 1;
    const wait = (attempts.startedAtMs[attempt] ?? 0) - arrivedAtMs;
    if (wait > 0) {
      this.waited[service] = (this.waited[service] ?? 0) + 1;
      this.waitSum[service] = (this.waitSum[service] ?? 0) + wait;
    }
    const response = nowMs - arrivedAtMs;
    this.responseSum[service] = (this.responseSum[service] ?? 0) + response;
    if (hasSucceeded) this.record(service, response);
  }

  cancel(service: number, attempt: number, { arrivedAtMs }: Attempts): void {
    this.cancelled[service] = (this.cancelled[service] ?? 0) + 1;
    if ((arrivedAtMs[attempt] ?? 0) < this.windowFromMs) return;
    this.coveredCancelled[service] = (this.coveredCancelled[service] ?? 0) + 1;
  }
}
