import { limits } from "../files/model-schema";
import type { Flag } from "./sim-flags";

/** Whose commands a flight is given. */
export type Source = { from: "nobody" | "solution" } | { from: "file"; file: string } | { from: "trap"; name: string };

/** How somebody wants to be told. */
export type Telling = { json: boolean; timeline: boolean; save: string | null };

export type Play = Telling & { kind: "play"; slug: string; seed: number; variant: string | null; source: Source };
export type Replay = Telling & { kind: "replay"; file: string; branch: { atSeconds: number; file: string } | null };
export type ModelRun = { kind: "run"; file: string; seconds: number; warmup: number; seed: number; json: boolean };

export type Asked =
  | { kind: "help"; usage: string }
  | { kind: "wrong"; problem: string }
  | { kind: "list"; json: boolean }
  | ModelRun
  | Play
  | Replay;

/** Flags with their values; a switch has an empty one. */
export type Given = ReadonlyMap<Flag, string>;

export const wrong = (problem: string): Asked => ({ kind: "wrong", problem });

export function askedRun(file: string, given: Given): Asked {
  const seconds = number(given.get("seconds"));
  if (seconds === null) return wrong("--seconds is missing");
  if (!(seconds > 0 && seconds <= limits.seconds))
    return wrong(`--seconds must be a number above 0, at most ${limits.seconds}`);
  const warmup = number(given.get("warmup") ?? "0") ?? Number.NaN;
  if (!(warmup >= 0 && warmup < seconds)) return wrong("--warmup must be a number from 0 to less than --seconds");
  const seed = seedOf(given);
  if (seed === null) return wrong(wrongSeed);
  return { kind: "run", file, seconds, warmup, seed, json: given.has("json") };
}

export function askedPlay(slug: string, given: Given): Asked {
  const seed = seedOf(given);
  if (seed === null) return wrong(wrongSeed);
  const [first, second] = (["commands", "solution", "trap"] as const).filter((flag) => given.has(flag));
  if (first && second) return wrong(`--${first} and --${second} exclude each other`);
  return { kind: "play", slug, seed, variant: given.get("variant") ?? null, source: sourceOf(given), ...told(given) };
}

export function askedReplay(file: string, given: Given): Asked {
  const commands = given.get("commands");
  const branch = given.get("branch");
  if (branch === undefined)
    return commands === undefined
      ? { kind: "replay", file, branch: null, ...told(given) }
      : wrong("--commands needs --branch SECONDS, from when on they are given");
  const atSeconds = number(branch) ?? Number.NaN;
  if (!(atSeconds >= 0)) return wrong("--branch must be a number of seconds, 0 or more");
  if (commands === undefined) return wrong("--branch needs --commands FILE.json, what is given from there on");
  return { kind: "replay", file, branch: { atSeconds, file: commands }, ...told(given) };
}

function sourceOf(given: Given): Source {
  const file = given.get("commands");
  if (file !== undefined) return { from: "file", file };
  const name = given.get("trap");
  if (name !== undefined) return { from: "trap", name };
  return { from: given.has("solution") ? "solution" : "nobody" };
}

const told = (given: Given): Telling => ({
  json: given.has("json"),
  timeline: given.has("timeline"),
  save: given.get("save") ?? null,
});

const wrongSeed = "--seed must be a whole number, 0 or more";

function seedOf(given: Given): number | null {
  const seed = number(given.get("seed") ?? "1");
  return seed !== null && Number.isSafeInteger(seed) && seed >= 0 ? seed : null;
}

/** Decimal notation only: what else `Number` takes ("0x10", " 1", "Infinity") is a slip. */
function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) + 0 : Number.NaN;
}
