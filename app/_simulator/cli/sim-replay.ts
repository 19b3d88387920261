import { ENGINE_VERSION } from "../core/flight/engine-version";
import type { FlownRun } from "../core/flight/flown-run";
import type { Scenario } from "../core/flight/scenario";
import { scenarioHash } from "../core/flight/scenario-hash";
import { timeProblem } from "../files/command-schema";
import { printable } from "../files/field-path";
import { readCommands, readRun } from "../files/run-file";
import { scenarioBySlug } from "../scenarios";
import type { Replay } from "./sim-asked";
import { fly } from "./sim-fly";
import { noScenario, noVariant } from "./sim-play";
import { refused, type Told } from "./sim-told";

/** Flies a run again as it was, or from a second on with other commands. */
export async function replay(asked: Replay): Promise<Told> {
  const read = await readRun(asked.file);
  if (!read.ok) return read;
  const run = read.value;
  const scenario = await scenarioBySlug(run.scenario);
  if (scenario === null) return refused(noScenario(run.scenario));
  const problem = problemOf(run, scenario);
  if (problem !== null) return refused(problem);
  if (asked.branch === null) return fly(scenario, run, asked);

  const { atSeconds, file } = asked.branch;
  const { endSeconds } = scenario;
  if (atSeconds > endSeconds) return refused(`--branch must be at most ${endSeconds}, when the scenario ends`);
  const instead = await readCommands(file);
  if (!instead.ok) return instead;
  const late = timeProblem(instead.value, atSeconds, endSeconds);
  if (late !== null) return refused(late);
  const before = run.commands.filter((given) => given.atSeconds < atSeconds);
  return fly(scenario, { ...run, commands: [...before, ...instead.value] }, asked);
}

/** Why a run cannot be flown again, or null. On another engine or in another scenario it would be another run. */
function problemOf(run: FlownRun, scenario: Scenario): string | null {
  if (run.engineVersion !== ENGINE_VERSION)
    return `engineVersion ${run.engineVersion} is not known; this is version ${ENGINE_VERSION}`;
  const hash = scenarioHash(scenario);
  if (run.scenarioHash !== hash)
    return `scenarioHash ${printable(run.scenarioHash)} is not known; ${scenario.slug} is ${printable(hash)} now`;
  if (!Object.hasOwn(scenario.variants, run.variant)) return noVariant(scenario, run.variant);
  return timeProblem(run.commands, 0, scenario.endSeconds);
}
