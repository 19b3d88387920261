import { actsOnSystem } from "../core/flight/acts";
import type { Given } from "../core/flight/command";

const DELAY_SECONDS = 300;

/** A solution with one command less, or with one later. */
type Mutation = { says: string; commands: Given[] };

/** Every command left out, and every one that acts on the system given five minutes later; the others stay as they are. */
export function mutationsOf(solution: readonly Given[]): Mutation[] {
  return solution.flatMap((given, place) => {
    const others = solution.toSpliced(place, 1);
    const says = `${given.command.kind} at ${given.atSeconds} s`;
    const without = { says: `without ${says}`, commands: others };
    if (!actsOnSystem(given.command.kind)) return [without];
    const late = { ...given, atSeconds: given.atSeconds + DELAY_SECONDS };
    const commands = [...others, late].toSorted((one, other) => one.atSeconds - other.atSeconds);
    return [without, { says: `five minutes late with ${says}`, commands }];
  });
}
