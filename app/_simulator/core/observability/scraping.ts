import { expectedOrders, LEAD_IN_SECONDS, visitorsPerSecond } from "../flight/traffic";
import { memoryOf } from "../production/memory";
import { record } from "../production/notes";
import { isAlive, podsOf } from "../production/pods";
import { timer, wake } from "../production/timers";
import type { World } from "../production/world";
import { poolsOf } from "../stores/pool";
import { evaluate } from "./alerts";
import { type Sample, scrape } from "./metrics";
import { counterSamples } from "./samples";

/** How often metrics are scraped, and alerts evaluated after it. */
const SCRAPE_MS = 15_000;

/** The event that metrics are scraped. */
export function scrapes(world: World): boolean {
  const { clock, counters, programs, state } = world;
  wake(world, SCRAPE_MS, timer.scrape, 0);
  scrape(state.metrics, clock.nowMs, [
    ...counterSamples(counters, programs.labels, programs.pageVersions),
    ...deploymentGauges(world),
    ...Object.values(world.stores).flatMap((store) => store.gauges()),
    { name: "business_expected_orders_total", labels: {}, value: expectedSoFar(world) },
  ]);
  if (clock.nowMs >= LEAD_IN_SECONDS * 1000 - WATCHED_MS) watch(world);
  return true;
}

/** Alerts are watched from so long before take-off: when the world begins, orders are still on their way. */
const WATCHED_MS = 60_000;

function watch(world: World): void {
  const { clock, scenario, state, system } = world;
  const atTakeOff = visitorsPerSecond(scenario, -LEAD_IN_SECONDS) * world.journey.expected.requests;
  const alerts = { metrics: state.metrics, nowMs: clock.nowMs, entry: system.entry, requestsPerSecond: atTakeOff };
  const firing = new Set(state.alerts.filter((alert) => alert.state === "firing").map(({ id }) => id));
  for (const { id, state: now } of evaluate(state.alerts, scenario.alerts, alerts)) {
    const title = scenario.alerts.find((alert) => alert.id === id)?.title ?? id;
    if (now === "firing") record(world, "system", "AlertFires", `alert/${id}`, title);
    else if (firing.has(id)) record(world, "system", "AlertEnds", `alert/${id}`, title);
  }
}

function deploymentGauges(world: World): Sample[] {
  const { clock, replicas, state, usage } = world;
  return Object.entries(state.deployments).flatMap(([name, deployment]): Sample[] => {
    const pods = podsOf(world, name).filter(isAlive);
    const sumOf = (of: (replica: number) => number) => pods.reduce((sum, { replica }) => sum + of(replica), 0);
    const labels = { service: name };
    const running = pods.filter(({ phase }) => phase === "running");
    const workers = running.reduce((sum, { replica }) => sum + (replicas.workers[replica] ?? 0), 0);
    const gauges: Sample[] = [
      { name: "kube_deployment_replicas", labels, value: deployment.replicas },
      { name: "kube_pods_ready", labels, value: pods.filter(({ isReady }) => isReady).length },
      { name: "workers_busy", labels, value: sumOf((replica) => replicas.busy[replica] ?? 0) },
      { name: "requests_waiting", labels, value: sumOf((replica) => replicas.waiting[replica] ?? 0) },
      { name: "memory_mb", labels, value: pods.reduce((sum, pod) => sum + memoryOf(world, pod), 0) },
      ...pods.map(({ name: pod, restarts }) => ({
        name: "kube_pod_restarts_total",
        labels: { ...labels, pod },
        value: restarts,
      })),
      // Of each pod: a sum of counters would fall when a pod goes, and look as if they had all begun again.
      ...pods
        .filter(({ startedAtMs }) => startedAtMs !== null)
        .map(({ name: pod, replica }) => ({
          name: "cpu_seconds_total",
          labels: { ...labels, pod },
          value: usage.usedAt(replica, clock.nowMs) / 1000,
        })),
    ];
    // Unlimited workers have no share that could be in use.
    if (workers < 1e6) gauges.push({ name: "workers_total", labels, value: workers });
    for (const { firstReplica, name: pool, replicas: slots } of poolsOf(world, name)) {
      const places = Array.from({ length: slots }, (_, place) => firstReplica + place);
      const total = (column: Int32Array) => places.reduce((sum, place) => sum + (column[place] ?? 0), 0);
      gauges.push(
        { name: "pool_connections_busy", labels: { service: pool }, value: total(replicas.busy) },
        { name: "pool_requests_waiting", labels: { service: pool }, value: total(replicas.waiting) },
        { name: "pool_connections_open", labels: { service: pool }, value: total(usage.connections) },
      );
    }
    return gauges;
  });
}

/** How many orders the traffic has let expect since the start of the run: the dashboards know it from other weeks. */
function expectedSoFar({ clock, journey, scenario, state }: World): number {
  const from = state.expected.untilMs;
  const seconds = (clock.nowMs - from) / 1000;
  state.expected.orders += (expectedOrders(scenario, journey, from / 1000 - LEAD_IN_SECONDS) * seconds) / 60;
  state.expected.untilMs = clock.nowMs;
  return state.expected.orders;
}
