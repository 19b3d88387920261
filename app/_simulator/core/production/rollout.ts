import { showSymptom } from "../flight/truth";
import { record } from "./notes";
import { createPod, isAlive, type Pod, podsOf, touch } from "./pods";
import { terminate } from "./processes";
import { currentRevision, type DeploymentState, type ReplicaSet, revise, type Template } from "./revisions";
import { timer, wake } from "./timers";
import type { World } from "./world";

/** How many pods there may be at most during a rolling update, and how many of them must be available. */
export function roomOf({ replicas, rollingUpdate }: Pick<DeploymentState, "replicas" | "rollingUpdate">) {
  const surge = Math.ceil(replicas * rollingUpdate.maxSurge - 1e-9);
  const unavailable = Math.floor(replicas * rollingUpdate.maxUnavailable + 1e-9);
  // Kubernetes: where both round to nothing, one may be unavailable.
  const isStuck = surge === 0 && unavailable === 0;
  return { most: replicas + surge, available: replicas - (isStuck ? 1 : unavailable) };
}

/** Pods of a template that are not being deleted. */
const podsIn = (world: World, name: string, { template }: ReplicaSet): Pod[] =>
  podsOf(world, name).filter((pod) => isAlive(pod) && pod.template.hash === template.hash);

const ready = (pods: readonly Pod[]): number => pods.filter(({ isReady }) => isReady).length;
const sum = (sets: readonly ReplicaSet[]): number => sets.reduce((total, { replicas }) => total + replicas, 0);

/**
 * Brings a deployment one step nearer to what is wanted, as the deployment controller of Kubernetes does (its
 * rolloutRolling): more pods of the template in force as far as the surge allows, fewer of older ones as far as enough
 * stay available, those that are not ready first. A replica set makes up for a pod that is gone, whichever it belongs to.
 * Whatever changes a pod calls for another look.
 */
export function reconcile(world: World, name: string): void {
  const deployment = world.state.deployments[name];
  if (deployment === undefined) return;
  const fresh = freshSet(world, name, deployment);
  const old = deployment.sets.filter((set) => set !== fresh);
  if (deployment.isPaused) holdNumber(deployment);
  else roll(world, name, deployment, fresh, old);
  for (const set of deployment.sets) keepNumber(world, name, set);
  deployment.sets = deployment.sets.filter((set) => set === fresh || set.replicas > 0);
  judge(world, name, deployment);
}

/** The replica set of the template in force; a new one begins with the pods that there are, as those of a canary. */
function freshSet(world: World, name: string, { revisions, sets }: DeploymentState): ReplicaSet {
  const { template } = currentRevision({ revisions });
  const known = sets.find((set) => set.template.hash === template.hash);
  if (known !== undefined) return known;
  const made = { template, replicas: 0 };
  made.replicas = podsIn(world, name, made).length;
  sets.push(made);
  return made;
}

function roll(world: World, name: string, deployment: DeploymentState, fresh: ReplicaSet, old: ReplicaSet[]): void {
  const { most, available } = roomOf(deployment);
  const { replicas } = deployment;
  const room = Math.max(0, most - fresh.replicas - sum(old));
  fresh.replicas = fresh.replicas >= replicas ? replicas : Math.min(replicas, fresh.replicas + room);
  const readyFresh = ready(podsIn(world, name, fresh));
  const mayGo = fresh.replicas + sum(old) - available - (fresh.replicas - readyFresh);
  let left = mayGo;
  for (const set of old) {
    const unready = set.replicas - ready(podsIn(world, name, set));
    const cut = Math.max(0, Math.min(left, unready));
    set.replicas -= cut;
    left -= cut;
  }
  let spare = readyFresh + old.reduce((total, set) => total + ready(podsIn(world, name, set)), 0) - available;
  for (const set of old) {
    const cut = Math.max(0, Math.min(spare, set.replicas));
    set.replicas -= cut;
    spare -= cut;
  }
}

/**
 * A paused rollout keeps its shape; a change of the number of pods goes to the largest set. As in Kubernetes (its
 * `scale`), a rollout that is half done has room for its surge.
 */
function holdNumber(deployment: DeploymentState): void {
  const { replicas, sets } = deployment;
  const isHalfDone = replicas > 0 && sets.filter((set) => set.replicas > 0).length > 1;
  const wanted = isHalfDone ? roomOf(deployment).most : replicas;
  const largest = sets.reduce((most, set) => (set.replicas > most.replicas ? set : most), sets[0] ?? nobody);
  largest.replicas = Math.max(0, largest.replicas + wanted - sum(sets));
}

