import { NONE, stage } from "./attempts";
import { pauseMs } from "./backoff";
import { draw, keyHigh, keyLow, purpose } from "./chance";
import { sample } from "./distributions";
import { eventKind } from "./event-queue";
import { type CallPlan, type ServicePlan, slowdownAt } from "./plan";
import type { World } from "./world";

// Names of this file: fields of what another file exports are looked up at every event.
const { workEnds, callTimesOut, pauseEnds } = eventKind;
const { serviceTime, failure } = purpose;
const { waiting, working, calling, pausing } = stage;

/** How a request, or the call it waits for, stands. */
type Result = "pending" | "succeeded" | "failed";

/** A caller's retry budget holds at most so many retries, so that quiet hours do not pay for a storm. */
const MOST_TOKENS = 10;

/** Keeps the numbers under which one call's attempts draw apart from those of the next call. */
const ATTEMPTS_PER_CALL = 0x10000;

/**
 * How a service behaves. An attempt arrives at a replica; it is refused, waits in the replica's queue, or takes a worker
 * and does its own work. Then the service's calls are made, one after another, while the worker stays busy. With the
 * last of them, or with the first failure, the attempt ends: the worker goes to the next in line and the caller goes on.
 */
export class Behaviour {
  constructor(private readonly world: World) {}

  /** Returns the attempt, or NONE if it is refused. `caller` is NONE for a user. */
  arrive(service: ServicePlan, caller: number, low: number, high: number): number {
    const { attempts, clock, replicas, statistics } = this.world;
    const { index } = service;
    statistics.arrive(index);
    const replica = service.replicas === 1 ? service.firstReplica : service.choose(replicas, service, low, high);
    const isBusy = (replicas.busy[replica] ?? 0) >= service.workers;
    if (isBusy && (replicas.waiting[replica] ?? 0) >= service.places) {
      statistics.refuse(index);
      return NONE;
    }
    const attempt = attempts.take();
    attempts.service[attempt] = index;
    attempts.replica[attempt] = replica;
    attempts.keyLow[attempt] = low;
    attempts.keyHigh[attempt] = high;
    attempts.caller[attempt] = caller;
    attempts.call[attempt] = 0;
    attempts.arrivedAtMs[attempt] = clock.nowMs;
    if (isBusy) {
      attempts.stage[attempt] = waiting;
      replicas.join(replica, attempt, attempts);
      statistics.change(index, clock, 1, 0);
    } else {
      replicas.busy[replica] = (replicas.busy[replica] ?? 0) + 1;
      statistics.change(index, clock, 0, 1);
      this.beginWork(service, attempt);
    }
    return attempt;
  }

  /** A worker, already counted as busy, begins an attempt's own work. */
  private beginWork(service: ServicePlan, attempt: number): void {
    const { attempts, clock, events } = this.world;
    const u = draw(attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0, serviceTime);
    let duration = sample(service.serviceTime, u);
    if (service.slowdowns.length > 0) duration *= slowdownAt(clock.nowMs, service);
    attempts.stage[attempt] = working;
    attempts.startedAtMs[attempt] = clock.nowMs;
    attempts.workEvent[attempt] = events.schedule(clock.nowMs + duration, workEnds, attempt);
  }

  /** The event that an attempt's own work ends. */
  endWork(attempt: number): void {
    const { attempts, plan } = this.world;
    const service = plan.services[attempts.service[attempt] ?? 0];
    if (service === undefined) return;
    const hasFailed =
      service.failureProbability > 0 &&
      draw(attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0, failure) < service.failureProbability;
    if (hasFailed) this.settle(attempt, "failed");
    else this.settle(attempt, this.makeCall(service, attempt));
  }

  /** Makes the call that is next for a caller; when all are made, the caller has succeeded. */
  private makeCall(service: ServicePlan, caller: number): Result {
    const { attempts, budgets } = this.world;
    const call = service.calls[attempts.call[caller] ?? 0];
    if (call === undefined) return "succeeded";
    attempts.retries[caller] = 0;
    const tokens = (budgets.tokens[call.index] ?? 0) + call.retryBudget;
    budgets.tokens[call.index] = Math.min(tokens, Math.max(MOST_TOKENS, call.retryBudget));
    return this.attemptCall(call, caller);
  }

  /** Sends attempts of a call until one is accepted, or no more is allowed for now. */
  private attemptCall(call: CallPlan, caller: number): Result {
    const { attempts, clock, events, plan } = this.world;
    const callee = plan.services[call.to];
    if (callee === undefined) return "failed";
    for (;;) {
      const number = (attempts.call[caller] ?? 0) * ATTEMPTS_PER_CALL + (attempts.retries[caller] ?? 0);
      const low = attempts.keyLow[caller] ?? 0;
      const calleeLow = keyLow(low, attempts.keyHigh[caller] ?? 0, number);
      const attempt = this.arrive(callee, caller, calleeLow, keyHigh(low, number, calleeLow));
      if (attempt !== NONE) {
        attempts.stage[caller] = calling;
        attempts.callee[caller] = attempt;
        if (call.timeoutMs < Infinity) {
          const at = clock.nowMs + call.timeoutMs;
          attempts.timeoutEvent[attempt] = events.schedule(at, callTimesOut, attempt);
        }
        return "pending";
      }
      if (!this.mayRetry(call, caller)) return "failed";
      if (call.backoff.kind !== "none") return this.pause(call, caller);
    }
  }

