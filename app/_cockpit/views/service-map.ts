import { requestsOf } from "../../_simulator/core/observability/expressions";
import { type Labels, totalIncreaseOf } from "../../_simulator/core/observability/metrics";
import { weightOf } from "../../_simulator/core/production/canary";
import { isAlive, type Pod, podsOf } from "../../_simulator/core/production/pods";
import { currentRevision } from "../../_simulator/core/production/revisions";
import type { World } from "../../_simulator/core/production/world";
import type { FlowView, ServiceView, Status } from "../frame";
import { limitsOf } from "./chart-definitions";
import { busyStatus } from "./charts";
import { before, gaugeAt, lastScrape, only } from "./scraped";
import { thousands } from "./times";

const MINUTE = 60;
const NEAR_LIMIT = 0.9;

type Traffic = { perSecond: number; errorRate: number; meanMs: number | null };
type Box = { id: string; name: string; version: string; pods: Pod[] };

export function serviceMapOf(world: World): { services: ServiceView[]; flows: FlowView[] } {
  const { system } = world;
  const columns = columnsOf(world);
  const last = Math.max(...columns.values()) + 1;
  const rows = new Map<number, number>();
  const place = (column: number) => {
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { column, row };
  };
  const boxes = Object.keys(world.state.deployments).flatMap((name) => boxesOf(world, name));
  const services: ServiceView[] = [
    ...boxes.map((box) => ({
      ...{ id: box.id, name: box.name, version: box.version, kind: "deployment" as const },
      ...place(columns.get(box.name) ?? 0),
      ...deploymentSays(world, box),
    })),
    ...Object.entries(system.stores).map(([name, { kind }]) => ({
      ...{ id: name, name, version: null, kind },
      ...place(last),
      ...storeSays(world, name),
    })),
  ];
  return { services, flows: flowsOf(world, boxes) };
}

/** One for each version that has pods; the version in force always has one. */
function boxesOf(world: World, name: string): Box[] {
  const now = world.state.deployments[name];
  if (!now) return [];
  const pods = podsOf(world, name).filter(isAlive);
  const versions = [...new Set([...pods.map(({ template }) => template.version)])];
  if (versions.length === 0) versions.push(currentRevision(now).template.version);
  return versions.sort().map((version) => ({
    ...{ id: `${name} ${version}`, name, version },
    pods: pods.filter(({ template }) => template.version === version),
  }));
}

/** How many calls from the entry a deployment is away; one that only consumes a queue stands beside who fills it. */
function columnsOf({ system }: World): Map<string, number> {
  const columns = new Map([[system.entry, 0]]);
  for (const [name, column] of columns) {
    for (const to of calledBy(system.deployments[name]?.releases ?? {})) {
      const store = system.stores[to];
      const next = store?.kind === "queue" ? store.consumer.deployment : to;
      if (system.deployments[next] && !columns.has(next)) columns.set(next, store ? column : column + 1);
    }
  }
  return columns;
}

type Releases = Record<string, { endpoints: Record<string, { calls?: { to: string }[] }> }>;

const calledBy = (releases: Releases): string[] => [
  ...new Set(
    Object.values(releases).flatMap(({ endpoints }) =>
      Object.values(endpoints).flatMap(({ calls = [] }) => calls.map(({ to }) => to)),
    ),
  ),
];

/** Over the last minute. */
function trafficOf({ state: { metrics } }: World, labels: Labels): Traffic {
  const window = before(metrics, lastScrape(metrics), MINUTE);
  const { all, bad } = requestsOf(only(metrics, "http_requests_total"), labels, window);
  const total = (name: string) => totalIncreaseOf(only(metrics, name), { name, labels }, window);
  const count = total("http_request_duration_ms_count");
  return {
    perSecond: all / MINUTE,
    errorRate: all > 0 ? bad / all : 0,
    meanMs: count > 0 ? total("http_request_duration_ms_sum") / count : null,
  };
}

function statusOfErrors({ scenario }: World, { errorRate }: Traffic): Status {
  const bounds = limitsOf(scenario.alerts, "errorRate", 1).map(({ value }) => value);
  if (bounds.length === 0) return "normal";
  if (errorRate > Math.max(...bounds)) return "warning";
  return errorRate > Math.min(...bounds) ? "caution" : "normal";
}

