import { parseArgs } from "node:util";
import { type Bench, BenchProblem } from "./bench-kind";
import { cockpit } from "./cockpit";
import { quiz } from "./quiz";
import { scenarios } from "./scenarios";
import { sim } from "./sim";
import { web } from "./web";

// `npm run bench`: lists the benches; `npm run bench -- NAME` runs one. Another bench is a file and a word here.
const benches: Readonly<Record<string, Bench>> = { cockpit, quiz, scenarios, sim, web };

const print = (text: string) => process.stdout.write(`${text}\n`);

function list(): string {
  const lines = Object.entries(benches).map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`);
  return ["npm run bench -- NAME [--json] [--help]", "", ...lines].join("\n");
}

function helpOf(name: string, { summary, help, options }: Bench): string {
  const all = [
    ...Object.entries(options).map(([option, { describes, usually }]) => [
      `--${option} N`,
      `${describes} (${usually})`,
    ]),
    ["--json", "one JSON object on stdout; `npm run -s bench` keeps npm's own lines away from it"],
  ];
  const lines = all.map(([option = "", describes = ""]) => `  ${option.padEnd(18)}${describes}`);
  return [`npm run bench -- ${name}: ${summary}`, "", help.trim(), "", ...lines].join("\n");
}

function numbersOf({ options }: Bench, values: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(options).map(([option, { least = 1, usually }]) => {
      const number = Number(values[option] ?? usually);
      if (!Number.isInteger(number) || number < least)
        throw new BenchProblem(`--${option} must be a whole number from ${least} up.`);
      return [option, number];
    }),
  );
}

/** Whatever was begun is ended: servers, browsers and folders, last one first, also after Ctrl-C. */
async function withEnding<Result>(work: (atEnd: (act: () => unknown) => void) => Promise<Result>): Promise<Result> {
  const acts: (() => unknown)[] = [];
  const end = async () => {
    for (let act = acts.pop(); act; act = acts.pop()) await Promise.resolve(act()).catch(reportProblem);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void end().then(() => process.exit(1)));
  try {
    return await work((act) => acts.push(act));
  } finally {
    await end();
  }
}

const reportProblem = (error: unknown) => {
  process.exitCode = 1;
  console.error(error instanceof BenchProblem ? error.message : error);
};

async function main(name: string | undefined, parameters: string[]) {
  if (name === undefined || name === "--help") return print(list());
  const bench = benches[name];
  if (!bench) {
    console.error(`There is no bench ${name}; npm run bench lists them.`);
    process.exitCode = 2;
    return;
  }
  const { values } = parseArgs({
    args: parameters,
    options: {
      json: { type: "boolean" },
      help: { type: "boolean" },
      ...Object.fromEntries(Object.keys(bench.options).map((option) => [option, { type: "string" as const }])),
    },
  });
  if (values.help) return print(helpOf(name, bench));
  const numbers = numbersOf(bench, values);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const { report, text } = await withEnding((atEnd) => bench.run(numbers, { say, atEnd }));
  print(values.json ? JSON.stringify(report, null, 2) : text);
}

const [name, ...parameters] = process.argv.slice(2);
await main(name, parameters).catch((error: unknown) => {
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  reportProblem(isUsage ? new BenchProblem(error.message) : error);
  if (isUsage) process.exitCode = 2;
});
