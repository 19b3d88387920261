import { named } from "../named";
import { isAlive, podsOf, touch } from "../production/pods";
import { terminate } from "../production/processes";
import { currentRevision, previousRevision, templateOf } from "../production/revisions";
import { rollOut } from "../production/rollout";
import type { World } from "../production/world";
import type { CommandOf } from "./command";
import type { CommandRules } from "./commands";
import { withValues } from "./plan-scenario";

// `kubectl`: its words are the real tool's.

type PlatformKind = "undo" | "restart" | "scale" | "setEnvironment" | "deletePods" | "setRollingUpdate";

/** How many pods the cluster has room for, of one deployment. */
const MOST_REPLICAS = 50;

export const platformCommands: { [Kind in PlatformKind]: CommandRules<Kind> } = {
  undo: {
    seconds: 2,
    problem: (world, { deployment, toRevision }) => {
      const now = named(world.state.deployments, deployment);
      if (!now) return notFound(deployment);
      if (now.isPaused)
        return `error: you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume deployment/${deployment}' and try again`;
      // To revision 0 means to the one before, as if none were given.
      if (!toRevision)
        return previousRevision(now) ? null : `error: no rollout history found for deployment "${deployment}"`;
      return now.revisions.some(({ number }) => number === toRevision)
        ? null
        : `error: unable to find specified revision ${toRevision} in history`;
    },
    apply: (world, { deployment, toRevision }) => {
      const now = named(world.state.deployments, deployment);
      const target =
        now && (toRevision ? now.revisions.find(({ number }) => number === toRevision) : previousRevision(now));
      if (!target || !rollOut(world, deployment, target.template, "kubectl rollout undo"))
        return `deployment.apps/${deployment} skipped rollback (current template already matches revision ${target?.number ?? 0})`;
      return `deployment.apps/${deployment} rolled back`;
    },
  },
  restart: {
    seconds: 2,
    problem: (world, { deployment }) => {
      const now = named(world.state.deployments, deployment);
      if (!now) return notFound(deployment);
      return now.isPaused
        ? `error: deployments.apps "${deployment}" can't restart paused deployment (run rollout resume first)`
        : null;
    },
    apply: (world, { deployment }) => {
      const now = named(world.state.deployments, deployment);
      if (now) {
        const { version, environment } = currentRevision(now).template;
        // More than any revision that may still have pods: a restart makes new ones.
        const restarts = 1 + Math.max(...now.revisions.map(({ template }) => template.restarts));
        rollOut(world, deployment, templateOf(version, environment, restarts), "kubectl rollout restart");
      }
      return `deployment.apps/${deployment} restarted`;
    },
  },
  scale: {
    seconds: 2,
    problem: (world, { deployment, replicas }) => {
      if (!named(world.state.deployments, deployment)) return notFound(deployment);
      return Number.isInteger(replicas) && replicas >= 0 && replicas <= MOST_REPLICAS
        ? null
        : `error: The --replicas=COUNT flag is required, and COUNT must be from 0 to ${MOST_REPLICAS}`;
    },
    apply: (world, { deployment, replicas }) => {
      const now = named(world.state.deployments, deployment);
      if (now) now.replicas = replicas;
      touch(world, deployment);
      return `deployment.apps/${deployment} scaled`;
    },
  },
  setEnvironment: {
    seconds: 2,
    problem: (world, { deployment, variables }) => {
      if (!named(world.state.deployments, deployment)) return notFound(deployment);
      const names = Object.keys(variables);
      if (names.length === 0) return "error: at least one environment variable must be provided";
      const odd = names.find((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
      return odd === undefined ? null : `error: "${odd}" is not a valid key name`;
    },
    apply: (world, { deployment, variables }) => {
      const now = named(world.state.deployments, deployment);
      if (now) {
        const { version, environment, restarts } = currentRevision(now).template;
        rollOut(
          world,
          deployment,
          templateOf(version, withValues(environment, variables), restarts),
          "kubectl set env",
        );
      }
      return `deployment.apps/${deployment} env updated`;
    },
  },
  deletePods: {
    seconds: 1,
    problem: (world, command) => {
      if (!named(world.state.deployments, command.deployment)) return notFound(command.deployment);
      if (!Array.isArray(command.pods)) return chosen(world, command).length > 0 ? null : "No resources found";
      const known = podsOf(world, command.deployment).map(({ name }) => name);
      const unknown = command.pods.find((name) => !known.includes(name));
      return unknown === undefined ? null : `Error from server (NotFound): pods "${unknown}" not found`;
    },
    apply: (world, command) =>
      chosen(world, command)
        .map((pod) => {
          terminate(world, pod);
          touch(world, command.deployment);
          return `pod "${pod.name}" deleted`;
        })
        .join("\n"),
  },
  setRollingUpdate: {
    seconds: 2,
    problem: (world, { deployment, maxSurge, maxUnavailable }) => {
      if (!named(world.state.deployments, deployment)) return notFound(deployment);
      const isShare = (share: number) => share >= 0 && share <= 1;
      const invalid = `The Deployment "${deployment}" is invalid: spec.strategy.rollingUpdate`;
      if (!isShare(maxSurge) || !isShare(maxUnavailable)) return `${invalid}: Invalid value: must be from 0% to 100%`;
      return maxSurge === 0 && maxUnavailable === 0
        ? `${invalid}.maxUnavailable: Invalid value: "0%": may not be 0 when \`maxSurge\` is 0`
        : null;
    },
    apply: (world, { deployment, maxSurge, maxUnavailable }) => {
      const now = named(world.state.deployments, deployment);
      if (now) now.rollingUpdate = { ...now.rollingUpdate, maxSurge, maxUnavailable };
      touch(world, deployment);
      return `deployment.apps/${deployment} patched`;
    },
  },
};

const notFound = (deployment: string) => `Error from server (NotFound): deployments.apps "${deployment}" not found`;

function chosen(world: World, { deployment, pods }: CommandOf<"deletePods">) {
  const all = podsOf(world, deployment);
  // One that is going already may be named; it is in no selection.
  if (Array.isArray(pods)) return all.filter(({ name }) => pods.includes(name));
  return all.filter((pod) => isAlive(pod) && (pods === "all" || pod.template.version === pods.version));
}
