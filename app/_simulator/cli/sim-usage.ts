const npm = "npm run --silent sim --";
const ending = `  --help         this text

Ends with 0, or with 2 and one line that says what is wrong.
`;

const runs = "the same seed gives the same run, to the last bit (1)";

/** How each command is used; the first line is what its mistakes refer to. */
export const usages = {
  run: `Usage: ${npm} run MODEL.json --seconds N [--warmup N] [--seed N] [--json]

Simulates services, their queues and their calls, and reports what came of it.

  MODEL.json     the services and their traffic, as app/_simulator/README.md describes them
  --seconds N    how long to simulate, in simulated seconds, the warm-up included
  --warmup N     seconds at the beginning that the statistics leave out (0)
  --seed N       a whole number; ${runs}
  --json         the report as JSON instead of a table
${ending}`,
  list: `Usage: ${npm} list [--json]

Lists the scenarios, with their variants and traps.

  --json         the list as JSON instead of a table
${ending}`,
  play: `Usage: ${npm} play SCENARIO [--seed N] [--variant V]
       [--commands FILE.json | --solution | --trap NAME] [--timeline] [--save RUN.json] [--json]

Flies a scenario from take-off to its end, and says what became of it. Without commands the learner does nothing.

  SCENARIO       its slug, as list shows it
  --seed N       a whole number; ${runs}
  --variant V    which variant (the first that is listed)
  --commands FILE.json
                 gives these commands: [{ "atSeconds": 240, "command": { "kind": "rollback", "deployment": "api" } }],
                 in seconds since take-off; app/_simulator/core/flight/command.ts lists the kinds
  --solution     gives the commands of the reference solution
  --trap NAME    gives the commands of a trap
  --timeline     first shows each minute as a dashboard would have shown it, and what happened in it
  --save RUN.json
                 writes the run to a file, for replay
  --json         the result as JSON instead of a text
${ending}`,
  replay: `Usage: ${npm} replay RUN.json [--branch SECONDS --commands FILE.json]
       [--timeline] [--save RUN.json] [--json]

Flies a run again, to the last bit, or from a second on with other commands.

  RUN.json       { scenario, scenarioHash, variant, engineVersion, seed, plan, commands }, as play saves it
  --branch SECONDS
                 keeps the commands that were given before this second, and no other
  --commands FILE.json
                 what is given from there on instead, in seconds since take-off
  --timeline     first shows each minute as a dashboard would have shown it, and what happened in it
  --save RUN.json
                 writes the run to a file
  --json         the result as JSON instead of a text
${ending}`,
} as const;

export type CommandName = keyof typeof usages;
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(usages, name);
export const commandNames = Object.keys(usages).join(", ");

export const usage = `Usage: ${npm} COMMAND …

  run MODEL.json     simulates services, their queues and their calls
  list               lists the scenarios of the course
  play SCENARIO      flies a scenario, and says what became of it
  replay RUN.json    flies a run again, or branches from it

COMMAND --help tells more. Ends with 0, or with 2 and one line that says what is wrong.
`;
