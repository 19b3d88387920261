import { showSymptom } from "../flight/truth";
import { record } from "./notes";
import { createPod, isAlive, type Pod, podsOf, terminate, touch } from "./pods";
import { currentRevision, type DeploymentState, revise, type Template } from "./revisions";
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

/** Which pods are of the template in force, which of older ones, and which belong to a canary; those being deleted are none. */
function groupsOf(world: World, name: string, deployment: DeploymentState) {
  const { hash } = currentRevision(deployment).template;
  const canary = deployment.canary?.template.hash;
  const pods = podsOf(world, name).filter(isAlive);
  return {
    fresh: pods.filter(({ template }) => template.hash === hash),
    canary: pods.filter(({ template }) => template.hash !== hash && template.hash === canary),
    old: pods.filter(({ template }) => template.hash !== hash && template.hash !== canary),
  };
}

const ready = (pods: readonly Pod[]): number => pods.filter(({ isReady }) => isReady).length;

/**
 * Brings a deployment's pods one step nearer to what is wanted, as the deployment controller does: new pods as far as the
 * surge allows, old ones away as far as enough stay available. Whatever changes a pod calls for another look.
 */
export function reconcile(world: World, name: string): void {
  const deployment = world.state.deployments[name];
  if (deployment === undefined) return;
  const { fresh, old } = groupsOf(world, name, deployment);
  const { most, available } = roomOf(deployment);
  const { template } = currentRevision(deployment);
  if (old.length === 0 || deployment.isPaused) {
    scale(world, name, deployment, fresh, old, template);
  } else {
    let total = fresh.length + old.length;
    for (let count = fresh.length; count < deployment.replicas && total < most; count += 1) {
      if (!createPod(world, name, template)) break;
      total += 1;
    }
    for (const pod of fresh.slice(deployment.replicas)) terminate(world, pod);
    removeOld(world, old, ready(fresh) + ready(old) - available);
  }
  judge(world, name, deployment);
}

/** Deletes old pods: those that are not ready at once, of the others as many as can be spared. */
function removeOld(world: World, old: readonly Pod[], spare: number): void {
  let left = spare;
  for (const pod of old) {
    if (!pod.isReady) terminate(world, pod);
    else if (left > 0) {
      terminate(world, pod);
      left -= 1;
    }
  }
}

/** Keeps the number of pods where no rollout goes on, or one is paused: what is missing is made as the template in force. */
function scale(
  world: World,
  name: string,
  { replicas }: DeploymentState,
  fresh: readonly Pod[],
  old: readonly Pod[],
  template: Template,
): void {
  const missing = replicas - fresh.length - old.length;
  for (let made = 0; made < missing; made += 1) createPod(world, name, template);
  if (missing >= 0) return;
  const byWorth = [...fresh].sort((one, other) => Number(one.isReady) - Number(other.isReady) || other.id - one.id);
  for (const pod of byWorth.slice(0, -missing)) terminate(world, pod);
}

/** Whether the rollout is complete, and since when it has come forward. */
function judge(world: World, name: string, deployment: DeploymentState): void {
  const { fresh, old } = groupsOf(world, name, deployment);
  const isComplete = old.length === 0 && fresh.length === deployment.replicas && ready(fresh) === fresh.length;
  const progress = ready(fresh) - old.length;
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
    deployment.hasExceededDeadline = false;
  }
}

/** Puts another template in force and begins to roll it out. False if it is in force already. */
export function rollOut(world: World, name: string, template: Template, cause: string): boolean {
  const deployment = world.state.deployments[name];
  if (deployment === undefined || !revise(deployment, template, cause, world.clock.nowMs)) return false;
  const { number } = currentRevision(deployment);
  deployment.progress = Number.NEGATIVE_INFINITY;
  world.state.truth.settledMs = null;
  wake(world, deployment.rollingUpdate.progressDeadlineSeconds * 1000, timer.progressDeadline, number);
  record(world, "system", "ScalingReplicaSet", `deployment/${name}`, `Scaled up replica set ${name}-${template.hash}`);
  touch(world, name);
  return true;
}

/** The event that a rollout should have come forward by now. Kubernetes says so, and does nothing about it. */
export function checkDeadline(world: World, number: number): boolean {
  for (const [name, deployment] of Object.entries(world.state.deployments)) {
    if (deployment.isComplete || deployment.isPaused || currentRevision(deployment).number !== number) continue;
    const deadlineMs = deployment.rollingUpdate.progressDeadlineSeconds * 1000;
    const overdueMs = world.clock.nowMs - deployment.progressAtMs - deadlineMs;
    if (overdueMs < 0) {
      wake(world, -overdueMs, timer.progressDeadline, number);
      continue;
    }
    deployment.hasExceededDeadline = true;
    showSymptom(world, currentRevision(deployment).template.version);
    record(
      world,
      "system",
      "ProgressDeadlineExceeded",
      `deployment/${name}`,
      `ReplicaSet "${name}-${currentRevision(deployment).template.hash}" has timed out progressing.`,
    );
  }
  return true;
}
