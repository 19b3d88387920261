import type { QueryOf } from "../flight/query";
import { increaseOf, seriesOf } from "../observability/metrics";
import { memoryOf } from "../production/memory";
import type { Pod } from "../production/pods";
import { currentRevision } from "../production/revisions";
import type { World } from "../production/world";
import { tableOf } from "./tab-writer";
import { ageSince, ageText, OLD_MS } from "./times";
import { countsOf, imageOf, NOTHING_FOUND, podsOfApp, statusOf, withDeployment } from "./workloads";

/** `kubectl get pods` */
export function getPods(world: World, { app, withVersion = false }: QueryOf<"getPods">): string {
  const pods = podsOfApp(world, app);
  if (pods.length === 0) return NOTHING_FOUND;
  return tableOf([
    ["NAME", "READY", "STATUS", "RESTARTS", "AGE", ...(withVersion ? ["VERSION"] : [])],
    ...pods.map((pod) => [
      pod.name,
      pod.isReady ? "1/1" : "0/1",
      statusOf(pod),
      restartsOf(world, pod),
      ageSince(world, pod.createdAtMs),
      ...(withVersion ? [pod.template.version] : []),
    ]),
  ]);
}

function restartsOf(world: World, { lastTermination, restarts }: Pod): string {
  return restarts > 0 && lastTermination ? `${restarts} (${ageSince(world, lastTermination.atMs)} ago)` : `${restarts}`;
}

/** `kubectl get deployments`; `-o wide` shows what they run. */
export function getDeployments(world: World, { deployment, wide = false }: QueryOf<"getDeployments">): string {
  const names = deployment === undefined ? Object.keys(world.state.deployments).sort() : [deployment];
  const table = (rows: string[][]) =>
    tableOf([
      ["NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE", ...(wide ? ["CONTAINERS", "IMAGES", "SELECTOR"] : [])],
      ...rows,
    ]);
  if (deployment !== undefined) return withDeployment(world, deployment, () => table([rowOf(world, deployment, wide)]));
  return table(names.map((name) => rowOf(world, name, wide)));
}

function rowOf(world: World, name: string, wide: boolean): string[] {
  const deployment = world.state.deployments[name];
  if (deployment === undefined) return [];
  const { available, desired, updated } = countsOf(world, name, deployment);
  const row = [name, `${available}/${desired}`, `${updated}`, `${available}`, ageText(world.clock.nowMs + OLD_MS)];
  const image = imageOf(name, currentRevision(deployment).template);
  return wide ? [...row, name, image, `app=${name}`] : row;
}

/** `kubectl top pods`: CPU between the last two scrapes, memory now. Pods that no scrape has seen are left out. */
export function topPods(world: World, { app }: QueryOf<"topPods">): string {
  const rows = podsOfApp(world, app).flatMap((pod) => {
    const cores = coresOf(world, pod);
    return cores === null ? [] : [[pod.name, `${Math.round(1000 * cores)}m`, `${Math.round(memoryOf(world, pod))}Mi`]];
  });
  return rows.length === 0 ? NOTHING_FOUND : tableOf([["NAME", "CPU(cores)", "MEMORY(bytes)"], ...rows]);
}

/** CPU that a pod used between the last two scrapes, in cores. */
function coresOf({ state: { metrics } }: World, { deployment, name }: Pod): number | null {
  const [series] = seriesOf(metrics, "cpu_seconds_total", { service: deployment, pod: name });
  const toMs = metrics.timesMs.at(-1);
  const fromMs = metrics.timesMs.at(-2) ?? 0;
  if (series === undefined || toMs === undefined) return null;
  return (increaseOf(metrics, series, { fromMs, toMs }) * 1000) / (toMs - fromMs);
}
