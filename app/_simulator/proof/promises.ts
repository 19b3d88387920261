import type { Bounds } from "../core/flight/solution";
import { type Case, isSubject } from "./cases";
import { type Achieved, isWithin, textOf } from "./flights";
import type { Shown } from "./shown";

/** Points that an act costs, at least, which a sound release did not need. */
const NEEDLESS_COSTS = 10;
/** Where doing nothing loses, the solution harms at most this share of it. */
const SOLUTION_HARMS = 1 / 3;

/** What a scenario declares of one of its variants. */
export type Declared = { idle: "loses" | "safe"; bounds: Bounds; showsEvidence: boolean };

/**
 * A release that is sound is safe to leave alone, whatever else the scenario is about, and there is no evidence against
 * it.
 */
export function declaredOf(one: Case): Declared {
  const { isFaultFree, scenario, solution, variant } = one;
  const bounds = solution.bounds[variant];
  if (bounds === undefined) throw new RangeError(`${scenario.slug} has no bounds for ${variant}`);
  return { idle: isFaultFree ? "safe" : scenario.idle, bounds, showsEvidence: isSubject(one) };
}

/** What a seed shows of a variant that it must not, one sentence each; traps are judged over many seeds. */
export function brokenPromises({ idle, bounds, showsEvidence }: Declared, shown: Shown): string[] {
  const { evidenceFoundAt, mutations, needless, solution } = shown;
  const most = SOLUTION_HARMS * shown.idle.usersHarmed;
  const lines = [
    [isSaved(solution), "the solution does not save it", solution],
    [isWithin(solution, bounds), "the solution is out of its bounds", solution],
    [idle === "safe" || hasLost(shown.idle), "doing nothing does not lose", shown.idle],
    [idle === "loses" || shown.idle.outcome === "uneventful", "doing nothing is not safe", shown.idle],
    [idle === "safe" || solution.usersHarmed <= most, "the solution harms too many", solution],
    ...Object.entries(needless).map(
      ([act, did]) => [did.score <= shown.idle.score - NEEDLESS_COSTS, `it costs too little: ${act}`, did] as const,
    ),
    ...Object.entries(mutations).map(
      ([mutation, still]) => [!isWithin(still, bounds), `not needed, it still succeeds ${mutation}`, still] as const,
    ),
  ] as const;
  return [
    ...lines.flatMap(([isKept, sentence, did]) => (isKept ? [] : [`${sentence}: ${textOf(did)}`])),
    ...evidenceFoundAt
      .map((at, place) => ({ at, sentence: `evidence ${place + 1} shows ${at === null ? "too late" : `at ${at} s`}` }))
      .filter(({ at }) => (at !== null) !== showsEvidence)
      .map(({ sentence }) => sentence),
  ];
}

const isSaved = ({ outcome }: Achieved): boolean => outcome === "recovered" || outcome === "uneventful";
const hasLost = ({ outcome }: Achieved): boolean => outcome === "degraded" || outcome === "outage";

/** The share of the seeds on which each trap harmed more users than doing nothing, by its name. */
export function trapsThatHarm(shown: readonly Shown[]): Record<string, number> {
  const names = Object.keys(shown[0]?.traps ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const worse = shown.filter(({ idle, traps }) => (traps[name]?.usersHarmed ?? 0) > idle.usersHarmed);
      return [name, worse.length / shown.length];
    }),
  );
}
