import type { Command } from "./command";
import { type Harm, harmedBetween } from "./harm";
import { type RunRecord, secondsSinceTakeOff } from "./record";
import type { Mitigation, ScenarioPlan } from "./scenario";

/** A command that was not refused, in seconds since take-off. */
export type Act = { atSeconds: number; command: Command };

/**
 * What a command does to the system: changes it, holds the rollout up, lets it go on as its pipeline would, or nothing,
 * because it speaks to people.
 */
const effects = {
  ship: "changes",
  promote: "goesOn",
  pause: "holdsUp",
  resume: "goesOn",
  abort: "changes",
  rollback: "changes",
  setFlag: "changes",
  freeze: "nothing",
  undo: "changes",
  restart: "changes",
  scale: "changes",
  setEnvironment: "changes",
  deletePods: "changes",
  setRollingUpdate: "changes",
  declare: "nothing",
  postStatus: "nothing",
  page: "nothing",
  askHint: "nothing",
  handOver: "changes",
  land: "nothing",
} as const satisfies Record<Command["kind"], string>;

/** Whether a command does something to the system: whoever does not have the wheel is refused it. */
export const actsOnSystem = (kind: Command["kind"]): boolean => effects[kind] !== "nothing";

/** How long before and after an act its effect is looked for. */
const WINDOW_SECONDS = 180;

export function actsOf(run: RunRecord): Act[] {
  return run.commands.given
    .filter(({ answer }) => answer?.ok !== false)
    .map(({ atMs, command }) => ({ atSeconds: secondsSinceTakeOff(run, atMs), command }));
}

export function mitigationsOf(run: RunRecord, mitigations: readonly Mitigation[]): Act[] {
  return actsOf(run).filter(({ command }) =>
    mitigations.some(
      ({ kind, deployment }) =>
        kind === command.kind &&
        (deployment === undefined || ("deployment" in command && command.deployment === deployment)),
    ),
  );
}

/** Acts that a sound release did not need. To ship it is none of them, nor to let it go on. */
export function needlessActs(run: RunRecord, { ships }: ScenarioPlan): (Act & { effect: "changes" | "holdsUp" })[] {
  return actsOf(run).flatMap((act) => {
    const effect = effects[act.command.kind];
    const isTheRelease = act.command.kind === "ship" && act.command.version === ships.version;
    return (effect === "changes" || effect === "holdsUp") && !isTheRelease ? [{ ...act, effect }] : [];
  });
}

export type Worsening = Act & { harmedBefore: number; harmedAfter: number };

/**
 * Acts after which it got worse: more were harmed in the three minutes after than in the three before, and more than in
 * the same minutes when nobody did anything, each time by more than a bound per minute. Acts within three minutes of each
 * other share one rise: only the one with the steepest is blamed.
 */
export function actsThatMadeItWorse(run: RunRecord, harm: Harm, idle: Harm, perMinute: number): Worsening[] {
  const bound = (perMinute * WINDOW_SECONDS) / 60;
  const blamed: Worsening[] = [];
  let groupFrom = -Infinity;
  for (const act of actsOf(run)) {
    const { atSeconds, command } = act;
    const harmedBefore = harmedBetween(harm, atSeconds - WINDOW_SECONDS, atSeconds);
    const harmedAfter = harmedBetween(harm, atSeconds, atSeconds + WINDOW_SECONDS);
    const harmedIdle = harmedBetween(idle, atSeconds, atSeconds + WINDOW_SECONDS);
    const madeItWorse = harmedAfter - harmedBefore > bound && harmedAfter - harmedIdle > bound;
    if (effects[command.kind] === "nothing" || !madeItWorse) continue;

    const worsening = { ...act, harmedBefore, harmedAfter };
    const rival = blamed.at(-1);
    if (rival === undefined || atSeconds - groupFrom >= WINDOW_SECONDS) {
      blamed.push(worsening);
      groupFrom = atSeconds;
    } else if (riseOf(worsening) > riseOf(rival)) {
      blamed[blamed.length - 1] = worsening;
    }
  }
  return blamed;
}

const riseOf = ({ harmedBefore, harmedAfter }: Worsening) => harmedAfter - harmedBefore;
