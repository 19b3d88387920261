import type { Scenario } from "./core/flight/scenario";
import type { Solution } from "./core/flight/solution";
import { timeProblem } from "./files/command-schema";

/** What does not fit together in a scenario and its solution, as far as it shows without flying it; one line each. */
export function scenarioProblems(folder: string, scenario: Scenario, solution: Solution): string[] {
  const { slug, number, endSeconds, variants, traps } = scenario;
  const file = `content/scenarios/${folder}/scenario.ts`;
  const solved = `content/scenarios/${folder}/solution.ts`;
  const names = Object.keys(variants);
  const [first] = Object.values(variants);
  // S0 is about a release that is sound: little is left to make worse.
  const isAboutSoundRelease = number === "S0";
  const fewestTraps = isAboutSoundRelease ? 1 : 2;
  const problems: string[] = [];
  if (slug !== folder) problems.push(`${file}: slug: ${slug} is not its folder`);
  if (first?.isFaultFree !== isAboutSoundRelease)
    problems.push(`${file}: variants: the first must be ${isAboutSoundRelease ? "sound" : "faulty"}`);
  if (Object.keys(traps).length < fewestTraps) problems.push(`${file}: traps: at least ${fewestTraps}`);
  for (const [name, { commands }] of Object.entries(traps)) {
    const problem = timeProblem(commands, 0, endSeconds);
    if (problem !== null) problems.push(`${file}: traps: ${name}: ${problem}`);
  }
  for (const name of names) {
    if (!solution.commands[name]) problems.push(`${solved}: commands: ${name} is missing`);
    if (!solution.bounds[name]) problems.push(`${solved}: bounds: ${name} is missing`);
  }
  for (const [name, commands] of Object.entries(solution.commands)) {
    if (!names.includes(name)) problems.push(`${solved}: commands: there is no variant ${name}`);
    const problem = timeProblem(commands, 0, endSeconds);
    if (problem !== null) problems.push(`${solved}: ${name}: ${problem}`);
  }
  return problems;
}
