import { unit } from "./noise";
import { lettersOf, type Template } from "./revisions";
import { timer, wake } from "./timers";
import type { World } from "./world";

export type Pod = {
  id: number;
  /** `api-7d9c6b5f4-x2k8p` */
  name: string;
  deployment: string;
  template: Template;
  /** The same with the secrets that the process was given when it started; null before it has. */
  running: Template | null;
  /** Its row among the replicas. */
  replica: number;
  phase: "pulling" | "starting" | "running" | "crashed" | "terminating";
  isReady: boolean;
  createdAtMs: number;
  /** When the process that runs now began; null before the first. */
  startedAtMs: number | null;
  restarts: number;
  backoffMs: number;
  lastTermination: Termination | null;
  /** Probes that failed one after another. */
  failedReadiness: number;
  failedLiveness: number;
  /** When its process is probed next. A timer for any other time was set for a process that has ended. */
  probedAtMs: { readiness: number; liveness: number };
  /** When a pod that is being deleted is killed, whatever it still does. */
  killedAtMs: number | null;
};

export type Termination = { reason: "Error" | "OOMKilled" | "Completed"; exitCode: number; atMs: number };

/** A pod whose image is on the node already is there at once. */
const CACHED_PULL_MS = 1000;

/** Nothing where a pod is gone, as one that a timer still names may be. */
export const podOf = ({ state }: World, id: number): Pod | undefined => state.pods.find((pod) => pod.id === id);

export const podsOf = ({ state }: World, deployment: string): Pod[] =>
  state.pods.filter((pod) => pod.deployment === deployment);

export const isAlive = ({ phase }: Pod): boolean => phase !== "terminating";

/** What a pod is to be, by its deployment and its release. Throws a RangeError for what there is not. */
export function specOf({ system }: World, { deployment, template }: Pick<Pod, "deployment" | "template">) {
  const spec = system.deployments[deployment];
  const release = spec?.releases[template.version];
  if (spec === undefined || release === undefined)
    throw new RangeError(`there is no ${deployment} ${template.version}`);
  return { spec, release };
}

/** The controllers look at a deployment again, once what happens now is over. */
export function touch({ state }: World, deployment: string): void {
  const touched = state.deployments[deployment];
  if (touched !== undefined) touched.needsLook = true;
}

/** Makes a pod in a free replica. False if there is none, as on a cluster that is full. */
export function createPod(world: World, deployment: string, template: Template): boolean {
  const service = world.programs.serviceOf(deployment);
  const taken = new Set(podsOf(world, deployment).map(({ replica }) => replica));
  let replica = service.firstReplica;
  while (taken.has(replica)) replica += 1;
  if (replica >= service.firstReplica + service.replicas) return false;
  const id = world.state.podsEver;
  world.state.podsEver += 1;
  const name = `${deployment}-${template.hash}-${lettersOf(`${world.seed} ${id}`, 5)}`;
  world.state.pods.push({
    id,
    name,
    deployment,
    template,
    running: null,
    replica,
    phase: "pulling",
    isReady: false,
    createdAtMs: world.clock.nowMs,
    startedAtMs: null,
    restarts: 0,
    backoffMs: 0,
    lastTermination: null,
    failedReadiness: 0,
    failedLiveness: 0,
    probedAtMs: { readiness: -1, liveness: -1 },
    killedAtMs: null,
  });
  const { release } = specOf(world, { deployment, template });
  const isCached = world.state.pulledDigests.includes(release.digest);
  wake(
    world,
    isCached ? CACHED_PULL_MS : release.pullSeconds * 1000 * (0.8 + 0.4 * unit(world, name)),
    timer.podPulled,
    id,
  );
  return true;
}

/** Takes a pod out of the balancer, before anybody who is turned away by it can come again. */
export function closeToTraffic(world: World, pod: Pod): void {
  pod.isReady = false;
  world.ready.refresh(pod.deployment);
}
