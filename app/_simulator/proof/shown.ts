import { needlessActs } from "../core/flight/acts";
import type { Given } from "../core/flight/command";
import { type Case, isSubject } from "./cases";
import { type Achieved, Flights } from "./flights";
import { mutationsOf } from "./mutations";

/** What flights of one variant on one seed show. All names are what somebody did. */
export type Shown = {
  seed: number;
  idle: Achieved;
  solution: Achieved;
  /** Where the scenario is about this variant. */
  traps: Record<string, Achieved>;
  /** Where the release is sound: acts that it did not need. */
  needless: Record<string, Achieved>;
  mutations: Record<string, Achieved>;
  evidenceFoundAt: (number | null)[];
};

/** What is flown beside nothing, the solution, and a rollback that was not needed. */
export type Extent = { traps: boolean; mutations: boolean };

/** Flies what shows whether a variant keeps its promises on a seed. */
export function show(one: Case, seed: number, extent: Extent): Shown {
  const flights = new Flights(one, seed);
  const solution = one.solution.commands[one.variant] ?? [];
  const all = (acts: readonly (readonly [name: string, commands: Given[]])[]) =>
    Object.fromEntries(acts.map(([name, commands]) => [name, flights.achieved(flights.record(commands))]));
  const named = Object.entries(flights.plan.traps).map(([name, { commands }]) => [name, commands] as const);
  const traps = extent.traps ? named : [];
  const mutations = mutationsOf(solution).map(({ says, commands }) => [says, commands] as const);
  return {
    seed,
    idle: flights.achieved(flights.idle),
    solution: flights.achieved(flights.record(solution)),
    traps: isSubject(one) ? all(traps) : {},
    needless: one.isFaultFree ? needlessOf(flights, traps) : {},
    mutations: extent.mutations ? all(mutations) : {},
    evidenceFoundAt: flights.evidenceFoundAt,
  };
}

/** A rollback at half-time, and the traps, but for those that only let the release go on, or were refused. */
function needlessOf(
  flights: Flights,
  traps: readonly (readonly [name: string, commands: Given[]])[],
): Record<string, Achieved> {
  const { endSeconds, ships } = flights.plan;
  const rollback: Given = { atSeconds: endSeconds / 2, command: { kind: "rollback", deployment: ships.deployment } };
  const needless: Record<string, Achieved> = { rollback: flights.achieved(flights.record([rollback])) };
  for (const [name, commands] of traps) {
    const run = flights.record(commands);
    if (needlessActs(run, flights.plan).length > 0) needless[name] = flights.achieved(run);
  }
  return needless;
}
