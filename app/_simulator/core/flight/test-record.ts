import type { Command } from "./command";
import type { Plan } from "./plan";
import type { RunRecord } from "./record";
import type { ScenarioPlan } from "./scenario";

// Synthetic runs of one half-hour scenario, in which 100 orders a minute are expected. Times in seconds since take-off.

export const MINUTES = 30;
export const END = MINUTES * 60;
const TAKE_OFF_MS = 600_000;
const VISITORS = 20_000;

export const plan: Plan = {
  signal: { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 },
  act: "rollback",
  tell: ["jonas"],
  verify: "paidOrders",
};

/** A release that loses users when nobody acts. Idle runs are judged by `losing`, `safe` and `sound`. */
export const losing: ScenarioPlan = {
  slug: "synthetic",
  number: "S1",
  title: "",
  summary: "",
  idle: "loses",
  endSeconds: END,
  system: {
    deployments: {},
    stores: {},
    entry: "gateway",
    flags: {},
    secrets: {},
    environments: {},
    journey: {
      start: "home",
      pages: {},
      basket: "basket",
      pay: "pay",
      patience: { distribution: "constant", meanMs: 8000 },
      triesByHand: 1,
    },
    objective: 0.999,
  },
  ships: { deployment: "api", version: "v42", strategy: { kind: "rolling" } },
  traffic: { visitorsPerSecond: 10, hours: [] },
  alerts: [],
  people: [
    { id: "marta", name: "Marta", role: "senior engineer", mustHear: true },
    { id: "jonas", name: "Jonas", role: "support lead", mustHear: true },
    { id: "ines", name: "Ines", role: "product manager", mustHear: false },
  ],
  rules: [],
  supervisor: {
    person: "marta",
    hints: [["", "", ""]],
    takesOverWhen: [],
    takesOver: ["", "", ""],
  },
  truth: {
    band: { low: 0.9, high: 1.1 },
    uneventfulBelow: 20,
    outageBelow: 0.5,
    harmPerMinute: 5,
    harmBound: 200,
    affected: ["api", "payments"],
    mitigations: [{ kind: "rollback", deployment: "api" }, { kind: "setEnvironment" }],
  },
  plan,
  evidence: [
    { place: "log", service: "api", contains: "" },
    { place: "log", service: "api", contains: "" },
  ],
  traps: {},
  variant: "faulty",
  startsAt: "14:02",
  isFaultFree: false,
  faults: [],
  asking: [],
  trafficFactor: 1,
};

export const safe: ScenarioPlan = { ...losing, idle: "safe" };
export const sound: ScenarioPlan = { ...losing, variant: "sound", isFaultFree: true };

export type Told = {
  /** Users harmed in each minute, evenly within it; further minutes have none. */
  harmed?: readonly number[];
  /** Paid orders in each minute; further minutes have 100. */
  paid?: readonly number[];
  acts?: readonly (readonly [atSeconds: number, command: Command])[];
  refused?: readonly (readonly [atSeconds: number, command: Command])[];
  symptomAtSeconds?: number | null;
  settledAtSeconds?: number | null;
} & Partial<Pick<RunRecord, "errorRate" | "p99Ms" | "conversionShare" | "badRequests">>;

export function record({ harmed = [], paid = [], acts = [], refused = [], ...told }: Told = {}): RunRecord {
  const eachMinute = (value: number) => new Array<number>(MINUTES).fill(value);
  return {
    endSeconds: END,
    harmedAtSeconds: harmedAt(harmed),
    paidOrders: eachMinute(100).map((orders, minute) => paid[minute] ?? orders),
    expectedOrders: eachMinute(100),
    errorRate: eachMinute(0),
    p99Ms: eachMinute(200),
    conversionShare: eachMinute(1),
    requests: 108_000,
    badRequests: 0,
    commands: said(acts, refused),
    takeOffMs: TAKE_OFF_MS,
    symptomAtSeconds: null,
    settledAtSeconds: null,
    alerts: [],
    events: 0,
    fingerprint: "",
    ...told,
  };
}

/** Visitors are harmed in the order of their numbers; those who are left over are not. */
function harmedAt(harmed: readonly number[]): Float64Array {
  const times = new Float64Array(VISITORS).fill(-1);
  let visitor = 0;
  harmed.forEach((count, minute) => {
    for (let place = 0; place < count; place += 1) {
      times[visitor] = minute * 60 + (60 * place) / count;
      visitor += 1;
    }
  });
  return times;
}

function said(acts: Told["acts"] = [], refused: Told["refused"] = []): RunRecord["commands"] {
  const commands: RunRecord["commands"] = {
    given: [],
    isFrozen: false,
    landed: null,
    declared: [],
    updates: [],
    paged: [],
    hints: 0,
    handedOver: null,
  };
  for (const [atSeconds, command] of acts) {
    const atMs = TAKE_OFF_MS + atSeconds * 1000;
    commands.given.push({ command, atMs, effectMs: atMs, answer: { ok: true, text: "" } });
    if (command.kind === "declare") commands.declared.push({ ...command, atMs });
    if (command.kind === "postStatus") commands.updates.push({ ...command, atMs });
    if (command.kind === "land") commands.landed = { ...command, atMs };
  }
  for (const [atSeconds, command] of refused) {
    const atMs = TAKE_OFF_MS + atSeconds * 1000;
    commands.given.push({ command, atMs, effectMs: atMs, answer: { ok: false, text: "error" } });
  }
  return commands;
}

export const rollback: Command = { kind: "rollback", deployment: "api" };
export const declare = (service = "api"): Command => ({ kind: "declare", service, severity: 2 });
export const land = (claim: "resolved" | "sound" = "resolved"): Command => ({ kind: "land", claim });
const everybody = ["marta", "jonas"];

/** A status update: complete, to everybody who must hear, unless told otherwise. */
export const update = (changes: Partial<Extract<Command, { kind: "postStatus" }>> = {}): Command => ({
  kind: "postStatus",
  impact: "someFail",
  action: "investigating",
  nextUpdateMinutes: 10,
  to: everybody,
  ...changes,
});

/** Value by value: `times(3, 0)` is three zeros. */
export const times = (count: number, value: number) => new Array<number>(count).fill(value);

export const without = record();

/** From the third minute on 40 users a minute are harmed and half of the orders are lost, to the end. */
export const idle = record({
  harmed: [0, 0, ...times(MINUTES - 2, 40)],
  paid: [100, 100, ...times(MINUTES - 2, 40)],
  symptomAtSeconds: 150,
});

/** Declared after one minute, rolled back after two, well again after another two; everybody is told. */
export const reference = record({
  harmed: [0, 0, 40, 40, 40, 40],
  paid: [100, 100, 40, 40, 40, 40],
  symptomAtSeconds: 150,
  settledAtSeconds: 330,
  acts: [
    [180, declare()],
    [200, update({ action: "rollingBack", nextUpdateMinutes: 5 })],
    [240, rollback],
    [490, update({ impact: "none", action: "verifying" })],
    [1020, update({ impact: "none", action: "done", nextUpdateMinutes: null })],
    [1080, land()],
  ],
});

/** A sound release that is announced, watched, and landed. */
export const soundReference = record({
  settledAtSeconds: 240,
  acts: [
    [30, update({ impact: "none", action: "watching" })],
    [600, update({ impact: "none", action: "done", nextUpdateMinutes: null })],
    [610, land("sound")],
  ],
});

/** Commands of a run, in the form that `record` takes them. */
export const actsIn = (run: RunRecord) =>
  run.commands.given.map(({ atMs, command }) => [(atMs - run.takeOffMs) / 1000, command] as const);
