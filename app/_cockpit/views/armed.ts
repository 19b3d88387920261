import type { Command } from "../../_simulator/core/flight/command";
import { problemOf, secondsOf } from "../../_simulator/core/flight/commands";
import type { Plan } from "../../_simulator/core/flight/plan";
import { shipping } from "../../_simulator/core/production/pipeline";
import { previousRevision } from "../../_simulator/core/production/revisions";
import type { World } from "../../_simulator/core/production/world";
import { lineFor } from "../../_simulator/terminal/line-for";
import type { Armed } from "../frame";
import { leftBy } from "./left-behind";
import { carriesOut } from "./planned";
import { rolloutSeconds } from "./rollout-seconds";
import { lasting } from "./times";

/** What an act comes to, from what is known before it is done. */
export function armedOf(world: World, command: Command, plan: Plan): Armed {
  const { title, undoes, leaves } = factsOf(world, command);
  const seconds = secondsOf(command);
  const rollout = rolloutSeconds(world, command);
  const isPlanned = carriesOut(plan, command);
  return {
    command,
    line: lineFor(command),
    title,
    takes:
      rollout > 0
        ? `${lasting(seconds)} to begin, then about ${lasting(rollout)} until all pods are ready`
        : lasting(seconds),
    undoes,
    leaves,
    plan: isPlanned ? "This is the act of the plan." : null,
    problem: problemOf(world, command),
  };
}

type Facts = Pick<Armed, "title" | "undoes" | "leaves">;

function factsOf(world: World, command: Command): Facts {
  switch (command.kind) {
    case "rollback":
    case "abort":
    case "undo": {
      const { deployment } = command;
      return {
        title: command.kind === "abort" ? `Abort the rollout of ${deployment}` : `Roll ${deployment} back`,
        undoes: undoneBy(world, deployment),
        leaves: leftBy(world, deployment),
      };
    }
    case "setEnvironment":
      return {
        title: `Set ${Object.keys(command.variables).join(", ")} of ${command.deployment}`,
        undoes: "Nothing. The version stays; its pods are replaced in batches and start with the new values.",
        leaves: leftBy(world, command.deployment),
      };
    case "restart":
      return {
        title: `Restart ${command.deployment}`,
        undoes: "Nothing. The same software starts again, in batches.",
        leaves: "Version and configuration stay as they are.",
      };
    case "setFlag":
      return {
        title: `Set ${command.flag} to ${Math.round(100 * command.share)} %`,
        undoes: "What the flag switches, from the next request on.",
        leaves: "No pod restarts. What was done while it was set otherwise stays.",
      };
    case "promote":
      return {
        title: `Promote ${command.deployment} to everybody`,
        undoes: "The canary's limit: all visitors get the new version.",
        leaves: "The version before stays in the history, to roll back to.",
      };
    case "scale":
      return {
        title: `Scale ${command.deployment} to ${command.replicas} ${command.replicas === 1 ? "pod" : "pods"}`,
        undoes: "The number of pods there is now.",
        leaves: "Version and configuration stay. An autoscaler may change the number again.",
      };
    case "deletePods":
      return {
        title: `Delete pods of ${command.deployment}`,
        undoes: "What those pods are doing now. The same pods come back.",
        leaves: "Version and configuration stay as they are.",
      };
    default:
      return { title: lineFor(command), undoes: "Nothing.", leaves: "All else stays as it is." };
  }
}

function undoneBy(world: World, deployment: string): string {
  const now = world.state.deployments[deployment];
  const shipped = shipping(world);
  if (shipped?.deployment === deployment) {
    const step = shipped.steps[shipped.step];
    return step?.kind === "migrate"
      ? `The rollout does not begin. The migration ${step.migration.name} is still running, and runs to its end.`
      : "The rollout does not begin. The cache is still being filled, and is filled to the end.";
  }
  if (now?.canary) return "The canary ends; all visitors get the version in force.";
  const before = now && previousRevision(now);
  if (!now || !before) return "Nothing.";
  return `Pods of the revision before, ${before.template.version}, replace the ones in force, in batches.`;
}
