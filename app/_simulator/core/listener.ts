import type { CallPlan } from "./plan";

/**
 * What a system that is richer than a plain model hears from the services' behaviour, and adds to it. Attempts are rows
 * that are still theirs while it is told.
 */
export interface Listener {
  /** A user of that source comes. */
  userArrives(source: number, keyLow: number, keyHigh: number): void;
  /** The event that a visitor acts. */
  visitorActs(visitor: number): void;
  /** Whether a visitor still waits for that event. */
  visitorWaitsFor(visitor: number, sequence: number): boolean;
  /** An event of the system's own. False if nobody waits for it any more: then it was none. */
  wakesUp(entity: number): boolean;
  /** Somebody was turned away at a service: `replica` is NONE where there was nobody to go to. */
  refused(service: number, replica: number, endpoint: number): void;
  /** An attempt of a caller's call has failed, for the reason of that number. */
  callFailed(caller: number, call: CallPlan, reason: number): void;
  /** An attempt has its result; of one that nobody inside the system waits for, whoever does is told next. */
  ended(attempt: number, hasSucceeded: boolean): void;
  /** A visitor, a probe or a queue (see the constants of attempts.ts) has the result that they waited for. */
  answered(waiting: number, service: number, subject: number, hasSucceeded: boolean): void;
  /** They have waited as long as they wanted to. */
  outwaited(waiting: number, service: number, subject: number): void;
  /** An attempt was stopped in the middle of its own work. */
  interrupted(attempt: number): void;
}
