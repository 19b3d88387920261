import { nameOf } from "../../_simulator/core/flight/supervision";
import type { World } from "../../_simulator/core/production/world";
import type { MessageView } from "../frame";
import { actionWords, impactWords } from "../update-words";
import { clockAt, secondsAt } from "./times";

type Said = { atMs: number; from: string; text: string; waits: boolean; answeredAtMs: number | null };

/** All that was said, the learner's own words as from "you", in order. */
export function messagesOf(world: World): MessageView[] {
  const { commands, people } = world.state;
  const own = (atMs: number, text: string): Said => ({ atMs, from: "you", text, waits: false, answeredAtMs: null });
  const all: Said[] = [
    ...people.messages,
    ...commands.updates.map(({ atMs, action, impact, nextUpdateMinutes, to }) => {
      const next = nextUpdateMinutes === null ? "No further update." : `Next update in ${nextUpdateMinutes} min.`;
      const names = to.map((id) => nameOf(world, id)).join(", ");
      return own(atMs, `To ${names}: ${impactWords[impact]}. ${actionWords[action]}. ${next}`);
    }),
    ...commands.declared.map(({ atMs, service, severity }) =>
      own(atMs, `Incident declared: SEV-${severity}, ${service}.`),
    ),
    ...commands.paged.map(({ atMs, person }) => own(atMs, `Paged ${nameOf(world, person)}.`)),
  ];
  all.sort((one, other) => one.atMs - other.atMs);
  return all.map(({ answeredAtMs, atMs, from, text, waits }, number) => ({
    number,
    atSeconds: secondsAt(atMs),
    clock: clockAt(world, atMs),
    from,
    text,
    waits,
    answeredAtSeconds: answeredAtMs === null ? null : secondsAt(answeredAtMs),
  }));
}
