import { Flight } from "@/app/_simulator/core/flight/flight";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import type { ScenarioPlan } from "@/app/_simulator/core/flight/scenario";
import type { Visitors } from "@/app/_simulator/core/production/visitors";
import { binomialInterval, type Group, isDifferent, powerOfTwoArms } from "@/app/_simulator/theory/proportions";
import { scenario } from "@/content/scenarios/requests-are-up/scenario";
import { atLeast, atMost } from "./goal";

/** By then the canary's pod serves; whoever comes later sees one version for the whole visit. */
const CANARY_SERVES_SECONDS = 60;
/** Misses that many seeds may have by chance. */
const CHANCE = 0.99;

type Look = { canary: Group; control: Group };

export type Canary = ReturnType<typeof canaryOf>;

/**
 * How often the first step of S9's canary fails to show, to a two-sided z test at 5 %, that fewer of its visitors buy; and
 * how often the power of that test says it must, at each seed's own counts and the shares that all seeds have together.
 */
export function canaryOf(seeds: number) {
  const plan = firstStep();
  const looks = Array.from({ length: seeds }, (_, place) => lookOf(plan, place + 1));
  const share = {
    canary: shareOf(looks.map(({ canary }) => canary)),
    control: shareOf(looks.map(({ control }) => control)),
  };
  const powers = looks.map(({ canary, control }) =>
    powerOfTwoArms({ size: canary.size, share: share.canary }, { size: control.size, share: share.control }),
  );
  const power = meanOf(powers);
  return {
    seeds,
    share,
    visitors: {
      canary: meanOf(looks.map(({ canary }) => canary.size)),
      control: meanOf(looks.map(({ control }) => control.size)),
    },
    power,
    missed: looks.filter(({ canary, control }) => !isDifferent(canary, control)).length,
    expected: binomialInterval(seeds, 1 - power, CHANCE),
  };
}

function firstStep(): ScenarioPlan {
  const plan = planScenario(scenario, "afternoon");
  const { strategy } = plan.ships;
  if (strategy.kind !== "canary") throw new TypeError("S9 ships a canary");
  return { ...plan, endSeconds: strategy.steps[0]?.seconds ?? 0 };
}

function lookOf(plan: ScenarioPlan, seed: number): Look {
  const flight = Flight.takeOff(plan, seed);
  flight.stepTo(CANARY_SERVES_SECONDS);
  const { programs, visitors } = flight.world;
  const first = visitors.count;
  flight.stepTo(plan.endSeconds);
  const versions = programs.pageVersions;
  return {
    canary: groupOf(visitors, first, versions.indexOf(plan.ships.version)),
    control: groupOf(visitors, first, versions.indexOf("v41")),
  };
}

/** Those who came since a visitor and saw a version, and how many of them have bought. */
function groupOf(visitors: Visitors, first: number, version: number): Group {
  const group = { size: 0, successes: 0 };
  for (let visitor = first; visitor < visitors.count; visitor += 1) {
    if (visitors.version[visitor] !== version) continue;
    group.size += 1;
    group.successes += visitors.orders[visitor] ?? 0;
  }
  return group;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

const shareOf = (groups: readonly Group[]): number =>
  sumOf(groups.map(({ successes }) => successes)) / sumOf(groups.map(({ size }) => size));

export const goalsOf = ({ missed, expected }: Canary) => ({
  missesAtLeast: atLeast("seeds on which the canary misses the loss", missed, expected.least),
  missesAtMost: atMost("seeds on which the canary misses the loss", missed, expected.most),
});

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const textOf = ({ seeds, share, visitors, power, missed, expected }: Canary): string[] => [
  `${Math.round(visitors.canary)} visitors on the canary, ${percent(share.canary)} buy; ` +
    `${Math.round(visitors.control)} others, ${percent(share.control)}`,
  `a power of ${percent(power)}; the loss was missed on ${missed} of ${seeds} seeds (${expected.least} to ${expected.most})`,
];