function deploymentSays(world: World, { name, pods, version }: Box): Pick<ServiceView, "status" | "says"> {
  const { metrics } = world.state;
  const scrape = lastScrape(metrics);
  const traffic = trafficOf(world, { service: name, version });
  const ready = pods.filter(({ isReady }) => isReady).length;
  const crashed = pods.filter(({ phase }) => phase === "crashed").length;
  const total = gaugeAt(metrics, "workers_total", { service: name }, scrape);
  const busy = gaugeAt(metrics, "workers_busy", { service: name }, scrape) ?? 0;
  // Workers are scraped by service: while two versions run, nobody can tell whose they are.
  const isShared =
    new Set(
      podsOf(world, name)
        .filter(isAlive)
        .map(({ template }) => template.version),
    ).size > 1;
  const ofPods: Status = crashed > 0 ? "warning" : ready < pods.length ? "caution" : "normal";
  const ofWorkers = total === null || total === 0 ? "normal" : busyStatus((100 * busy) / total);
  const mean = traffic.meanMs === null ? [] : [`mean ${thousands(Math.round(traffic.meanMs))} ms`];
  return {
    status: worst([ofPods, ofWorkers, statusOfErrors(world, traffic)]),
    says: [
      // Short, as a box of the map is narrow: what is cut off says nothing.
      crashed > 0 ? `${crashed} of ${pods.length} crashed` : `pods ${ready}/${pods.length}`,
      ...(total === null ? mean : [`busy ${busy}/${total}${isShared ? " both" : ""}`]),
      ...(traffic.errorRate > 0 ? [`${(100 * traffic.errorRate).toFixed(1)} % errors`] : []),
    ],
  };
}

function storeSays(world: World, name: string): Pick<ServiceView, "status" | "says"> {
  const { metrics } = world.state;
  const scrape = lastScrape(metrics);
  const at = (gauge: string, when = scrape) => gaugeAt(metrics, gauge, { service: name }, when);
  const traffic = trafficOf(world, { service: name });
  const statuses = [statusOfErrors(world, traffic)];
  const says: string[] = [];
  const [connections, limit] = [at("pg_connections"), at("pg_connections_limit")];
  if (connections !== null && limit !== null) {
    says.push(`conns ${connections}/${limit}`);
    statuses.push(connections >= limit ? "warning" : connections >= NEAR_LIMIT * limit ? "caution" : "normal");
  }
  const depth = at("queue_depth");
  if (depth !== null) {
    const grows = [1, 2, 3].every(
      (back) => (at("queue_depth", scrape - back + 1) ?? 0) > (at("queue_depth", scrape - back) ?? 0),
    );
    says.push(`${thousands(depth)} waiting${grows ? ", growing" : ""}`);
    statuses.push(grows ? "caution" : "normal");
  }
  if (traffic.meanMs !== null) says.push(`mean ${thousands(Math.round(traffic.meanMs))} ms`);
  if (traffic.errorRate > 0) says.push(`${(100 * traffic.errorRate).toFixed(1)} % errors`);
  return { status: worst(statuses), says };
}

const order: readonly Status[] = ["normal", "noData", "advisory", "caution", "warning"];
const worst = (statuses: readonly Status[]): Status =>
  statuses.reduce((most, one) => (order.indexOf(one) > order.indexOf(most) ? one : most), "normal");

/**
 * Requests are counted by whoever is called. What a store gets is shared among its callers by how many requests they have
 * at the endpoints that call it: an estimate, since metrics do not say who called.
 */
function flowsOf(world: World, boxes: readonly Box[]): FlowView[] {
  const { deployments, stores } = world.system;
  const calls = boxes.flatMap((box) => {
    const endpoints = deployments[box.name]?.releases[box.version]?.endpoints ?? {};
    const weights = new Map<string, number>();
    for (const [endpoint, { calls: steps = [] }] of Object.entries(endpoints)) {
      const { perSecond } = trafficOf(world, { service: box.name, version: box.version, endpoint });
      for (const to of new Set(steps.map((step) => step.to))) weights.set(to, (weights.get(to) ?? 0) + perSecond);
    }
    return [...weights].map(([to, weight]) => ({ from: box.id, to, weight }));
  });
  for (const [name, store] of Object.entries(stores))
    if (store.kind === "queue") calls.push({ from: name, to: store.consumer.deployment, weight: 1 });
  return calls.flatMap(({ from, to, weight }): FlowView[] => {
    const all = calls.filter((call) => call.to === to).reduce((sum, call) => sum + call.weight, 0);
    const part = all > 0 ? weight / all : 0;
    const callees = boxes.filter(({ name }) => name === to);
    const targets =
      callees.length > 0 ? callees.map(({ id, version }) => ({ id, version })) : [{ id: to, version: null }];
    return targets.map(({ id, version }) => {
      const traffic = trafficOf(world, version === null ? { service: to } : { service: to, version });
      return {
        ...{ from, to: id, requestsPerSecond: traffic.perSecond * part, meanMs: traffic.meanMs },
        errorRate: traffic.errorRate,
        status: statusOfErrors(world, traffic),
        share: version === null ? null : shareOf(world, to, version),
      };
    });
  });
}

function shareOf(world: World, name: string, version: string): number | null {
  const canary = world.state.deployments[name]?.canary;
  if (!canary) return null;
  const weight = weightOf(world, name);
  return canary.template.version === version ? weight : 1 - weight;
}
