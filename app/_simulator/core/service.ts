import { NONE, stage } from "./attempts";
import { Calls, type Result } from "./calls";
import { draw, purpose } from "./chance";
import { sample } from "./distributions";
import { eventKind } from "./event-queue";
import type { Kernel } from "./kernel";
import { type OperationPlan, type ServicePlan, slowdownAt } from "./plan";
import { reason } from "./reasons";

// Names of this file: fields of what another file exports are looked up at every event.
const { workEnds, callTimesOut, waitEnds } = eventKind;
const { serviceTime, failure } = purpose;
const { waiting, working, calling, gone } = stage;
const { none } = reason;

/**
 * How a service behaves. An attempt arrives at a replica; it is refused, waits in the replica's queue, or takes a worker
 * and does its own work. Then the calls of its operation are made (calls.ts), one after another, while the worker stays
 * busy. With the last of them, or with the first failure, the attempt ends: the worker goes to the next in line and the
 * caller goes on.
 */
export class Behaviour {
  private readonly calls: Calls;

  constructor(private readonly kernel: Kernel) {
    this.calls = new Calls(kernel, this);
  }

  /**
   * Sends a request to a service. Returns the attempt, or NONE if it is refused. `caller` is the attempt that waits for
   * it, or one of the other constants of attempts.ts; `subject` is whom it is about.
   */
  arrive(service: ServicePlan, endpoint: number, caller: number, subject: number, low: number, high: number): number {
    const { replicas } = this.kernel;
    const replica =
      service.replicas === 1 ? service.firstReplica : service.choose(replicas, service, low, high, subject, caller);
    return this.arriveAt(service, replica, endpoint, caller, subject, low, high);
  }

  /** The same for one replica. At NONE there is nobody to take the request: it is refused. */
  arriveAt(
    service: ServicePlan,
    replica: number,
    endpoint: number,
    caller: number,
    subject: number,
    low: number,
    high: number,
  ): number {
    const { attempts, clock, listener, replicas, statistics } = this.kernel;
    const { index } = service;
    statistics.arrive(index);
    const isBusy = (replicas.busy[replica] ?? 0) >= (replicas.workers[replica] ?? 0);
    if (isBusy && (replicas.waiting[replica] ?? Infinity) >= service.places) {
      statistics.refuse(index);
      if (listener !== null) listener.refused(index, replica, endpoint);
      return NONE;
    }
    const attempt = attempts.take();
    attempts.service[attempt] = index;
    attempts.operation[attempt] = (replicas.program[replica] ?? 0) + endpoint;
    attempts.replica[attempt] = replica;
    attempts.keyLow[attempt] = low;
    attempts.keyHigh[attempt] = high;
    attempts.caller[attempt] = caller;
    attempts.subject[attempt] = subject;
    attempts.call[attempt] = 0;
    attempts.missed[attempt] = 1;
    attempts.arrivedAtMs[attempt] = clock.nowMs;
    if (isBusy) {
      attempts.stage[attempt] = waiting;
      replicas.join(replica, attempt, attempts);
      statistics.wait(index, clock, 1);
      if (service.waitLimitMs < Infinity) this.limitWait(service, attempt);
    } else {
      replicas.busy[replica] = (replicas.busy[replica] ?? 0) + 1;
      statistics.work(index, clock, 1);
      this.beginWork(service, attempt);
    }
    return attempt;
  }

  private limitWait({ waitLimitMs }: ServicePlan, attempt: number): void {
    const { attempts, clock, events } = this.kernel;
    attempts.workEvent[attempt] = events.schedule(clock.nowMs + waitLimitMs, waitEnds, attempt);
  }

