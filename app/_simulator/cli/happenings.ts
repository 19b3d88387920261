import { LEAD_IN_SECONDS } from "../core/flight/traffic";
import type { World } from "../core/production/world";

/** Something that was done or said, seconds since take-off. */
export type Happening = { atSeconds: number; by: "system" | "learner" | "person"; text: string };

/** All that was done and said since take-off, in order. */
export function happeningsOf(world: World): Happening[] {
  const all = [...doneBySystem(world), ...doneByLearner(world), ...said(world)];
  return all.filter(({ atSeconds }) => atSeconds >= 0).sort((one, other) => one.atSeconds - other.atSeconds);
}

/** What the system did. What happens to many pods within a minute is told of the first. */
function doneBySystem({ state }: World): Happening[] {
  const told = new Map<string, Happening & { times: number }>();
  for (const { atMs, by, kind, object, text } of state.journal) {
    if (by !== "system") continue;
    const atSeconds = secondsAt(atMs);
    const key = [Math.floor(atSeconds / 60), kind, text].join("\n");
    const known = told.get(key);
    if (known) known.times += 1;
    else told.set(key, { atSeconds, by, text: `${kind} ${object}: ${text}`, times: 1 });
  }
  return [...told.values()].map(({ times, text, ...one }) => ({
    ...one,
    text: times > 1 ? `${text} (${times} times)` : text,
  }));
}

/** What the learner's commands did, at the time at which they were given. */
function doneByLearner({ state }: World): Happening[] {
  return state.commands.given.map(({ atMs, command, answer }) => {
    const { kind, ...fields } = command;
    const text = answer === null ? "still under way" : answer.ok ? answer.text : `refused: ${answer.text}`;
    return { atSeconds: secondsAt(atMs), by: "learner", text: `${kind} ${JSON.stringify(fields)}: ${text}` };
  });
}

function said({ scenario, state }: World): Happening[] {
  return state.people.messages.map(({ atMs, from, text }) => {
    const person = scenario.people.find(({ id }) => id === from);
    const named = person ? `${person.name}, ${person.role}` : from;
    return { atSeconds: secondsAt(atMs), by: "person", text: `${named}: “${text}”` };
  });
}

const secondsAt = (atMs: number): number => atMs / 1000 - LEAD_IN_SECONDS;
