import type { PipelineStep } from "../../_simulator/core/production/pipeline";
import { isAlive, podsOf } from "../../_simulator/core/production/pods";
import { currentRevision } from "../../_simulator/core/production/revisions";
import type { World } from "../../_simulator/core/production/world";
import type { PipelineView, Status } from "../frame";
import { lasting } from "./times";

type Step = PipelineView["steps"][number];

export function pipelineOf(world: World): PipelineView {
  const { scenario, state } = world;
  const { deployment, version } = state.pipeline ?? scenario.ships;
  return { deployment, version, ...standing(world, deployment, version), steps: stepsOf(world, deployment, version) };
}

function standing(world: World, name: string, version: string): { says: string; status: Status } {
  const { pipeline, deployments } = world.state;
  const now = deployments[name];
  if (!now || !pipeline) return { says: "Not shipped yet", status: "normal" };
  const current = currentRevision(now).template.version;
  if (pipeline.step < pipeline.steps.length) return { says: "Before the rollout", status: "normal" };
  if (now.canary) {
    const percent = Math.round(100 * (now.canary.steps[now.canary.step]?.weight ?? 1));
    if (now.canary.isPaused) return { says: `Paused at ${percent} %`, status: "advisory" };
    if (now.canary.failedLooks > 0) return { says: `Canary at ${percent} %, errors seen`, status: "caution" };
    return { says: `Canary at ${percent} %`, status: "normal" };
  }
  if (now.isPaused) return { says: "Paused", status: "advisory" };
  const crashed = podsOf(world, name).filter(({ phase, restarts }) => phase === "crashed" && restarts > 0).length;
  if (now.hasExceededDeadline) return { says: "Stuck: progress deadline exceeded", status: "warning" };
  if (crashed > 0)
    return {
      says: `Stuck: ${crashed === 1 ? "1 pod crashes" : `${crashed} pods crash`} again and again`,
      status: "warning",
    };
  if (current !== version) {
    const wasInForce = now.revisions.some(({ template }) => template.version === version);
    if (!wasInForce) return { says: "Aborted", status: "advisory" };
    return now.isComplete ? { says: "Rolled back", status: "advisory" } : { says: "Rolling back", status: "advisory" };
  }
  return now.isComplete ? { says: "Complete", status: "normal" } : { says: "Rolling out", status: "normal" };
}

function stepsOf(world: World, name: string, version: string): Step[] {
  const { pipeline } = world.state;
  if (!pipeline) return [];
  return pipeline.steps.flatMap((step, place): Step[] => {
    if (step.kind === "rollOut") return rolloutSteps(world, name, version, place < pipeline.step);
    const state = place < pipeline.step ? "done" : place === pipeline.step ? "current" : "open";
    return [{ title: titleOf(step), state, says: "" }];
  });
}

const titleOf = (step: Exclude<PipelineStep, { kind: "rollOut" }>): string =>
  step.kind === "migrate" ? `Migrate ${step.migration.database}: ${step.migration.name}` : `Warm ${step.cache}`;

function rolloutSteps(world: World, name: string, version: string, hasBegun: boolean): Step[] {
  const { scenario, state, clock } = world;
  const now = state.deployments[name];
  const { ships } = scenario;
  const canary = now?.canary ?? null;
  const isInForce = now !== undefined && currentRevision(now).template.version === version;
  const planned = ships.strategy.kind === "canary" && ships.deployment === name ? ships.strategy.steps : [];
  const steps = planned.map(({ seconds, weight }, place): Step => {
    const title = `${Math.round(100 * weight)} % of the visitors`;
    if (canary && place === canary.step) {
      const left = seconds - (clock.nowMs - canary.stepAtMs) / 1000;
      return { title, state: "current", says: canary.isPaused ? "paused" : `${lasting(left)} left` };
    }
    const isDone = canary ? place < canary.step : hasBegun && isInForce;
    return { title, state: isDone ? "done" : "open", says: isDone ? "" : lasting(seconds) };
  });
  const ready = podsOf(world, name).filter((pod) => isAlive(pod) && pod.isReady && pod.template.version === version);
  const state_ = isInForce && hasBegun ? (now.isComplete ? "done" : "current") : "open";
  return [...steps, { title: "Roll out", state: state_, says: `${ready.length} of ${now?.replicas ?? 0} pods` }];
}
