import type { Command } from "../../_simulator/core/flight/command";
import { problemOf, secondsOf } from "../../_simulator/core/flight/commands";
import type { Plan } from "../../_simulator/core/flight/plan";
import type { World } from "../../_simulator/core/production/world";
import { lineFor } from "../../_simulator/terminal/line-for";
import type { ButtonView } from "../frame";
import { lasting } from "./times";

const MOST = 8;

/** At most eight, the plan's act first. */
export function buttonsOf(world: World, plan: Plan): ButtonView[] {
  const { scenario, state } = world;
  const { deployment } = scenario.ships;
  const now = state.deployments[deployment];
  const isPaused = now?.isPaused === true || now?.canary?.isPaused === true;
  const commands: { title: string; command: Command; isArmed: boolean }[] = [
    { title: "Roll back", command: { kind: "rollback", deployment }, isArmed: true },
    { title: "Abort", command: { kind: "abort", deployment }, isArmed: true },
    isPaused
      ? { title: "Resume", command: { kind: "resume", deployment }, isArmed: false }
      : { title: "Pause", command: { kind: "pause", deployment }, isArmed: false },
    ...(scenario.ships.strategy.kind === "canary"
      ? [{ title: "Promote", command: { kind: "promote" as const, deployment }, isArmed: true }]
      : []),
    ...Object.entries(state.flags).map(([flag, share]) =>
      share > 0
        ? { title: `${flag} off`, command: { kind: "setFlag" as const, flag, share: 0 }, isArmed: true }
        : { title: `${flag} on`, command: { kind: "setFlag" as const, flag, share: 1 }, isArmed: true },
    ),
    { title: "Restart", command: { kind: "restart", deployment }, isArmed: true },
  ];
  commands.sort((one, other) => Number(other.command.kind === plan.act) - Number(one.command.kind === plan.act));
  return commands.slice(0, MOST).map(({ command, isArmed, title }) => ({
    id: lineFor(command),
    title,
    detail: `${"flag" in command ? command.flag : deployment}, ${lasting(secondsOf(command))}`,
    command,
    isArmed,
    unavailable: problemOf(world, command),
  }));
}
