import { type BurnRate, burnsTooFast } from "./burn-rate";
import { currentValue, type Expression, type View } from "./expressions";

export type AlertRule = {
  id: string;
  title: string;
  /** A page wakes somebody; a ticket waits for the next working day. */
  severity: "page" | "ticket";
} & (({ kind: "burnRate" } & BurnRate) | ({ kind: "threshold" } & Threshold));

/** Fires once the value has been beyond the limit at every evaluation of `forSeconds`. */
type Threshold = { expression: Expression; is: "above" | "below"; value: number; forSeconds: number };

/** `pending`: beyond the limit, but not for long enough. */
type Stage = "inactive" | "pending" | "firing";

/** How one alert stands; times in simulated ms. */
export type AlertState = {
  id: string;
  state: Stage;
  sinceMs: number;
  /** When it last began to fire; null if it never has. */
  firedAtMs: number | null;
  /** Every change. */
  history: { atMs: number; state: Stage }[];
};

/** What alerts see: the metrics, and how many requests per second the entry had before the run began. */
export type AlertView = View & { requestsPerSecond: number };

/** All alerts are inactive at time 0. */
export function createAlerts(rules: readonly AlertRule[]): AlertState[] {
  return rules.map(({ id }) => ({ id, state: "inactive", sinceMs: 0, firedAtMs: null, history: [] }));
}

/**
 * Evaluates all rules on what has been scraped by now. Returns the alerts that changed. An alert that has no data is
 * inactive, as in Prometheus; a window that no request fell into has no errors.
 */
export function evaluate(alerts: readonly AlertState[], rules: readonly AlertRule[], view: AlertView): AlertState[] {
  return alerts.filter((alert) => {
    const rule = rules.find(({ id }) => id === alert.id);
    const next = rule === undefined ? "inactive" : nextStage(alert, rule, view);
    if (next === alert.state) return false;
    enter(alert, next, view.nowMs);
    return true;
  });
}

function nextStage(alert: AlertState, rule: AlertRule, view: AlertView): Stage {
  if (rule.kind === "burnRate") return burnsTooFast(rule, view) ? "firing" : "inactive";
  const value = currentValue(rule.expression, view);
  const isBeyond = value !== null && (rule.is === "above" ? value > rule.value : value < rule.value);
  if (!isBeyond) return "inactive";
  if (alert.state === "firing") return "firing";
  const pendingSinceMs = alert.state === "pending" ? alert.sinceMs : view.nowMs;
  return view.nowMs - pendingSinceMs >= rule.forSeconds * 1000 ? "firing" : "pending";
}

function enter(alert: AlertState, state: Stage, atMs: number): void {
  alert.state = state;
  alert.sinceMs = atMs;
  if (state === "firing") alert.firedAtMs = atMs;
  alert.history.push({ atMs, state });
}
