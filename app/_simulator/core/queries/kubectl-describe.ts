import type { QueryOf } from "../flight/query";
import type { Pod } from "../production/pods";
import { currentRevision, type DeploymentState, type Template } from "../production/revisions";
import { roomOf } from "../production/rollout";
import type { Probe } from "../production/system";
import type { World } from "../production/world";
import { describedEvents } from "./kubectl-events";
import { alignTabs, describedColumns } from "./tab-writer";
import { ageSince, dateText } from "./times";
import {
  countsOf,
  imageOf,
  MASK,
  noPod,
  podsOfApp,
  releaseOf,
  secretOf,
  shownValue,
  statusOf,
  withDeployment,
} from "./workloads";

// The lines of kubectl's describe.go, in its order. What the world does not have - nodes, addresses, volumes - is left out.

/** `kubectl describe pod`: the pod of that name, or else all whose names begin so. */
export function describePod(world: World, { pod: name }: QueryOf<"describePod">): string {
  const pods = podsOfApp(world, undefined).filter((pod) => pod.name.startsWith(name));
  const exact = pods.filter((pod) => pod.name === name);
  const chosen = exact.length > 0 ? exact : pods;
  return chosen.length === 0 ? noPod(name) : chosen.map((pod) => describedPod(world, pod)).join("\n\n\n");
}

function describedPod(world: World, pod: Pod): string {
  const { deployment, template } = pod;
  const lines = [
    `Name:\t${pod.name}`,
    "Namespace:\tdefault",
    `Start Time:\t${dateText(world, pod.createdAtMs)}`,
    ...labels("Labels", deployment, template),
    "Annotations:\t<none>",
    ...statusLines(world, pod),
    `Controlled By:\tReplicaSet/${deployment}-${template.hash}`,
    "Containers:",
    `  ${deployment}:`,
    `    Image:\t${imageOf(deployment, template)}`,
    `    Image ID:\t${deployment}@${releaseOf(world, deployment, template.version)?.digest ?? ""}`,
    ...stateLines(world, pod),
    `    Ready:\t${boolText(pod.isReady)}`,
    `    Restart Count:\t${pod.restarts}`,
    ...specLines(world, deployment, template),
    "Conditions:",
    "  Type\tStatus",
    "  Initialized \tTrue ",
    `  Ready \t${boolText(pod.isReady)} `,
    `  ContainersReady \t${boolText(pod.isReady)} `,
    "  PodScheduled \tTrue ",
    ...describedEvents(world, `pod/${pod.name}`),
  ];
  return alignTabs(lines, describedColumns);
}

function statusLines(world: World, { deployment, name, phase }: Pod): string[] {
  if (phase !== "terminating") return [`Status:\t${phase === "pulling" ? "Pending" : "Running"}`];
  const grace = world.system.deployments[deployment]?.terminationGraceSeconds ?? 0;
  const deleted = world.state.journal.findLast(({ kind, object }) => kind === "Killing" && object === `pod/${name}`);
  const lasts = ageSince(world, deleted?.atMs ?? world.clock.nowMs);
  return [`Status:\tTerminating (lasts ${lasts})`, `Termination Grace Period:\t${grace}s`];
}

function stateLines(world: World, pod: Pod): string[] {
  const { lastTermination, phase, startedAtMs } = pod;
  const isWaiting = phase === "pulling" || phase === "crashed";
  const state = isWaiting
    ? ["    State:\tWaiting", `      Reason:\t${statusOf(pod)}`]
    : ["    State:\tRunning", ...(startedAtMs === null ? [] : [`      Started:\t${dateText(world, startedAtMs)}`])];
  if (lastTermination === null) return state;
  return [
    ...state,
    "    Last State:\tTerminated",
    `      Reason:\t${lastTermination.reason}`,
    `      Exit Code:\t${lastTermination.exitCode}`,
    `      Finished:\t${dateText(world, lastTermination.atMs)}`,
  ];
}

