import type { QueryOf } from "../flight/query";
import { type LogLine, visibleLines } from "../observability/log-lines";
import type { Pod } from "../production/pods";
import type { World } from "../production/world";
import { clockText } from "./times";
import { NOTHING_FOUND, podsOfApp, shownValue, withPod } from "./workloads";

/** With a label kubectl shows the last ten lines of each pod, unless it is told otherwise. */
const TAIL_OF_LABEL = 10;

/** `kubectl logs POD`, `kubectl logs -l app=APP`: what the log store has by now, oldest first. */
export function logs(world: World, query: QueryOf<"logs">): string {
  const { of } = query;
  if ("pod" in of) return withPod(world, of.pod, (pod) => logsOf(world, pod, query));
  const pods = podsOfApp(world, of.app);
  if (pods.length === 0) return NOTHING_FOUND;
  const texts = pods.map((pod) => logsOf(world, pod, { tail: TAIL_OF_LABEL, ...query }));
  return texts.filter((text) => text !== "").join("\n");
}

function logsOf(world: World, pod: Pod, { prefix, previous, sinceSeconds, tail = Infinity }: QueryOf<"logs">): string {
  const { deployment, lastTermination, name, phase } = pod;
  if (phase === "pulling")
    return `Error from server (BadRequest): container "${deployment}" in pod "${name}" is waiting to start: ContainerCreating`;
  if (previous && lastTermination === null)
    return `Error from server (BadRequest): previous terminated container "${deployment}" in pod "${name}" not found`;
  const { clock, state } = world;
  const endedMs = lastTermination?.atMs ?? -Infinity;
  // A process that has ended is shown until the next one runs.
  const isOfEnded = previous === true || phase === "crashed";
  const lines = visibleLines(state.logs, clock.nowMs, {
    limit: Infinity,
    podName: () => name,
    pod: pod.id,
    ...(sinceSeconds === undefined ? {} : { fromMs: clock.nowMs - sinceSeconds * 1000 }),
  }).filter(({ atMs }) => (isOfEnded ? atMs <= endedMs : atMs > endedMs));
  const before = prefix ? `[pod/${name}/${deployment}] ` : "";
  return lines
    .slice(0, tail)
    .reverse()
    .map((line) => before + lineText(world, line))
    .join("\n");
}

/** The shop's own format: time of day, level, text, and how often the agent saw it within a second. */
const lineText = (world: World, { atMs, level, repeats, text }: LogLine): string =>
  `${clockText(world, atMs)} ${level.toUpperCase().padEnd(5)} ${text}${repeats > 1 ? ` (x${repeats})` : ""}`;

/** `kubectl exec POD -- env`: what the process was given when it started; the shop's images mask secrets. */
export function execEnv(world: World, { pod }: QueryOf<"execEnv">): string {
  return withPod(world, pod, ({ deployment, name, phase, template: { environment } }) => {
    if (phase === "pulling" || phase === "crashed")
      return `error: Internal error occurred: unable to upgrade connection: container not found ("${deployment}")`;
    const variables = Object.entries(environment).map(
      ([variable, value]) => `${variable}=${shownValue(world, deployment, variable, value)}`,
    );
    return [`HOSTNAME=${name}`, ...variables].join("\n");
  });
}
