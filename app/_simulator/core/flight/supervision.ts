import { named } from "../named";
import { abortCanary } from "../production/canary";
import { record } from "../production/notes";
import { shipping, stopShipping } from "../production/pipeline";
import { touch } from "../production/pods";
import { templateOf } from "../production/revisions";
import { rollOut } from "../production/rollout";
import type { World } from "../production/world";
import type { CommandState } from "./command";
import type { CommandRules } from "./commands";
import { allHold, type Condition, type Facts, type Wordings, worded } from "./people";

/** Whoever supervises the learner: asks, gives a hint when asked for one, and takes the wheel when it must be. */
export type Supervisor = {
  /** Id of the person. */
  person: string;
  /** Given one after another: where to look first, what could be done last. */
  hints: [Wordings, ...Wordings[]];
  /** All must hold: then they take the wheel without being asked. */
  takesOverWhen: Condition[];
  /** What they say when they do. */
  takesOver: Wordings;
};

type SupervisionKind = "askHint" | "handOver";

export const supervisionCommands: { [Kind in SupervisionKind]: CommandRules<Kind> } = {
  askHint: {
    seconds: 5,
    problem: ({ scenario, state }) =>
      state.commands.hints < scenario.supervisor.hints.length ? null : "hint: there is nothing more to say than that",
    apply: (world) => {
      const { scenario, state } = world;
      const place = state.commands.hints;
      const [first] = scenario.supervisor.hints;
      state.commands.hints += 1;
      return say(world, `hint ${place}`, scenario.supervisor.hints[place] ?? first);
    },
  },
  handOver: {
    seconds: 1,
    problem: () => null,
    apply: (world) => takeOver(world, "asked"),
  },
};

/** Looks whether a limit is crossed at which nobody lets a learner go on. */
export function takeOverAtLimit(world: World, facts: Facts): void {
  if (world.state.commands.handedOver !== null) return;
  if (allHold(world.scenario.supervisor.takesOverWhen, facts)) takeOver(world, "limit");
}

export const nameOf = ({ scenario }: World, id: string): string =>
  scenario.people.find((person) => person.id === id)?.name ?? id;

/** The wheel changes hands: everything that can be is put back to what it was at take-off. */
function takeOver(world: World, because: NonNullable<CommandState["handedOver"]>["because"]): string {
  const { clock, scenario, state } = world;
  const { person, takesOver } = scenario.supervisor;
  state.commands.handedOver = { atMs: clock.nowMs, person, because };
  record(world, "system", "WheelTaken", `person/${person}`, `${nameOf(world, person)} takes the wheel`);
  for (const name of Object.keys(state.deployments)) putBack(world, name);
  for (const [flag, { share }] of Object.entries(scenario.system.flags)) state.flags[flag] = share;
  return say(world, "takes over", takesOver);
}

function putBack(world: World, name: string): void {
  const now = named(world.state.deployments, name);
  const before = named(world.system.deployments, name);
  if (!now || !before) return;
  if (shipping(world)?.deployment === name) stopShipping(world);
  if (now.canary) abortCanary(world, name, "learner");
  now.isPaused = false;
  now.replicas = before.replicas;
  now.rollingUpdate = before.rollingUpdate;
  const environment = world.system.environments["production"]?.[name] ?? {};
  rollOut(world, name, templateOf(before.release, environment), "deploy rollback");
  touch(world, name);
}

function say({ clock, scenario, seed, state }: World, rule: string, wordings: Wordings): string {
  const text = worded(wordings, seed, rule, 0);
  const message = { atMs: clock.nowMs, rule, from: scenario.supervisor.person, text };
  state.people.messages.push({ ...message, waits: false, answeredAtMs: null });
  return text;
}
