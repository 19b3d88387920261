import type { Command } from "../../_simulator/core/flight/command";
import { shipping } from "../../_simulator/core/production/pipeline";
import { isAlive, podsOf } from "../../_simulator/core/production/pods";
import { currentRevision, previousRevision, type Template } from "../../_simulator/core/production/revisions";
import { roomOf } from "../../_simulator/core/production/rollout";
import type { World } from "../../_simulator/core/production/world";

/** A pod whose image is on its node already. */
const PULLED_SECONDS = 1;

/** About how long a deployment takes to be as a command wants it, once it has begun; 0 where no pod has to start. */
export function rolloutSeconds(world: World, command: Command): number {
  if (!("deployment" in command)) return 0;
  const now = world.state.deployments[command.deployment];
  if (!now) return 0;
  const current = currentRevision(now).template;
  switch (command.kind) {
    case "rollback":
    case "abort":
    case "undo": {
      const number = command.kind === "undo" ? command.toRevision : undefined;
      const to = number === undefined ? previousRevision(now) : now.revisions.find((one) => one.number === number);
      // A canary only ends, and what is not rolled out yet has no pods: who serves now serves on.
      const isBefore = shipping(world)?.deployment === command.deployment;
      return now.canary || isBefore || to === undefined ? 0 : secondsTo(world, command.deployment, to.template, true);
    }
    case "promote":
      return now.canary ? secondsTo(world, command.deployment, now.canary.template, true) : 0;
    case "setEnvironment":
    case "restart":
      return secondsTo(world, command.deployment, current, false);
    default:
      return 0;
  }
}

/** Batches as the surge and the unavailable pods allow; each is as long as a pod takes from its making to its first probe. */
function secondsTo(world: World, name: string, to: Template, keepsPods: boolean): number {
  const { state, system } = world;
  const now = state.deployments[name];
  const spec = system.deployments[name];
  const release = spec?.releases[to.version];
  if (!now || !spec || !release) return 0;
  const there = podsOf(world, name).filter(
    (pod) => keepsPods && isAlive(pod) && pod.isReady && pod.template.hash === to.hash,
  );
  const { available, most } = roomOf(now);
  const missing = Math.max(0, now.replicas - there.length);
  const batches = Math.ceil(missing / Math.max(1, most - available));
  const pull = state.pulledDigests.includes(release.digest) ? PULLED_SECONDS : release.pullSeconds;
  return batches * (pull + release.startSeconds + spec.probes.readiness.initialDelaySeconds);
}