const nobody: ReplicaSet = { template: { version: "", environment: {}, restarts: 0, hash: "" }, replicas: 0 };

/** Makes and deletes pods until a set has as many as it should: of those too many, the ones that are not ready first. */
function keepNumber(world: World, name: string, set: ReplicaSet): void {
  const pods = podsIn(world, name, set);
  for (let made = pods.length; made < set.replicas; made += 1) if (!createPod(world, name, set.template)) return;
  const byWorth = pods.sort((one, other) => Number(one.isReady) - Number(other.isReady) || other.id - one.id);
  for (const pod of byWorth.slice(0, Math.max(0, pods.length - set.replicas))) {
    terminate(world, pod);
    // It leaves room for another at once, however long it takes to end.
    touch(world, name);
  }
}

/** Whether the rollout is complete, and since when it has come forward. */
function judge(world: World, name: string, deployment: DeploymentState): void {
  const pods = podsIn(world, name, freshSet(world, name, deployment));
  const old = sum(deployment.sets) - pods.length;
  const isComplete = old === 0 && pods.length === deployment.replicas && ready(pods) === pods.length;
  const progress = ready(pods) - old;
  if (isComplete && !deployment.isComplete)
    record(
      world,
      "system",
      "RolloutComplete",
      `deployment/${name}`,
      `successfully rolled out ${currentRevision(deployment).template.version}`,
    );
  if (isComplete && !deployment.isComplete) world.state.truth.settledMs = world.clock.nowMs;
  if (isComplete) deployment.isComplete = true;
  if (progress > deployment.progress || isComplete) {
    deployment.progress = progress;
    deployment.progressAtMs = world.clock.nowMs;
    if (deployment.hasExceededDeadline) watchProgress(world, name, deployment);
    deployment.hasExceededDeadline = false;
  }
}

/** Puts another template in force and begins to roll it out. False if it is in force already. */
export function rollOut(world: World, name: string, template: Template, cause: string): boolean {
  const deployment = world.state.deployments[name];
  if (deployment === undefined || !revise(deployment, template, cause, world.clock.nowMs)) return false;
  // Whoever puts a canary's version in force for everybody ends the canary: its pods are the first of the rollout.
  if (deployment.canary?.template.hash === template.hash) deployment.canary = null;
  deployment.progress = Number.NEGATIVE_INFINITY;
  world.state.truth.settledMs = null;
  watchProgress(world, name, deployment);
  record(world, "system", "ScalingReplicaSet", `deployment/${name}`, `Scaled up replica set ${name}-${template.hash}`);
  touch(world, name);
  return true;
}

/** Holds a rollout up, or lets it go on. One that is held up is not timed. */
export function setPaused(world: World, name: string, isPaused: boolean): void {
  const deployment = world.state.deployments[name];
  if (deployment === undefined) return;
  deployment.isPaused = isPaused;
  deployment.progressAtMs = world.clock.nowMs;
  if (!isPaused && !deployment.isComplete) watchProgress(world, name, deployment);
  touch(world, name);
}

function watchProgress(world: World, name: string, { rollingUpdate }: DeploymentState): void {
  const place = Object.keys(world.system.deployments).indexOf(name);
  wake(world, rollingUpdate.progressDeadlineSeconds * 1000, timer.progressDeadline, place);
}

/** The event that a rollout should have come forward by now. Kubernetes says so, and does nothing about it. */
export function checkDeadline(world: World, place: number): boolean {
  const name = Object.keys(world.system.deployments)[place] ?? "";
  const deployment = world.state.deployments[name];
  if (!deployment || deployment.isComplete || deployment.isPaused || deployment.hasExceededDeadline) return false;
  const deadlineMs = deployment.rollingUpdate.progressDeadlineSeconds * 1000;
  const leftMs = deployment.progressAtMs + deadlineMs - world.clock.nowMs;
  if (leftMs > 0) {
    wake(world, leftMs, timer.progressDeadline, place);
    return true;
  }
  deployment.hasExceededDeadline = true;
  const { template } = currentRevision(deployment);
  showSymptom(world, template.version);
  record(
    world,
    "system",
    "ProgressDeadlineExceeded",
    `deployment/${name}`,
    `ReplicaSet "${name}-${template.hash}" has timed out progressing.`,
  );
  return true;
}