/** What the template and the deployment say of a container. */
function specLines(world: World, name: string, { environment }: Template): string[] {
  const spec = world.system.deployments[name];
  if (spec === undefined) return [];
  const { limits, probes } = spec;
  const variables = Object.keys(environment).sort();
  return [
    "    Limits:",
    `      cpu:\t${limits.cpuCores < 1 ? `${Math.round(1000 * limits.cpuCores)}m` : limits.cpuCores}`,
    `      memory:\t${limits.memoryMb}Mi`,
    ...(probes.liveness ? [`    Liveness:\t${probeText("livez", probes.liveness)}`] : []),
    `    Readiness:\t${probeText("readyz", probes.readiness)}`,
    variables.length === 0 ? "    Environment:\t<none>" : "    Environment:",
    ...variables.map((variable) => {
      const value = shownValue(world, name, variable, environment[variable]);
      return value === MASK
        ? `      ${variable}:\t<set to the key '${variable}' in secret '${secretOf(environment[variable] ?? "") ?? name}'>\tOptional: false`
        : `      ${variable}:\t${value}`;
    }),
  ];
}

function probeText(path: string, { failureThreshold, initialDelaySeconds, periodSeconds, timeoutSeconds }: Probe) {
  const times = `delay=${initialDelaySeconds}s timeout=${timeoutSeconds}s period=${periodSeconds}s`;
  return `http-get http://:8080/${path} ${times} #success=1 #failure=${failureThreshold}`;
}

function labels(title: string, app: string, { hash, version }: Template): string[] {
  return [`${title}:\tapp=${app}`, `\tpod-template-hash=${hash}`, `\tversion=${version}`];
}

const boolText = (value: boolean): string => (value ? "True" : "False");

/** `kubectl describe deployment` */
export function describeDeployment(world: World, { deployment: name }: QueryOf<"describeDeployment">): string {
  return withDeployment(world, name, (deployment) => {
    const revision = currentRevision(deployment);
    const { available, desired, total, updated } = countsOf(world, name, deployment);
    const { maxSurge, maxUnavailable } = deployment.rollingUpdate;
    const lines = [
      `Name:\t${name}`,
      "Namespace:\tdefault",
      `Labels:\tapp=${name}`,
      `Annotations:\tdeployment.kubernetes.io/revision: ${revision.number}`,
      `\tkubernetes.io/change-cause: ${revision.cause}`,
      `Selector:\tapp=${name}`,
      `Replicas:\t${desired} desired | ${updated} updated | ${total} total | ${available} available | ${total - available} unavailable`,
      "StrategyType:\tRollingUpdate",
      "MinReadySeconds:\t0",
      `RollingUpdateStrategy:\t${shareText(maxUnavailable)} max unavailable, ${shareText(maxSurge)} max surge`,
      ...templateLines(world, name, revision.template),
      "Conditions:",
      "  Type\tStatus\tReason",
      "  ----\t------\t------",
      `  Available \t${available >= roomOf(deployment).available ? "True\tMinimumReplicasAvailable" : "False\tMinimumReplicasUnavailable"}`,
      `  Progressing \t${progressText(deployment)}`,
      ...setLines(world, name, deployment),
      ...describedEvents(world, `deployment/${name}`),
    ];
    return alignTabs(lines, describedColumns);
  });
}

/** What a revision's pods are made from, as `describe deployment` and `rollout history --revision` show it. */
export function templateLines(world: World, name: string, template: Template): string[] {
  return [
    "Pod Template:",
    ...labels("  Labels", name, template),
    "  Containers:",
    `   ${name}:`,
    `    Image:\t${imageOf(name, template)}`,
    ...specLines(world, name, template),
  ];
}

const shareText = (share: number): string => `${Math.round(100 * share)}%`;

function progressText({ hasExceededDeadline, isComplete, isPaused }: DeploymentState): string {
  if (isPaused) return "Unknown\tDeploymentPaused";
  if (hasExceededDeadline) return "False\tProgressDeadlineExceeded";
  return isComplete ? "True\tNewReplicaSetAvailable" : "True\tReplicaSetUpdated";
}

function setLines({ state }: World, name: string, deployment: DeploymentState): string[] {
  const { hash } = currentRevision(deployment).template;
  const textOf = ({ replicas, template }: DeploymentState["sets"][number]) => {
    const created = state.pods.filter((pod) => pod.deployment === name && pod.template.hash === template.hash).length;
    return `${name}-${template.hash} (${created}/${replicas} replicas created)`;
  };
  const texts = (isNew: boolean) =>
    deployment.sets
      .filter(({ template }) => (template.hash === hash) === isNew)
      .map(textOf)
      .join(", ") || "<none>";
  return [`OldReplicaSets:\t${texts(false)}`, `NewReplicaSet:\t${texts(true)}`];
}
