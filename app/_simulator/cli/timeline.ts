import type { Harm } from "../core/flight/harm";
import { LEAD_IN_SECONDS } from "../core/flight/traffic";
import type { AlertState } from "../core/observability/alerts";
import { requestsOf } from "../core/observability/expressions";
import {
  histogramQuantileOf,
  type Labels,
  type MetricState,
  seriesOf,
  totalIncreaseOf,
} from "../core/observability/metrics";
import type { World } from "../core/production/world";
import { type Happening, happeningsOf } from "./happenings";

/** A minute of a run as the dashboards have it at its end, and what happened in it. */
export type Minute = {
  /** Since take-off, and as the time of day: the end of the minute. The first is the one before take-off. */
  atSeconds: number;
  clock: string;
  paidOrders: number;
  expectedOrders: number;
  /** At the entry. */
  requestsPerSecond: number;
  errorPercent: number;
  p99Ms: number;
  deployments: Record<string, Running>;
  databaseConnections: number;
  queueDepth: number;
  alertsFiring: string[];
  /** Users harmed first in this minute, compared with the run without the release: no dashboard shows it. */
  harmed: number;
  happened: Happening[];
};

/** `workers` is null where they are unlimited. */
type Running = { podsReady: number; pods: number; workersBusy: number; workers: number | null };

const LEAD_IN_MS = LEAD_IN_SECONDS * 1000;

/** Every minute of a run that has ended. */
export function timelineOf(world: World, harm: Harm): Minute[] {
  const { scenario } = world;
  const happened = happeningsOf(world);
  const minutes: Minute[] = [];
  for (let number = 0; number <= Math.ceil(scenario.endSeconds / 60); number += 1) {
    const atSeconds = Math.min(number * 60, scenario.endSeconds);
    const fromSeconds = (number - 1) * 60;
    const isLast = atSeconds === scenario.endSeconds;
    minutes.push({
      atSeconds,
      clock: clockOf(scenario.startsAt, atSeconds).slice(0, 5),
      ...dashboardsAt(world, fromSeconds, atSeconds),
      harmed: harm.perMinute[number - 1] ?? 0,
      happened: happened.filter((one) => one.atSeconds >= fromSeconds && (isLast || one.atSeconds < atSeconds)),
    });
  }
  return minutes;
}

/** The time of day so many seconds after take-off: "14:02:07". */
export function clockOf(startsAt: string, seconds: number): string {
  const [hour = 0, minute = 0] = startsAt.split(":").map(Number);
  const whole = (hour * 60 + minute) * 60 + Math.floor(seconds);
  const parts = [Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

type Dashboards = Omit<Minute, "atSeconds" | "clock" | "harmed" | "happened">;

function dashboardsAt({ state, system }: World, fromSeconds: number, toSeconds: number): Dashboards {
  const { metrics } = state;
  const window = { fromMs: LEAD_IN_MS + fromSeconds * 1000, toMs: LEAD_IN_MS + toSeconds * 1000 };
  const labels = { service: system.entry };
  const { all, bad } = requestsOf(metrics, labels, window);
  const gauge = (name: string, of: Labels = {}) => gaugeAt(metrics, name, of, window.toMs);
  return {
    paidOrders: totalIncreaseOf(metrics, { name: "business_paid_orders_total" }, window),
    expectedOrders: totalIncreaseOf(metrics, { name: "business_expected_orders_total" }, window),
    requestsPerSecond: all / (toSeconds - fromSeconds),
    errorPercent: all > 0 ? (100 * bad) / all : 0,
    p99Ms: histogramQuantileOf(metrics, { name: "http_request_duration_ms_bucket", labels, q: 0.99 }, window) ?? 0,
    deployments: Object.fromEntries(
      Object.keys(state.deployments).map((service): [string, Running] => [
        service,
        {
          podsReady: gauge("kube_pods_ready", { service }) ?? 0,
          pods: gauge("kube_deployment_replicas", { service }) ?? 0,
          workersBusy: gauge("workers_busy", { service }) ?? 0,
          workers: gauge("workers_total", { service }),
        },
      ]),
    ),
    databaseConnections: gauge("pg_connections") ?? 0,
    queueDepth: gauge("queue_depth") ?? 0,
    alertsFiring: state.alerts.filter((alert) => isFiringAt(alert, window.toMs)).map(({ id }) => id),
  };
}

/** All series of a name with these labels together, at the last scrape up to a time; null where it found none of them. */
function gaugeAt(metrics: MetricState, name: string, labels: Labels, atMs: number): number | null {
  const scrape = metrics.timesMs.findLastIndex((timeMs) => timeMs <= atMs);
  const values = seriesOf(metrics, name, labels).flatMap(({ from, values }) => values[scrape - from] ?? []);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null;
}

const isFiringAt = ({ history }: AlertState, atMs: number): boolean =>
  history.findLast((change) => change.atMs <= atMs)?.state === "firing";