  /** A worker, already counted as busy, begins an attempt's own work. */
  private beginWork(service: ServicePlan, attempt: number): void {
    const { attempts, clock, events, plan } = this.kernel;
    const operation = plan.operations[attempts.operation[attempt] ?? 0];
    if (operation === undefined) return;
    const u = draw(attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0, serviceTime);
    let duration = sample(operation.serviceTime, u);
    if (service.slowdowns.length > 0) duration *= slowdownAt(clock.nowMs, service);
    if (operation.takes !== null) duration = operation.takes(attempt, duration);
    attempts.stage[attempt] = working;
    attempts.startedAtMs[attempt] = clock.nowMs;
    attempts.workEvent[attempt] = events.schedule(clock.nowMs + duration, workEnds, attempt);
  }

  /** The event that an attempt's own work ends. */
  endWork(attempt: number): void {
    const { attempts, plan } = this.kernel;
    const operation = plan.operations[attempts.operation[attempt] ?? 0];
    if (operation === undefined) return;
    attempts.stage[attempt] = calling;
    const why = operation.finish === null ? none : operation.finish(attempt);
    if (why !== none || operation.failureProbability > 0) this.endRiskyWork(operation, attempt, why);
    else this.settle(attempt, operation.calls.length === 0 ? "succeeded" : this.calls.make(operation, attempt));
  }

  /** The same for work that has failed for that reason, or may fail by chance. */
  private endRiskyWork(operation: OperationPlan, attempt: number, why: number): void {
    const { attempts } = this.kernel;
    const hasBadLuck =
      why === none &&
      draw(attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0, failure) < operation.failureProbability;
    if (why === none && !hasBadLuck) {
      this.settle(attempt, this.calls.make(operation, attempt));
      return;
    }
    attempts.reason[attempt] = hasBadLuck ? reason.failed : why;
    this.settle(attempt, "failed");
  }

  /** The event that a caller's pause before a retry ends. */
  endPause(caller: number): void {
    this.settle(caller, this.calls.tryAgain(caller));
  }

  /** The event that an attempt has waited for a worker as long as its service allows. */
  endWait(attempt: number): void {
    const { attempts, clock, plan, replicas, statistics } = this.kernel;
    const service = plan.services[attempts.service[attempt] ?? 0];
    if (service === undefined) return;
    replicas.leave(attempts.replica[attempt] ?? 0, attempt, attempts);
    statistics.wait(service.index, clock, -1);
    attempts.startedAtMs[attempt] = clock.nowMs;
    attempts.stage[attempt] = gone;
    attempts.reason[attempt] = reason.poolTimeout;
    this.settle(attempt, "failed");
  }

  /** Whoever waits for an attempt stops waiting after so long. */
  limit(attempt: number, timeoutMs: number): void {
    const { attempts, clock, events } = this.kernel;
    attempts.timeoutEvent[attempt] = events.schedule(clock.nowMs + timeoutMs, callTimesOut, attempt);
  }

  /** The event that whoever waits for an attempt stops waiting. */
  timeOut(attempt: number): void {
    const { attempts, listener } = this.kernel;
    const caller = attempts.caller[attempt] ?? NONE;
    if (caller < 0) {
      attempts.caller[attempt] = NONE;
      attempts.timeoutEvent[attempt] = NONE;
      if (listener !== null) listener.outwaited(caller, attempts.service[attempt] ?? 0, attempts.subject[attempt] ?? 0);
      return;
    }
    const call = this.calls.of(caller);
    if (call === undefined) return;
    this.abandon(attempt);
    if (call.cancelOnTimeout) this.withdraw(attempt);
    this.settle(caller, this.calls.failed(call, caller, reason.timedOut));
  }

  /** From now on nobody waits for an attempt; it goes on all the same. */
  private abandon(attempt: number): void {
    const { attempts } = this.kernel;
    attempts.callee[attempts.caller[attempt] ?? 0] = NONE;
    attempts.caller[attempt] = NONE;
    attempts.timeoutEvent[attempt] = NONE;
  }

