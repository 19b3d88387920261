import type { Analysis, CanaryStep } from "../flight/scenario";
import { showSymptom } from "../flight/truth";
import { errorRateOf } from "../observability/readings";
import { record } from "./notes";
import { createPod, isAlive, podsOf, touch } from "./pods";
import { terminate } from "./processes";
import { currentRevision, type Template } from "./revisions";
import { rollOut } from "./rollout";
import { timer, wake } from "./timers";
import type { World } from "./world";

/** A version that only a share of the visitors sees, until it is promoted or aborted. */
export type CanaryState = {
  template: Template;
  cause: string;
  steps: CanaryStep[];
  analysis: Analysis;
  /** Which step it is at, and when that began. */
  step: number;
  stepAtMs: number;
  isPaused: boolean;
  failedLooks: number;
  /** When it is looked at next. A timer for any other time was set for a canary that is over. */
  looksAtMs: number;
};

/** Which share of the visitors is to go to the canary now: what its step says. */
export function weightOf(world: World, deployment: string): number {
  const canary = world.state.deployments[deployment]?.canary;
  if (!canary) return 0;
  return canary.steps[canary.step]?.weight ?? 1;
}

/** Starts a canary. False if one is under way, or the template is in force already. */
export function startCanary(
  world: World,
  name: string,
  template: Template,
  { steps, analysis, cause }: Pick<CanaryState, "steps" | "analysis" | "cause">,
): boolean {
  const deployment = world.state.deployments[name];
  if (!deployment || deployment.canary || currentRevision(deployment).template.hash === template.hash) return false;
  const { nowMs } = world.clock;
  const looksAtMs = wake(world, analysis.everySeconds * 1000, timer.canaryStep, placeOf(world, name));
  const begun = { step: 0, stepAtMs: nowMs, isPaused: false, failedLooks: 0, looksAtMs };
  deployment.canary = { template, cause, steps, analysis, ...begun };
  world.state.truth.settledMs = null;
  keepPods(world, name);
  record(
    world,
    "system",
    "CanaryStarted",
    `deployment/${name}`,
    `Starting canary ${template.version}, weight ${weightText(world, name)}`,
  );
  return true;
}

/** A canary has as many pods as its share of the traffic needs. */
export function keepPods(world: World, name: string): void {
  const deployment = world.state.deployments[name];
  const canary = deployment?.canary;
  if (!deployment || !canary) return;
  const pods = canaryPods(world, name, canary);
  const wanted = podsFor(world, name);
  for (let made = pods.length; made < wanted; made += 1) if (!createPod(world, name, canary.template)) return;
  for (const pod of pods.slice(wanted)) terminate(world, pod);
}

/** How many pods the canary's share of the traffic needs. */
const podsFor = (world: World, name: string): number =>
  Math.ceil((world.state.deployments[name]?.replicas ?? 0) * weightOf(world, name) - 1e-9);

const canaryPods = (world: World, name: string, { template }: CanaryState) =>
  podsOf(world, name).filter((pod) => isAlive(pod) && pod.template.hash === template.hash);

/** The event that the canary is looked at: aborted when it fails, moved on when its step has lasted and its pods serve. */
export function lookAtCanary(world: World, place: number): boolean {
  const name = Object.keys(world.system.deployments)[place] ?? "";
  const canary = world.state.deployments[name]?.canary;
  if (canary?.looksAtMs !== world.clock.nowMs) return false;
  canary.looksAtMs = wake(world, canary.analysis.everySeconds * 1000, timer.canaryStep, place);
  const errorRate = errorRateOf(world, name, canary.template.version, canary.analysis.everySeconds * 1000);
  if (errorRate !== null && errorRate > canary.analysis.maxErrorRate) {
    canary.failedLooks += 1;
    showSymptom(world, canary.template.version);
    record(
      world,
      "system",
      "CanaryHalted",
      `deployment/${name}`,
      `Halt ${name} advancement error rate ${(100 * errorRate).toFixed(2)}% > ${100 * canary.analysis.maxErrorRate}%`,
    );
    if (canary.failedLooks >= canary.analysis.failureLimit) abortCanary(world, name, "system");
    return true;
  }
  const lastsMs = (canary.steps[canary.step]?.seconds ?? 0) * 1000;
  const isOver = !canary.isPaused && world.clock.nowMs - canary.stepAtMs >= lastsMs;
  const serving = canaryPods(world, name, canary).filter(({ isReady }) => isReady).length;
  if (isOver && serving >= podsFor(world, name)) advance(world, name, canary);
  return true;
}

function advance(world: World, name: string, canary: CanaryState): void {
  if (canary.step + 1 >= canary.steps.length) {
    promote(world, name, "system");
    return;
  }
  canary.step += 1;
  canary.stepAtMs = world.clock.nowMs;
  touch(world, name);
  record(
    world,
    "system",
    "CanaryAdvanced",
    `deployment/${name}`,
    `Advance ${name} canary weight ${weightText(world, name)}`,
  );
}

/** Rolls the canary out to everybody. */
export function promote(world: World, name: string, by: "system" | "learner"): void {
  const deployment = world.state.deployments[name];
  const canary = deployment?.canary;
  if (!deployment || !canary) return;
  deployment.canary = null;
  record(world, by, "CanaryPromoted", `deployment/${name}`, `Promotion of ${canary.template.version}`);
  rollOut(world, name, canary.template, canary.cause);
}

/** Ends the canary: everybody sees the version in force again. */
export function abortCanary(world: World, name: string, by: "system" | "learner"): void {
  const deployment = world.state.deployments[name];
  const canary = deployment?.canary;
  if (!deployment || !canary) return;
  deployment.canary = null;
  world.state.truth.settledMs = world.clock.nowMs;
  record(
    world,
    by,
    "CanaryAborted",
    `deployment/${name}`,
    `Rolling back ${name}, canary ${canary.template.version} scaled to zero`,
  );
  for (const pod of podsOf(world, name)) if (pod.template.hash === canary.template.hash) terminate(world, pod);
}

const placeOf = ({ system }: World, name: string) => Object.keys(system.deployments).indexOf(name);

const weightText = (world: World, name: string) => `${Math.round(100 * weightOf(world, name))}`;
