import { named } from "../named";
import { abortCanary, promote } from "../production/canary";
import { ship, shipping, stopShipping } from "../production/pipeline";
import { currentRevision, previousRevision } from "../production/revisions";
import { rollOut, setPaused } from "../production/rollout";
import type { World } from "../production/world";
import type { CommandRules } from "./commands";

// `deploy`, the tool that ships releases. It is the simulator's own, so its words are ours.

type DeployKind = "ship" | "promote" | "pause" | "resume" | "abort" | "rollback" | "setFlag" | "freeze";

export const deployCommands: { [Kind in DeployKind]: CommandRules<Kind> } = {
  ship: {
    seconds: 2,
    problem: (world, { deployment, version }) => {
      if (world.state.commands.isFrozen)
        return "deploy: releases are frozen; deploy freeze off lets them through again";
      const releases = named(world.system.deployments, deployment)?.releases;
      if (releases === undefined) return unknown(deployment);
      if (named(releases, version) === undefined) return `deploy: ${deployment} has no release ${version}`;
      const now = named(world.state.deployments, deployment);
      if (now?.canary) return `deploy: a rollout of ${deployment} is under way; promote or abort it first`;
      if (now && currentRevision(now).template.version === version)
        return `deploy: ${deployment} is at ${version} already`;
      const before = shipping(world);
      return before && `deploy: ${before.deployment} ${before.version} is being shipped; wait for it, or abort it`;
    },
    apply: (world, { deployment, version }) => {
      ship(world, deployment, version);
      return `${deployment}: shipping ${version}`;
    },
  },
  promote: {
    seconds: 2,
    problem: (world, { deployment }) => needsCanary(world, deployment, "promote"),
    apply: (world, { deployment }) => {
      promote(world, deployment, "learner");
      return `${deployment}: promoted, rolling out to everybody`;
    },
  },
  pause: {
    seconds: 1,
    problem: (world, { deployment }) => {
      const now = named(world.state.deployments, deployment);
      if (!now) return unknown(deployment);
      if (now.canary) return now.canary.isPaused ? `deploy: ${deployment} is paused already` : null;
      if (now.isPaused) return `deploy: ${deployment} is paused already`;
      return now.isComplete ? `deploy: no rollout of ${deployment} is under way` : null;
    },
    apply: (world, { deployment }) => {
      hold(world, deployment, true);
      return `${deployment}: paused`;
    },
  },
  resume: {
    seconds: 1,
    problem: (world, { deployment }) => {
      const now = named(world.state.deployments, deployment);
      if (!now) return unknown(deployment);
      return now.isPaused || now.canary?.isPaused ? null : `deploy: ${deployment} is not paused`;
    },
    apply: (world, { deployment }) => {
      hold(world, deployment, false);
      return `${deployment}: resumed`;
    },
  },
  abort: {
    seconds: 2,
    problem: (world, { deployment }) => {
      const now = named(world.state.deployments, deployment);
      if (!now) return unknown(deployment);
      if (now.canary || shipping(world)?.deployment === deployment) return null;
      if (now.isComplete)
        return `deploy: no rollout of ${deployment} is under way; deploy rollback undoes one that is over`;
      return previousRevision(now) ? null : `deploy: ${deployment} has no earlier revision`;
    },
    apply: (world, { deployment }) => {
      goBack(world, deployment, "deploy abort");
      return `${deployment}: aborted, back to ${versionOf(world, deployment)}`;
    },
  },
  rollback: {
    seconds: 2,
    problem: (world, { deployment }) => {
      const now = named(world.state.deployments, deployment);
      if (!now) return unknown(deployment);
      if (now.canary || shipping(world)?.deployment === deployment) return null;
      return previousRevision(now) ? null : `deploy: ${deployment} has no earlier revision`;
    },
    apply: (world, { deployment }) => {
      goBack(world, deployment, "deploy rollback");
      return `${deployment}: rolling back to ${versionOf(world, deployment)}`;
    },
  },
  setFlag: {
    seconds: 1,
    problem: ({ state }, { flag, share }) => {
      if (named(state.flags, flag) === undefined) return `deploy: there is no flag ${flag}`;
      return share >= 0 && share <= 1 ? null : "deploy: a flag is on for 0 to 100 % of the visitors";
    },
    apply: ({ state }, { flag, share }) => {
      state.flags[flag] = share;
      return `${flag}: on for ${Math.round(100 * share)} %`;
    },
  },
  freeze: {
    seconds: 1,
    problem: ({ state }, { on }) =>
      state.commands.isFrozen === on ? `deploy: freeze is ${on ? "on" : "off"} already` : null,
    apply: ({ state }, { on }) => {
      state.commands.isFrozen = on;
      return on ? "releases are frozen" : "releases are let through again";
    },
  },
};

const unknown = (deployment: string) => `deploy: there is no ${deployment}`;

function needsCanary(world: World, deployment: string, what: string): string | null {
  const now = named(world.state.deployments, deployment);
  if (!now) return unknown(deployment);
  return now.canary ? null : `deploy: there is no canary of ${deployment} to ${what}`;
}

/** A canary is held up where there is one, and the rollout where there is none. */
function hold(world: World, name: string, isPaused: boolean): void {
  const canary = named(world.state.deployments, name)?.canary;
  if (!canary) {
    setPaused(world, name, isPaused);
    return;
  }
  canary.isPaused = isPaused;
  if (!isPaused) canary.stepAtMs = world.clock.nowMs;
}

/** Away from what was shipped last, however far it has come: not yet rolled out, a canary, or rolled out to everybody. */
function goBack(world: World, name: string, cause: string): void {
  const now = named(world.state.deployments, name);
  if (!now) return;
  if (shipping(world)?.deployment === name) {
    stopShipping(world);
    return;
  }
  if (now.canary) {
    abortCanary(world, name, "learner");
    return;
  }
  const before = previousRevision(now);
  now.isPaused = false;
  if (before) rollOut(world, name, before.template, cause);
}

function versionOf({ state }: World, name: string): string {
  const now = named(state.deployments, name);
  return now ? currentRevision(now).template.version : "";
}
