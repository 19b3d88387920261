import { record } from "../production/notes";
import { timer, wake } from "../production/timers";
import type { World } from "../production/world";
import { actsOnSystem } from "./acts";
import type { Answer, Command, CommandKind, CommandOf } from "./command";
import { deployCommands } from "./deploy-commands";
import { peopleCommands } from "./people-commands";
import { platformCommands } from "./platform-commands";
import { nameOf, supervisionCommands } from "./supervision";

/** What a command does, and how long that takes. */
export type CommandRules<Kind extends CommandKind> = {
  /** Simulated seconds from giving it to its effect. */
  seconds: number;
  /** What the real tool says instead of doing it, or null. */
  problem(world: World, command: CommandOf<Kind>): string | null;
  /** Does it, and returns what the real tool prints. */
  apply(world: World, command: CommandOf<Kind>): string;
};

/** To add a command, add its fields in command.ts and its rules in one of these. */
const rules: { [Kind in CommandKind]: CommandRules<Kind> } = {
  ...deployCommands,
  ...platformCommands,
  ...peopleCommands,
  ...supervisionCommands,
};

/** How long a command takes, in simulated seconds. */
export const secondsOf = ({ kind }: Command): number => rules[kind].seconds;

/**
 * Gives a command now. An illegal one is answered at once and changes nothing; any other takes effect when its time is
 * over, and may be refused then, if the world has changed in between.
 */
export function give(world: World, command: Command): void {
  const { clock, state } = world;
  const text = problemOf(world, command);
  const effectMs = clock.nowMs + secondsOf(command) * 1000;
  const answer: Answer | null = text === null ? null : { ok: false, text };
  state.commands.given.push({ command, atMs: clock.nowMs, effectMs, answer });
  if (answer === null)
    wake(world, secondsOf(command) * 1000, timer.commandTakesEffect, state.commands.given.length - 1);
}

/** The event that a command takes effect. */
export function takesEffect(world: World, place: number): boolean {
  const given = world.state.commands.given[place];
  if (given === undefined || given.answer !== null) return false;
  const text = problemOf(world, given.command);
  given.answer = text === null ? { ok: true, text: apply(world, given.command) } : { ok: false, text };
  record(world, "learner", given.command.kind, objectOf(given.command), given.answer.text);
  return true;
}

/** What the real tool would say instead of doing it now, or null. */
export function problemOf<Kind extends CommandKind>(world: World, command: CommandOf<Kind>): string | null {
  const { handedOver, landed } = world.state.commands;
  if (landed !== null) return "the flight has landed";
  if (handedOver !== null && actsOnSystem(command.kind))
    return `${nameOf(world, handedOver.person)} has the wheel: you can look, and tell people`;
  return rules[command.kind].problem(world, command);
}

function apply<Kind extends CommandKind>(world: World, command: CommandOf<Kind>): string {
  return rules[command.kind].apply(world, command);
}

function objectOf(command: Command): string {
  return "deployment" in command ? `deployment/${command.deployment}` : command.kind;
}
