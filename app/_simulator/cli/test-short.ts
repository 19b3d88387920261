import type { FlownRun } from "../core/flight/flown-run";
import { scenarioHash } from "../core/flight/scenario-hash";
import { shortScenario, shortSolution } from "../test-scenario";

// In place of ../scenarios, for tests of the command line: the short scenario is the only one.

export const scenarioSlugs = ["short"];
export const scenarioBySlug = async (slug: string) => (slug === "short" ? shortScenario : null);
export const solutionOf = async () => shortSolution;

/** The solution, flown. */
export const run: FlownRun = {
  scenario: "short",
  scenarioHash: scenarioHash(shortScenario),
  variant: "faulty",
  engineVersion: 1,
  seed: 1,
  plan: null,
  commands: shortSolution.commands["faulty"] ?? [],
};
