import { type AlertRule, createAlerts, evaluate } from "@/app/_simulator/core/observability/alerts";
import { budgetBurntShare, secondsToFire } from "@/app/_simulator/core/observability/burn-rate";
import { createMetrics, scrape } from "@/app/_simulator/core/observability/metrics";

export const alertRules = ["hour", "sixHours"] as const;
/** Shares of requests that fail, from one second to another. */
export const shares = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1] as const;
export const scrapeSeconds = [15, 60] as const;

export type AlertSettings = {
  share: (typeof shares)[number];
  rule: (typeof alertRules)[number];
  scrape: (typeof scrapeSeconds)[number];
};

const OBJECTIVE = 0.999;
const PER_SECOND = 60;
/** The errors begin in the middle of an interval between two scrapes of a minute. */
const ONSET_SECONDS = 7;

const page = { title: "The error budget burns", severity: "page", kind: "burnRate", objective: OBJECTIVE } as const;

/** The two pages of the SRE Workbook's chapter on alerting on SLOs. */
export const rules = {
  hour: { ...page, id: "hour", long: { seconds: 3600 }, short: { seconds: 300 }, factor: 14.4 },
  sixHours: { ...page, id: "sixHours", long: { seconds: 21_600 }, short: { seconds: 1800 }, factor: 6 },
} as const satisfies Record<AlertSettings["rule"], AlertRule>;

/** Seconds from the first failing request until the rule holds, and until an evaluation sees it; null if it never does. */
export function detection({ share, rule: name, scrape: every }: AlertSettings) {
  const rule = rules[name];
  const holds = secondsToFire(rule, share);
  if (holds === null) return null;
  const metrics = createMetrics();
  const alerts = createAlerts([rule]);
  for (let now = 0; now <= ONSET_SECONDS + holds + 2 * every; now += every) {
    const bad = PER_SECOND * share * Math.max(0, now - ONSET_SECONDS);
    scrape(metrics, now * 1000, [
      { name: "http_requests_total", labels: { service: "shop", code: "2xx" }, value: PER_SECOND * now - bad },
      { name: "http_requests_total", labels: { service: "shop", code: "5xx" }, value: bad },
    ]);
    const view = { metrics, nowMs: now * 1000, entry: "shop", requestsPerSecond: PER_SECOND };
    if (evaluate(alerts, [rule], view).length > 0) return { holds, seen: now - ONSET_SECONDS };
  }
  return null;
}

/** How much of the error budget of 30 days is gone, so many seconds after the first failing request. */
export const budgetGone = (share: number, seconds: number): number =>
  budgetBurntShare(PER_SECOND * share * seconds, PER_SECOND, OBJECTIVE);

/** How many times as fast as it may the budget burns in a window, so many seconds after the first failing request. */
export const burnIn = (windowSeconds: number, share: number, seconds: number): number =>
  ((share / (1 - OBJECTIVE)) * Math.min(seconds, windowSeconds)) / windowSeconds;
