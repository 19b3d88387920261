import { named } from "../named";
import { isAlive, type Pod, podsOf } from "../production/pods";
import { currentRevision, type DeploymentState, type Template } from "../production/revisions";
import type { Release } from "../production/system";
import type { World } from "../production/world";

// What kubectl knows of pods and deployments, in its words.

/**
 * Answers with what a pod of that name is asked for, or as kubectl does where there is none. `deploy/api` is one of the
 * deployment's pods, the newest that is ready if there is one.
 */
export function withPod(world: World, name: string, answer: (pod: Pod) => string): string {
  const [, deployment] = /^deploy(?:ment)?\/(.+)$/.exec(name) ?? [];
  if (deployment === undefined) {
    const pod = world.state.pods.find((one) => one.name === name);
    return pod === undefined ? noPod(name) : answer(pod);
  }
  return withDeployment(world, deployment, () => {
    const pods = podsOf(world, deployment);
    const pod = pods.findLast(({ isReady }) => isReady) ?? pods.at(-1);
    return pod === undefined ? `error: no pods found for deployment/${deployment}` : answer(pod);
  });
}

export const noPod = (name: string): string => `Error from server (NotFound): pods "${name}" not found`;

export function withDeployment(world: World, name: string, answer: (deployment: DeploymentState) => string): string {
  const deployment = named(world.state.deployments, name);
  return deployment === undefined
    ? `Error from server (NotFound): deployments.apps "${name}" not found`
    : answer(deployment);
}

export const NOTHING_FOUND = "No resources found in default namespace.";

export const releaseOf = ({ system }: World, deployment: string, version: string): Release | undefined =>
  named(named(system.deployments, deployment)?.releases ?? {}, version);

/** The pods of an app, or all; in the order of their names, as the server lists them. */
export function podsOfApp(world: World, app: string | undefined): Pod[] {
  const pods = app === undefined ? [...world.state.pods] : podsOf(world, app);
  return pods.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What `kubectl get pods` has in the column STATUS. */
export function statusOf({ backoffMs, lastTermination, phase }: Pod): string {
  if (phase === "pulling") return "ContainerCreating";
  if (phase === "terminating") return "Terminating";
  if (phase !== "crashed") return "Running";
  // The first crash is followed by a start at once; from the second on there is a wait.
  return backoffMs > FIRST_BACKOFF_MS ? "CrashLoopBackOff" : (lastTermination?.reason ?? "Error");
}

const FIRST_BACKOFF_MS = 10_000;

/** The counts of a deployment's status. A canary's pods are not among them: they belong to a deployment of their own. */
export function countsOf(world: World, name: string, { canary, replicas, revisions }: DeploymentState) {
  const { hash } = currentRevision({ revisions }).template;
  const pods = podsOf(world, name).filter(
    (pod) => isAlive(pod) && (pod.template.hash === hash || pod.template.hash !== canary?.template.hash),
  );
  const updated = pods.filter(({ template }) => template.hash === hash);
  return {
    desired: replicas,
    total: pods.length,
    updated: updated.length,
    available: pods.filter(({ isReady }) => isReady).length,
  };
}

/** Where the value of a variable comes from: `secret:NAME`. */
export const secretOf = (value: string): string | undefined => /^secret:(.+)$/.exec(value)?.[1];

/** Whether a variable holds a key in any release of the deployment: its value is nobody's to read. */
function isKey({ system }: World, deployment: string, variable: string): boolean {
  const releases = Object.values(system.deployments[deployment]?.releases ?? {});
  return releases.some(({ variables }) => variables[variable]?.decides.knob === "secret");
}

export const MASK = "*****";

/** The value of a variable as it may be shown: secrets masked, an unset one as such. */
export function shownValue(world: World, deployment: string, variable: string, value: string | undefined): string {
  if (value === undefined) return "(unset)";
  const isSecret = value !== "" && (secretOf(value) !== undefined || isKey(world, deployment, variable));
  return isSecret ? MASK : value;
}

export const imageOf = (deployment: string, { version }: Pick<Template, "version">): string =>
  `${deployment}:${version}`;
