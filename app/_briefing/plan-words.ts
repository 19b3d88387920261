import type { Person } from "@/app/_simulator/core/flight/people";
import type { Plan } from "@/app/_simulator/core/flight/plan";
import { actWord, measureWord, signalWords } from "@/app/_simulator/plan-words";

/** A plan, line by line. */
export function planLines({ signal, act, tell, verify }: Plan, people: readonly Person[]) {
  const names = tell.map((id) => people.find((person) => person.id === id)?.name ?? id);
  return {
    signal: signalWords(signal),
    act: actWord(act),
    tell: names.length > 0 ? new Intl.ListFormat("en-GB").format(names) : "nobody",
    verify: measureWord(verify),
  };
}
