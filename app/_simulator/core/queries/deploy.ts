import type { QueryOf } from "../flight/query";
import { named } from "../named";
import type { PipelineState, PipelineStep } from "../production/pipeline";
import { isAlive, podsOf } from "../production/pods";
import { currentRevision, type DeploymentState } from "../production/revisions";
import type { Reading, Variable } from "../production/system";
import type { World } from "../production/world";
import { tableOf } from "./tab-writer";
import { ageSince } from "./times";
import { MASK, releaseOf, shownValue } from "./workloads";

// `deploy`, the tool that ships releases. It is the simulator's own, so its words are ours.

/** `deploy status`: what runs, what is being shipped, and what stands in its way. */
export function deployStatus(world: World, { deployment }: QueryOf<"deployStatus">): string {
  const { commands, deployments, flags, pipeline } = world.state;
  const chosen = Object.entries(deployments).filter(([name]) => deployment === undefined || name === deployment);
  if (chosen.length === 0) return unknown(deployment ?? "");
  const shares = Object.entries(flags).map(([flag, share]) => `flag     ${flag} on for ${percent(share)}`);
  return [
    tableOf([
      ["DEPLOYMENT", "VERSION", "PODS READY", "ROLLOUT"],
      ...chosen.map(([name, one]) => [
        name,
        currentRevision(one).template.version,
        readyPerVersion(world, name),
        rolloutOf(one),
      ]),
    ]),
    ...(pipeline ? ["", ...pipelineLines(world, pipeline)] : []),
    ...chosen.flatMap(([name, one]) => canaryLines(world, name, one)),
    "",
    ...shares,
    `freeze   ${commands.isFrozen ? "on" : "off"}`,
  ].join("\n");
}

const unknown = (deployment: string): string => `deploy: there is no ${deployment}`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

function readyPerVersion(world: World, name: string): string {
  const versions = new Map<string, { ready: number; all: number }>();
  for (const pod of podsOf(world, name).filter(isAlive)) {
    const { ready = 0, all = 0 } = versions.get(pod.template.version) ?? {};
    versions.set(pod.template.version, { ready: ready + (pod.isReady ? 1 : 0), all: all + 1 });
  }
  return [...versions].map(([version, { ready, all }]) => `${version} ${ready}/${all}`).join(", ");
}

function rolloutOf({ canary, hasExceededDeadline, isComplete, isPaused }: DeploymentState): string {
  if (canary) return canary.isPaused ? "canary, paused" : "canary";
  if (isComplete) return "complete";
  if (isPaused) return "paused";
  return hasExceededDeadline ? "stuck: progress deadline exceeded" : "rolling out";
}

function pipelineLines(world: World, { deployment, startedAtMs, step, steps, version }: PipelineState): string[] {
  const done = step >= steps.length ? "all steps done" : `step ${step + 1} of ${steps.length}`;
  return [
    `pipeline ${deployment} ${version}, started ${ageSince(world, startedAtMs)} ago, ${done}`,
    ...steps.map((one, place) => `  ${place < step ? "done" : place === step ? "now " : "next"}   ${stepText(one)}`),
  ];
}

function stepText(step: PipelineStep): string {
  switch (step.kind) {
    case "migrate":
      return `migrate ${step.migration.database}: ${step.migration.name}`;
    case "warmCache":
      return `warm ${step.cache}`;
    case "rollOut":
      return "roll out";
  }
}

function canaryLines(world: World, name: string, { canary }: DeploymentState): string[] {
  if (canary === null) return [];
  const { analysis, failedLooks, isPaused, step, stepAtMs, steps, template } = canary;
  return [
    `canary   ${name} ${template.version}, step ${step + 1} of ${steps.length} for ${ageSince(world, stepAtMs)}: ${percent(steps[step]?.weight ?? 1)} of the visitors${isPaused ? ", paused" : ""}`,
    `  looks every ${analysis.everySeconds} s; ${failedLooks} of ${analysis.failureLimit} had more than ${percent(analysis.maxErrorRate)} errors`,
  ];
}

/** `deploy diff-env api production staging`: what pods are given, variable by variable. */
export function diffEnvironments(world: World, { deployment, from, to }: QueryOf<"diffEnvironments">): string {
  if (!named(world.state.deployments, deployment)) return unknown(deployment);
  const [one, other] = [environmentOf(world, deployment, from), environmentOf(world, deployment, to)];
  if (one === null || other === null) return `deploy: there is no environment ${one === null ? from : to}`;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const shown = (environment: Record<string, string>, name: string) =>
    shownValue(world, deployment, name, environment[name]);
  return tableOf([
    ["VARIABLE", from, to, "COMPARED"],
    ...names.map((name) => [
      name,
      shown(one, name),
      shown(other, name),
      one[name] === other[name] ? "same" : "differs",
    ]),
  ]);
}

/** In production it is what new pods get now, with all that was set since the run began. */
function environmentOf(world: World, deployment: string, name: string): Record<string, string> | null {
  const now = world.state.deployments[deployment];
  if (name === "production" && now) return currentRevision(now).template.environment;
  const environment = named(world.system.environments, name);
  return environment ? (environment[deployment] ?? {}) : null;
}

/** `deploy diff-env api v41 v42`: the variables that two versions read, and what each makes of one that is unset. */
export function diffVariables(world: World, { deployment, from, to }: QueryOf<"diffVariables">): string {
  if (!named(world.state.deployments, deployment)) return unknown(deployment);
  const [one, other] = [releaseOf(world, deployment, from), releaseOf(world, deployment, to)];
  if (!one || !other) return `deploy: ${deployment} has no release ${one ? to : from}`;
  const names = [...new Set([...Object.keys(one.variables), ...Object.keys(other.variables)])].sort();
  return tableOf([
    ["VARIABLE", from, to, "COMPARED"],
    ...names.map((name) => {
      const [before, after] = [whenUnset(one.variables[name]), whenUnset(other.variables[name])];
      return [name, before, after, before === after ? "same" : "differs"];
    }),
  ]);
}

function whenUnset(variable: Variable | undefined): string {
  if (variable === undefined) return "not read";
  const isSecret = variable.decides.knob === "secret";
  return isRequired(variable.unset) ? "required" : `default ${isSecret ? MASK : variable.unset.becomes}`;
}

const isRequired = (reading: Reading): reading is { crashes: string } => "crashes" in reading;
