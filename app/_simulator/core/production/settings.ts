import { UNLIMITED } from "../plan";
import type { Knob, Reading, Release } from "./system";

/**
 * What a process has made of its environment by the time it serves: read once, when it starts. Keys are the names of
 * stores and deployments that a setting is about.
 */
export type Settings = {
  timeouts: Record<string, number>;
  retries: Record<string, number>;
  poolSizes: Record<string, number>;
  workers: number | null;
  shed: number;
  addresses: Record<string, string>;
  secrets: Record<string, string>;
  cachePrefixes: Record<string, string>;
  /** What the process says about it while it starts. */
  says: string[];
};

/** A client library's own bound: retries that are refused come at once, one after another. */
const MOST_RETRIES = 100;

type Read = { ok: true; settings: Settings } | { ok: false; says: string };

/** Reads an environment as a release does; a value that it cannot live with ends the process with a word of its own. */
export function readSettings({ variables }: Pick<Release, "variables">, environment: Record<string, string>): Read {
  const settings: Settings = {
    timeouts: {},
    retries: {},
    poolSizes: {},
    workers: null,
    shed: 0,
    addresses: {},
    secrets: {},
    cachePrefixes: {},
    says: [],
  };
  for (const [name, { decides, unset, empty, wrong }] of Object.entries(variables)) {
    const text = environment[name];
    const reading = text === undefined ? unset : text.trim() === "" ? empty : readText(text, decides, wrong);
    if ("crashes" in reading) return { ok: false, says: reading.crashes };
    if (reading.says !== undefined) settings.says.push(reading.says);
    const number = Number(reading.becomes);
    const word = String(reading.becomes);
    switch (decides.knob) {
      case "timeout":
        settings.timeouts[decides.to] = number;
        break;
      case "retries":
        settings.retries[decides.to] = Math.min(number, MOST_RETRIES);
        break;
      case "poolSize":
        settings.poolSizes[decides.of] = number;
        break;
      case "workers":
        settings.workers = number;
        break;
      case "shed":
        settings.shed = number;
        break;
      case "address":
        settings.addresses[decides.of] = word;
        break;
      case "secret":
        settings.secrets[decides.of] = word;
        break;
      case "cachePrefix":
        settings.cachePrefixes[decides.of] = word;
        break;
    }
  }
  return { ok: true, settings };
}

function readText(text: string, { knob }: Knob, wrong: Reading): Reading {
  if (knob === "address" || knob === "secret" || knob === "cachePrefix") return { becomes: text };
  const number = Number(text);
  const isCount = knob === "retries" || knob === "poolSize" || knob === "workers";
  const isFine = number >= 0 && number <= UNLIMITED && (!isCount || Number.isInteger(number));
  return isFine ? { becomes: number } : wrong;
}
