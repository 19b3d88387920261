import "server-only";
import { course } from "@/content/course";
import type { Scenario } from "./core/flight/scenario";
import type { Solution } from "./core/flight/solution";

/** Of all scenarios of the course, in its order. */
export const scenarioSlugs: readonly string[] = course.flatMap(({ scenarios }) => scenarios);

/** Only a scenario that the course names: what comes from outside never becomes a path. */
export async function scenarioBySlug(slug: string): Promise<Scenario | null> {
  if (!scenarioSlugs.includes(slug)) return null;
  const { scenario }: { scenario: Scenario } = await import(`@/content/scenarios/${slug}/scenario.ts`);
  return scenario;
}

/** How a scenario is flown by somebody who knows it: what runs are measured against, and never sent to a browser. */
export async function solutionOf({ slug }: Scenario): Promise<Solution> {
  const { solution }: { solution: Solution } = await import(`@/content/scenarios/${slug}/solution.ts`);
  return solution;
}
