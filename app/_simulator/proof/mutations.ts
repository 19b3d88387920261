import type { Command, Given } from "../core/flight/command";

/** Commands that speak to people, and leave the system as it is. */
const spoken: readonly Command["kind"][] = ["declare", "postStatus", "page", "askHint", "land"];

const DELAY_SECONDS = 300;

/** A solution with one command less, or with one later. */
type Mutation = { says: string; commands: Given[] };

/** Every command left out, and every one that acts on the system given five minutes later; the others stay as they are. */
export function mutationsOf(solution: readonly Given[]): Mutation[] {
  return solution.flatMap((given, place) => {
    const others = solution.toSpliced(place, 1);
    const says = `${given.command.kind} at ${given.atSeconds} s`;
    const without = { says: `without ${says}`, commands: others };
    if (spoken.includes(given.command.kind)) return [without];
    const late = { ...given, atSeconds: given.atSeconds + DELAY_SECONDS };
    const commands = [...others, late].toSorted((one, other) => one.atSeconds - other.atSeconds);
    return [without, { says: `five minutes late with ${says}`, commands }];
  });
}
