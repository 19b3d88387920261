import { lastSeconds, requestsOf, type View } from "./expressions";

// Alerting on burn rates with two windows: Google, The Site Reliability Workbook, chapter 5
// (https://sre.google/workbook/alerting-on-slos/). A burn rate of 1 uses up exactly the whole error budget in 30 days.

const BUDGET_SECONDS = 30 * 24 * 3600;

/** The error budget burns `factor` times as fast as it may, over the long window and, so that it ends soon, the short. */
export type BurnRate = {
  /** The share of requests to be answered well: 0.999. */
  objective: number;
  long: { seconds: number };
  short: { seconds: number };
  factor: number;
};

/** The share of the requests of a window that must fail for the alert to fire. */
const shareThatFires = ({ factor, objective }: BurnRate) => factor * (1 - objective);

/**
 * Whether the budget burns too fast now. What a window covers of the time before the run was healthy: requests came at
 * `requestsPerSecond` and all were answered well. A window of an hour is thus a full hour from the first second.
 */
export function burnsTooFast(rule: BurnRate, view: View & { requestsPerSecond: number }): boolean {
  const least = shareThatFires(rule);
  return badShare(rule.long.seconds, view) >= least && badShare(rule.short.seconds, view) >= least;
}

function badShare(seconds: number, { metrics, nowMs, entry, requestsPerSecond }: View & { requestsPerSecond: number }) {
  const window = lastSeconds(seconds, nowMs);
  const { all, bad } = requestsOf(metrics, { service: entry }, window);
  const total = all + (Math.max(0, -window.fromMs) / 1000) * requestsPerSecond;
  return total > 0 ? bad / total : 0;
}

/**
 * Seconds from when a constant share e of requests begins to fail until the budget burns too fast, with requests at a
 * constant rate. After t seconds a window of W seconds has a share e * min(t, W) / W of failed requests, which must reach
 * factor * (1 - objective) in both windows. Null if it never does.
 */
export function secondsToFire(rule: BurnRate, errorShare: number): number | null {
  const least = shareThatFires(rule);
  if (errorShare < least) return null;
  return (Math.max(rule.long.seconds, rule.short.seconds) * least) / errorShare;
}

/** The share of the error budget of 30 days that so many bad requests use up: bad / ((1 - objective) * requests). */
export function budgetBurntShare(bad: number, requestsPerSecond: number, objective: number): number {
  return bad / ((1 - objective) * requestsPerSecond * BUDGET_SECONDS);
}
