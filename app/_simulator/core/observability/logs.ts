import { draw, keyOfName } from "../chance";

/** From the least to the most severe. */
export const levels = ["info", "warn", "error"] as const;
export type Level = (typeof levels)[number];

/** A line that the software of one version can write. `{a}` and `{b}` in its text stand for two numbers. */
export type LogTemplate = { service: string; version: string; level: Level; text: string };

/** As many lines as the log store keeps, a power of two; then the oldest are overwritten. */
const MOST_ROWS = 16_384;
const FIRST_ROWS = 256;

/** The same line from the same pod within this time is one row, as log agents do it before they ship. */
const REPEATS_WITHIN_MS = 1000;

/** A line can be read 2 to 5 s after it was written: agents ship in batches. */
const LEAST_LAG_MS = 2000;
const LAG_SPREAD_MS = 3000;

/** Places for the newest row of each (template, pod), a power of two. Different ones may share a place, and then a chain. */
const CHAINS = 1024;
const NONE = -1;

/** Rows are numbered from 0, in the order of their times, and lie at their number modulo the length of the columns. */
export type LogState = {
  templates: LogTemplate[];
  /** The number of each template, by its service, version, level and text: keys that need not be put together first. */
  numbers: Record<string, Record<string, Record<string, Record<string, number>>>>;
  /** What the lags are drawn with. */
  lagKey: { low: number; high: number };
  /** How many rows there ever were, and how many of them were overwritten. */
  rows: number;
  lost: number;
  template: Int32Array;
  /** NONE (-1) for what no pod says. */
  pod: Int32Array;
  atMs: Float64Array;
  /** How often the line was written within `REPEATS_WITHIN_MS`; at least 1. The values are those of the first time. */
  repeats: Int32Array;
  a: Float64Array;
  b: Float64Array;
  /** For each chain its newest row, and for each row the one before it in its chain. */
  newest: Int32Array;
  older: Int32Array;
};

export function createLogs(seed: number): LogState {
  return {
    templates: [],
    numbers: {},
    lagKey: keyOfName(seed, "log lag", 0),
    rows: 0,
    lost: 0,
    template: new Int32Array(FIRST_ROWS),
    pod: new Int32Array(FIRST_ROWS),
    atMs: new Float64Array(FIRST_ROWS),
    repeats: new Int32Array(FIRST_ROWS),
    a: new Float64Array(FIRST_ROWS),
    b: new Float64Array(FIRST_ROWS),
    newest: new Int32Array(CHAINS).fill(NONE),
    older: new Int32Array(FIRST_ROWS),
  };
}

/** The number of a template, to write lines with. Equal templates have one number. */
export function templateNumber({ templates, numbers }: LogState, template: LogTemplate): number {
  const { service, version, level, text } = template;
  const known = numbers[service]?.[version]?.[level]?.[text];
  if (known !== undefined) return known;
  numbers[service] ??= {};
  numbers[service][version] ??= {};
  numbers[service][version][level] ??= {};
  numbers[service][version][level][text] = templates.length;
  return templates.push(template) - 1;
}

/** A process writes a line. Times never go back. `pod` is the pod's number, or -1; `a` and `b` go into the text. */
export function note(
  state: LogState,
  { template, pod, atMs, a = 0, b = 0 }: { template: number; pod: number; atMs: number; a?: number; b?: number },
): void {
  const chain = (Math.imul(template, 0x9e3779b1) + Math.imul(pod, 0x85ebca77)) >>> 22;
  const last = state.newest[chain] ?? NONE;
  // The chain is in the order of time, so that only the rows of the last second are looked at.
  for (let row = last; row >= state.lost; row = state.older[placeOf(state, row)] ?? NONE) {
    const place = placeOf(state, row);
    if (atMs - (state.atMs[place] ?? 0) >= REPEATS_WITHIN_MS) break;
    if (state.template[place] !== template || state.pod[place] !== pod) continue;
    state.repeats[place] = (state.repeats[place] ?? 0) + 1;
    return;
  }
  if (state.rows === state.template.length && state.rows < MOST_ROWS) lengthen(state);
  const row = state.rows;
  const place = placeOf(state, row);
  state.rows += 1;
  if (row >= MOST_ROWS) state.lost += 1;
  state.template[place] = template;
  state.pod[place] = pod;
  state.atMs[place] = atMs;
  state.repeats[place] = 1;
  state.a[place] = a;
  state.b[place] = b;
  state.older[place] = last;
  state.newest[chain] = row;
}

/** Where a row lies in the columns. */
export const placeOf = ({ template }: LogState, row: number): number => row & (template.length - 1);

/** When a row can be read. The lag follows from the row's number, so that all who look see the same. */
export function visibleAtMs(state: LogState, row: number): number {
  const { lagKey } = state;
  return (state.atMs[placeOf(state, row)] ?? 0) + LEAST_LAG_MS + LAG_SPREAD_MS * draw(lagKey.low, lagKey.high, row);
}

/** Doubles the room for rows. */
function lengthen(state: LogState): void {
  const length = 2 * state.template.length;
  for (const name of ["template", "pod", "repeats", "older"] as const) {
    const longer = new Int32Array(length);
    longer.set(state[name]);
    state[name] = longer;
  }
  for (const name of ["atMs", "a", "b"] as const) {
    const longer = new Float64Array(length);
    longer.set(state[name]);
    state[name] = longer;
  }
}
