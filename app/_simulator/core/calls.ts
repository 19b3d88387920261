import { NONE, stage } from "./attempts";
import { pauseMs } from "./backoff";
import { keyHigh, keyLow } from "./chance";
import { eventKind } from "./event-queue";
import type { Kernel } from "./kernel";
import type { CallPlan, OperationPlan } from "./plan";
import { reason } from "./reasons";
import type { Behaviour } from "./service";

const { pauseEnds } = eventKind;
const { calling, pausing } = stage;

/** How a request, or the call it waits for, stands. */
export type Result = "pending" | "succeeded" | "failed";

/** A caller's retry budget holds at most so many retries, so that quiet hours do not pay for a storm. */
const MOST_TOKENS = 10;

/** Keeps the numbers under which one call's attempts draw apart from those of the next call. */
const ATTEMPTS_PER_CALL = 0x10000;

/** How a service makes its calls: one after another, each in one attempt or, as far as it may, in several. */
export class Calls {
  constructor(
    private readonly kernel: Kernel,
    private readonly behaviour: Behaviour,
  ) {}

  /** The call that a caller is at. */
  of(caller: number): CallPlan | undefined {
    const { attempts, plan } = this.kernel;
    return plan.operations[attempts.operation[caller] ?? 0]?.calls[attempts.call[caller] ?? 0];
  }

  /** Makes the call that is next for a caller; when all are made, the caller has succeeded. */
  make({ calls }: OperationPlan, caller: number): Result {
    const { attempts, budgets } = this.kernel;
    for (;;) {
      const call = calls[attempts.call[caller] ?? 0];
      if (call === undefined) return "succeeded";
      if (call.when === null || call.when(caller)) {
        attempts.retries[caller] = 0;
        if (call.retryBudget < Infinity) {
          const tokens = (budgets.tokens[call.index] ?? 0) + call.retryBudget;
          budgets.tokens[call.index] = Math.min(tokens, Math.max(MOST_TOKENS, call.retryBudget));
        }
        const result = this.attempt(call, caller);
        if (result !== "failed" || !call.optional) return result;
      }
      attempts.call[caller] = (attempts.call[caller] ?? 0) + 1;
    }
  }

  /** A caller hears from its call. */
  answered(caller: number, hasSucceeded: boolean, why: number): Result {
    const call = this.of(caller);
    if (call === undefined) return "failed";
    return hasSucceeded ? this.goOn(caller) : this.failed(call, caller, why);
  }

  private goOn(caller: number): Result {
    const { attempts, plan } = this.kernel;
    const operation = plan.operations[attempts.operation[caller] ?? 0];
    if (operation === undefined) return "failed";
    attempts.call[caller] = (attempts.call[caller] ?? 0) + 1;
    return this.make(operation, caller);
  }

  /** An attempt of a caller's call has failed: the next one follows, or the call has failed for good. */
  failed(call: CallPlan, caller: number, why: number): Result {
    const { listener } = this.kernel;
    if (listener !== null) listener.callFailed(caller, call, why);
    const result = this.retry(call, caller, why);
    return result === "failed" && call.optional ? this.goOn(caller) : result;
  }

  private retry(call: CallPlan, caller: number, why: number): Result {
    if (!this.mayRetry(call, caller)) return this.fail(call, caller, why);
    return call.backoff.kind === "none" ? this.attempt(call, caller) : this.pause(call, caller);
  }

  private fail({ passesReason }: CallPlan, caller: number, why: number): Result {
    this.kernel.attempts.reason[caller] = passesReason ? why : reason.callFailed;
    return "failed";
  }

  /** The pause before a retry is over. */
  tryAgain(caller: number): Result {
    const call = this.of(caller);
    if (call === undefined) return "failed";
    const result = this.attempt(call, caller);
    return result === "failed" && call.optional ? this.goOn(caller) : result;
  }

  /** Sends attempts of a call until one is accepted, or no more is allowed for now. */
  private attempt(call: CallPlan, caller: number): Result {
    const { attempts, clock, events, listener, plan, timeouts } = this.kernel;
    const callee = plan.services[call.to];
    if (callee === undefined) return "failed";
    for (;;) {
      const obstacle = call.obstacle === null ? reason.none : call.obstacle();
      if (obstacle === reason.none) {
        const number = (attempts.call[caller] ?? 0) * ATTEMPTS_PER_CALL + (attempts.retries[caller] ?? 0);
        const low = attempts.keyLow[caller] ?? 0;
        const calleeLow = keyLow(low, attempts.keyHigh[caller] ?? 0, number);
        const calleeHigh = keyHigh(low, number, calleeLow);
        const subject = attempts.subject[caller] ?? 0;
        const attempt = this.behaviour.arrive(callee, call.endpoint, caller, subject, calleeLow, calleeHigh);
        if (attempt !== NONE) {
          attempts.stage[caller] = calling;
          attempts.callee[caller] = attempt;
          if (call.timeoutMs < Infinity)
            attempts.timeoutEvent[attempt] = timeouts.begin(call.index, attempt, call.timeoutMs, clock, events);
          return "pending";
        }
      }
      const why = obstacle === reason.none ? reason.refused : obstacle;
      if (listener !== null) listener.callFailed(caller, call, why);
      if (!this.mayRetry(call, caller)) return this.fail(call, caller, why);
      if (call.backoff.kind !== "none") return this.pause(call, caller);
    }
  }

  /** Asks for leave to try a call again, and counts the retry. */
  private mayRetry(call: CallPlan, caller: number): boolean {
    const { attempts, budgets } = this.kernel;
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
    const { attempts, clock, events } = this.kernel;
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
}