  /** Stops an attempt, and with it those that it waits for, as far as their calls say so. */
  private withdraw(first: number): void {
    const { attempts, plan, statistics } = this.kernel;
    let attempt = first;
    while (attempt !== NONE) {
      const service = plan.services[attempts.service[attempt] ?? 0];
      if (service === undefined) return;
      const callee = attempts.callee[attempt] ?? NONE;
      const goesOn = callee !== NONE && this.calls.of(attempt)?.cancelOnTimeout !== true;
      if (callee !== NONE) this.abandon(callee);
      statistics.cancel(service.index, attempt, attempts);
      this.vacate(service, attempt);
      attempts.release(attempt);
      attempt = goesOn ? NONE : callee;
    }
  }

  /** Ends all that goes on in a replica, as when its process is killed: whoever waits for it is told that it failed. */
  breakReplica(replica: number): void {
    const { attempts, clock } = this.kernel;
    for (const attempt of attempts.inReplica(replica)) {
      if (attempts.stage[attempt] === gone || attempts.replica[attempt] !== replica) continue;
      const callee = attempts.callee[attempt] ?? NONE;
      if (callee !== NONE) this.abandon(callee);
      if (attempts.stage[attempt] === waiting) attempts.startedAtMs[attempt] = clock.nowMs;
      attempts.reason[attempt] = reason.broken;
      this.settle(attempt, "failed");
    }
  }

  /** An attempt has its result, unless that is still pending; so may its caller, and the caller's caller. */
  settle(first: number, firstResult: Result): void {
    const { attempts, clock, listener, plan, statistics } = this.kernel;
    let attempt = first;
    let result = firstResult;
    while (result !== "pending") {
      const service = plan.services[attempts.service[attempt] ?? 0];
      if (service === undefined) return;
      const caller = attempts.caller[attempt] ?? NONE;
      const hasSucceeded = result === "succeeded";
      statistics.end(service.index, clock, attempt, attempts, hasSucceeded);
      if (listener !== null) listener.ended(attempt, hasSucceeded);
      this.vacate(service, attempt);
      attempts.release(attempt);
      if (caller < 0) {
        if (caller !== NONE && listener !== null) this.answer(caller, service, attempt, hasSucceeded);
        return;
      }
      attempts.callee[caller] = NONE;
      // The row is free, but nobody has taken it yet.
      result = this.calls.answered(caller, hasSucceeded, attempts.reason[attempt] ?? none);
      attempt = caller;
    }
  }

  /** Tells somebody outside the services; the row is free, but nobody has taken it yet. */
  private answer(waiting: number, { index }: ServicePlan, attempt: number, hasSucceeded: boolean): void {
    const { attempts, listener } = this.kernel;
    listener?.answered(waiting, index, attempts.subject[attempt] ?? 0, hasSucceeded);
  }

  /** An attempt leaves the queue, or its worker. */
  private vacate(service: ServicePlan, attempt: number): void {
    const { attempts, clock, listener, replicas, statistics } = this.kernel;
    const replica = attempts.replica[attempt] ?? 0;
    const was = attempts.stage[attempt];
    if (was === waiting) {
      replicas.leave(replica, attempt, attempts);
      statistics.wait(service.index, clock, -1);
    } else if (was !== gone) {
      if (was === working && listener !== null) listener.interrupted(attempt);
      this.freeWorker(service, replica);
    }
  }

  /** A worker is done with its attempt, and takes the next in line. */
  private freeWorker(service: ServicePlan, replica: number): void {
    const { attempts, clock, replicas, statistics } = this.kernel;
    if ((replicas.waiting[replica] ?? 0) === 0) {
      replicas.busy[replica] = (replicas.busy[replica] ?? 0) - 1;
      statistics.work(service.index, clock, -1);
      return;
    }
    const attempt = service.next(replicas, replica);
    replicas.leave(replica, attempt, attempts);
    statistics.wait(service.index, clock, -1);
    this.beginWork(service, attempt);
  }
}