  /** An attempt of a caller's call has failed: the next one follows, or the call has failed for good. */
  private retry(call: CallPlan, caller: number): Result {
    if (!this.mayRetry(call, caller)) return "failed";
    return call.backoff.kind === "none" ? this.attemptCall(call, caller) : this.pause(call, caller);
  }

  /** Asks for leave to try a call again, and counts the retry. */
  private mayRetry(call: CallPlan, caller: number): boolean {
    const { attempts, budgets } = this.world;
    const retries = attempts.retries[caller] ?? 0;
    if (retries >= call.retries) return false;
    const tokens = budgets.tokens[call.index] ?? 0;
    if (call.retryBudget < Infinity) {
      if (tokens < 1) return false;
      budgets.tokens[call.index] = tokens - 1;
    }
    attempts.retries[caller] = retries + 1;
    return true;
  }

  /** Waits before the retry that was just allowed. */
  private pause(call: CallPlan, caller: number): Result {
    const { attempts, clock, events } = this.world;
    const earlier = (attempts.retries[caller] ?? 1) - 1;
    const pause = pauseMs[call.backoff.kind](call.backoff, earlier, {
      keyLow: attempts.keyLow[caller] ?? 0,
      keyHigh: attempts.keyHigh[caller] ?? 0,
      number: (attempts.call[caller] ?? 0) * ATTEMPTS_PER_CALL + earlier,
    });
    attempts.stage[caller] = pausing;
    attempts.workEvent[caller] = events.schedule(clock.nowMs + pause, pauseEnds, caller);
    return "pending";
  }

  /** The event that a caller's pause ends. */
  endPause(caller: number): void {
    const call = this.callOf(caller);
    if (call !== undefined) this.settle(caller, this.attemptCall(call, caller));
  }

  /** The event that an attempt's caller stops waiting for it. */
  timeOut(attempt: number): void {
    const { attempts } = this.world;
    const caller = attempts.caller[attempt] ?? NONE;
    const call = this.callOf(caller);
    if (call === undefined) return;
    this.abandon(attempt);
    if (call.cancelOnTimeout) this.withdraw(attempt);
    this.settle(caller, this.retry(call, caller));
  }

  private callOf(caller: number): CallPlan | undefined {
    const { attempts, plan } = this.world;
    return plan.services[attempts.service[caller] ?? 0]?.calls[attempts.call[caller] ?? 0];
  }

  /** From now on nobody waits for an attempt; it goes on all the same. */
  private abandon(attempt: number): void {
    const { attempts } = this.world;
    attempts.callee[attempts.caller[attempt] ?? 0] = NONE;
    attempts.caller[attempt] = NONE;
    attempts.timeoutEvent[attempt] = NONE;
  }

  /** Stops an attempt, and with it those that it waits for, as far as their calls say so. */
  private withdraw(first: number): void {
    const { attempts, clock, plan, replicas, statistics } = this.world;
    let attempt = first;
    while (attempt !== NONE) {
      const service = plan.services[attempts.service[attempt] ?? 0];
      if (service === undefined) return;
      const callee = attempts.callee[attempt] ?? NONE;
      const goesOn = callee !== NONE && this.callOf(attempt)?.cancelOnTimeout !== true;
      if (callee !== NONE) this.abandon(callee);
      statistics.cancel(service.index, attempt, attempts);
      if (attempts.stage[attempt] === waiting) {
        replicas.leave(attempts.replica[attempt] ?? 0, attempt, attempts);
        statistics.change(service.index, clock, -1, 0);
      } else {
        this.freeWorker(service, attempts.replica[attempt] ?? 0);
      }
      attempts.release(attempt);
      attempt = goesOn ? NONE : callee;
    }
  }

  /** An attempt has its result, unless that is still pending; so may its caller, and the caller's caller. */
  private settle(first: number, firstResult: Result): void {
    const { attempts, clock, plan, statistics } = this.world;
    let attempt = first;
    let result = firstResult;
    while (result !== "pending") {
      const service = plan.services[attempts.service[attempt] ?? 0];
      if (service === undefined) return;
      const caller = attempts.caller[attempt] ?? NONE;
      const hasSucceeded = result === "succeeded";
      statistics.end(service.index, clock, attempt, attempts, hasSucceeded);
      this.freeWorker(service, attempts.replica[attempt] ?? 0);
      attempts.release(attempt);
      if (caller === NONE) return;
      attempts.callee[caller] = NONE;
      result = this.goOn(caller, hasSucceeded);
      attempt = caller;
    }
  }

  /** A caller hears from its call. */
  private goOn(caller: number, hasSucceeded: boolean): Result {
    const { attempts, plan } = this.world;
    const service = plan.services[attempts.service[caller] ?? 0];
    const call = this.callOf(caller);
    if (service === undefined || call === undefined) return "failed";
    if (!hasSucceeded) return this.retry(call, caller);
    attempts.call[caller] = (attempts.call[caller] ?? 0) + 1;
    return this.makeCall(service, caller);
  }

  /** A worker is done with its attempt, and takes the next in line. */
  private freeWorker(service: ServicePlan, replica: number): void {
    const { attempts, clock, replicas, statistics } = this.world;
    if ((replicas.waiting[replica] ?? 0) === 0) {
      replicas.busy[replica] = (replicas.busy[replica] ?? 0) - 1;
      statistics.change(service.index, clock, 0, -1);
      return;
    }
    const attempt = service.next(replicas, replica);
    replicas.leave(replica, attempt, attempts);
    statistics.change(service.index, clock, -1, 0);
    this.beginWork(service, attempt);
  }
}
