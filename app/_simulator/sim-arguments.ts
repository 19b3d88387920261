import { parseArgs } from "node:util";
import { printable } from "./field-path";
import { limits } from "./model-schema";

export const usage = `Usage: npm run --silent sim -- run MODEL.json --seconds N [--warmup N] [--seed N] [--json]

Simulates services, their queues and their calls, and reports what came of it.

  MODEL.json     the services and their traffic, as app/_simulator/README.md describes them
  --seconds N    how long to simulate, in simulated seconds, the warm-up included
  --warmup N     seconds at the beginning that the statistics leave out (0)
  --seed N       a whole number; the same seed gives the same run, to the last bit (1)
  --json         the report as JSON instead of a table
  --help         this text

Ends with 0, or with 2 and one line that says what is wrong.
`;

export type Asked =
  | { kind: "help" }
  | { kind: "run"; file: string; seconds: number; warmup: number; seed: number; json: boolean }
  | { kind: "wrong"; problem: string };

const flags = {
  seconds: { type: "string" },
  warmup: { type: "string" },
  seed: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Flag = keyof typeof flags;
const isFlag = (name: string): name is Flag => Object.hasOwn(flags, name);

export function readArguments(argv: string[]): Asked {
  const { tokens } = parseArgs({ args: argv, options: flags, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<Flag, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value, inlineValue, rawName } = token;
    if (!isFlag(name)) return wrong(`${written(rawName)} is not known; --help lists what is`);
    if (given.has(name)) return wrong(`--${name} is given twice`);
    const takesValue = flags[name].type === "string";
    if (!takesValue && value !== undefined) return wrong(`--${name} takes no value`);
    if (takesValue && (!value || (!inlineValue && value.startsWith("--")))) return wrong(`--${name} needs a value`);
    given.set(name, value ?? "");
  }
  if (given.has("help") || (words.length === 0 && given.size === 0)) return { kind: "help" };
  return runOf(words, given);
}

function runOf(words: readonly string[], given: ReadonlyMap<Flag, string>): Asked {
  const [command, file, surplus] = words;
  if (command === undefined) return wrong("A command is missing: run");
  if (command !== "run") return wrong(`${written(command)} is no command; there is: run`);
  if (file === undefined) return wrong("MODEL.json is missing: run MODEL.json --seconds N");
  if (surplus !== undefined) return wrong(`${written(surplus)} is one argument too many`);

  const seconds = number(given.get("seconds"));
  if (seconds === null) return wrong("--seconds is missing");
  if (!(seconds > 0 && seconds <= limits.seconds))
    return wrong(`--seconds must be a number above 0, at most ${limits.seconds}`);
  const warmup = number(given.get("warmup") ?? "0") ?? Number.NaN;
  if (!(warmup >= 0 && warmup < seconds)) return wrong("--warmup must be a number from 0 to less than --seconds");
  const seed = number(given.get("seed") ?? "1") ?? Number.NaN;
  if (!(Number.isSafeInteger(seed) && seed >= 0)) return wrong("--seed must be a whole number, 0 or more");
  return { kind: "run", file, seconds, warmup, seed, json: given.has("json") };
}

/** Decimal notation only: what else `Number` takes ("0x10", " 1", "Infinity") is a slip. */
function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) + 0 : Number.NaN;
}

const wrong = (problem: string): Asked => ({ kind: "wrong", problem });

const written = (text: string) => (/^[\w.=-]{1,80}$/.test(text) ? text : printable(text));
