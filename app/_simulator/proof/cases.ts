import type { Scenario } from "../core/flight/scenario";
import type { Solution } from "../core/flight/solution";
import { scenarioBySlug, scenarioSlugs, solutionOf } from "../scenarios";

/** One variant of a scenario of the course. */
export type Case = { name: string; scenario: Scenario; solution: Solution; variant: string; isFaultFree: boolean };

/** Whether a scenario is about this variant: it is faulty; or all are sound, as where the lesson is to leave it alone. */
export const isSubject = ({ isFaultFree, scenario: { variants } }: Case): boolean =>
  !isFaultFree || Object.values(variants).every((variant) => variant.isFaultFree);

/** All of them, so that a new scenario is held to the same promises. */
export const cases: readonly Case[] = (await Promise.all(scenarioSlugs.map(casesOf))).flat();

async function casesOf(slug: string): Promise<Case[]> {
  const scenario = await scenarioBySlug(slug);
  if (scenario === null) return [];
  const solution = await solutionOf(scenario);
  return Object.entries(scenario.variants).map(([variant, { isFaultFree }]) => ({
    name: `${scenario.number} ${slug}, ${variant}`,
    scenario,
    solution,
    variant,
    isFaultFree,
  }));
}
