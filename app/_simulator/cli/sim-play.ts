import type { Given } from "../core/flight/command";
import { ENGINE_VERSION } from "../core/flight/engine-version";
import type { FlownRun } from "../core/flight/flown-run";
import type { Plan } from "../core/flight/plan";
import type { Scenario } from "../core/flight/scenario";
import { scenarioHash } from "../core/flight/scenario-hash";
import { timeProblem } from "../files/command-schema";
import { printable } from "../files/field-path";
import { readCommands } from "../files/run-file";
import { scenarioBySlug, scenarioSlugs, solutionOf } from "../scenarios";
import type { Play, Source } from "./sim-asked";
import { fly } from "./sim-fly";
import { refused, type Told } from "./sim-told";

/** Flies a scenario with commands from somewhere. */
export async function play(asked: Play): Promise<Told> {
  const scenario = await scenarioBySlug(asked.slug);
  if (scenario === null) return refused(noScenario(asked.slug));
  const variant = asked.variant ?? Object.keys(scenario.variants)[0] ?? "";
  if (!Object.hasOwn(scenario.variants, variant)) return refused(noVariant(scenario, variant));
  const flown = await flownBy(asked.source, scenario, variant);
  if ("problem" in flown) return refused(flown.problem);

  const run: FlownRun = {
    scenario: scenario.slug,
    scenarioHash: scenarioHash(scenario),
    variant,
    engineVersion: ENGINE_VERSION,
    seed: asked.seed,
    ...flown,
  };
  return fly(scenario, run, asked);
}

type Flown = { plan: Plan | null; commands: Given[] } | { problem: string };

async function flownBy(source: Source, scenario: Scenario, variant: string): Promise<Flown> {
  switch (source.from) {
    case "nobody":
      return { plan: null, commands: [] };
    case "solution": {
      const { plan, commands } = await solutionOf(scenario);
      const given = commands[variant];
      return given ? { plan, commands: given } : { problem: `${scenario.slug} has no solution for ${variant}` };
    }
    case "trap": {
      const trap = Object.hasOwn(scenario.traps, source.name) ? scenario.traps[source.name] : undefined;
      return trap ? { plan: null, commands: trap.commands } : { problem: noTrap(scenario, source.name) };
    }
    case "file": {
      const read = await readCommands(source.file);
      if (!read.ok) return read;
      const problem = timeProblem(read.value, 0, scenario.endSeconds);
      return problem === null ? { plan: null, commands: read.value } : { problem };
    }
  }
}

export const noScenario = (slug: string): string =>
  `There is no scenario ${printable(slug)}; there are: ${scenarioSlugs.join(", ")}`;

export const noVariant = ({ slug, variants }: Scenario, variant: string): string =>
  `${slug} has no variant ${printable(variant)}; it has: ${Object.keys(variants).join(", ")}`;

const noTrap = ({ slug, traps }: Scenario, trap: string): string =>
  `${slug} has no trap ${printable(trap)}; it has: ${Object.keys(traps).join(", ") || "none"}`;
