import type { Measure, Plan } from "../../_simulator/core/flight/plan";
import { nameOf } from "../../_simulator/core/flight/supervision";
import type { World } from "../../_simulator/core/production/world";
import { lineFor } from "../../_simulator/terminal/line-for";
import type { PlanView, Status } from "../frame";
import { limitsOf } from "./chart-definitions";
import { canaryConversion, measured } from "./measured";
import { carriesOut, plannedCommand } from "./planned";
import { lastScrape } from "./scraped";
import { signalHeldAtMs } from "./signal";
import { clockAt, counted, thousands } from "./times";

const titles = { paidOrders: "Paid orders", errorRate: "Error rate", p99: "p99", conversion: "Conversion" } as const;
const acts = {
  rollback: "Roll back",
  abort: "Abort",
  setEnvironment: "Set the environment",
  setFlag: "Switch the flag",
  pause: "Pause",
} as const;
const VERIFIED_MS = 300_000;

export function planViewOf(world: World, own: Plan | null, sentence = ""): PlanView {
  const plan = own ?? world.scenario.plan;
  const { signal, tell, verify } = plan;
  const { commands, metrics } = world.state;
  const reachedMs = signalHeldAtMs(world, signal);
  const actMs = commands.given.find(
    ({ answer, command }) => carriesOut(plan, command) && answer?.ok === true,
  )?.effectMs;
  const told = tell.map((id) => ({ id, atMs: commands.updates.find(({ to }) => to.includes(id))?.atMs }));
  const verifiedMs =
    actMs === undefined
      ? undefined
      : heldSince(world, actMs, verify, (value) => statusOf(world, verify, value) === "normal");
  const steps = [
    { title: "Trigger reached", atMs: reachedMs },
    { title: acts[plan.act], atMs: actMs },
    ...told.map(({ atMs, id }) => ({ title: `Tell ${nameOf(world, id)}`, atMs })),
    { title: `${titles[verify]} normal for 5 min`, atMs: verifiedMs },
  ];
  const next = steps.findIndex(({ atMs }) => atMs === undefined);
  const command = plannedCommand(world, plan);
  return {
    isOwn: own !== null,
    sentence: own === null ? "" : sentence,
    trigger: `${titles[signal.measure]} ${signal.measure === "paidOrders" ? "are" : "is"} ${signal.is} ${valueText(signal.measure, signal.threshold)} for ${signal.minutes} ${signal.minutes === 1 ? "minute" : "minutes"}.`,
    steps: steps.map(({ atMs, title }, place) => ({
      title,
      state: atMs !== undefined ? "done" : place === next ? "next" : "open",
      says: atMs === undefined ? "" : clockAt(world, atMs),
    })),
    line: command ? lineFor(command) : `kubectl set env deployment/${world.scenario.ships.deployment} `,
    measures: [...new Set<Measure>([signal.measure, verify, "errorRate", "p99"])].flatMap((measure) => {
      const value = measured(world, measure, lastScrape(metrics));
      const own = {
        title: titles[measure],
        normal: normalText(world, measure),
        now: value === null ? "no data" : valueText(measure, value),
        status: value === null ? "noData" : statusOf(world, measure, value),
      } satisfies PlanView["measures"][number];
      return measure === "conversion" ? [own, ...ofCanary(world)] : [own];
    }),
  };
}

/** What a canary's own visitors do; so few of them say little, so it is given as counts, without a verdict. */
function ofCanary(world: World): PlanView["measures"] {
  const canary = canaryConversion(world);
  if (canary === null) return [];
  const { buyers, expected, version, visits } = canary;
  return [
    {
      title: `Conversion, canary ${version}`,
      normal: `about ${counted(Math.round(expected), "buyer", "buyers")}`,
      now: `${counted(buyers, "buyer", "buyers")} of ${counted(visits, "visit", "visits")}`,
      status: visits > 0 ? "normal" : "noData",
    },
  ];
}

/** When something had held at every scrape for five minutes, as far as the scrapes tell. */
function heldSince(world: World, fromMs: number, measure: Measure, holds: (value: number) => boolean) {
  const { timesMs } = world.state.metrics;
  let since: number | null = null;
  for (const [scrape, atMs] of timesMs.entries()) {
    if (atMs < fromMs) continue;
    const value = measured(world, measure, scrape);
    since = value !== null && holds(value) ? (since ?? atMs) : null;
    if (since !== null && atMs - since >= VERIFIED_MS) return atMs;
  }
  return undefined;
}

function boundOf({ scenario }: World, measure: "errorRate" | "p99"): number {
  const limits = limitsOf(scenario.alerts, measure === "p99" ? "p99Ms" : "errorRate", 1);
  return Math.min(...limits.map(({ value }) => value));
}

function statusOf(world: World, measure: Measure, value: number): Status {
  if (measure === "errorRate" || measure === "p99") return value > boundOf(world, measure) ? "warning" : "normal";
  return value < world.scenario.truth.band.low ? "warning" : "normal";
}

function normalText(world: World, measure: Measure): string {
  if (measure === "errorRate" || measure === "p99") {
    const bound = boundOf(world, measure);
    return Number.isFinite(bound) ? `up to ${valueText(measure, bound)}` : "no limit";
  }
  return `from ${valueText(measure, world.scenario.truth.band.low)}`;
}

function valueText(measure: Measure, value: number): string {
  if (measure === "p99") return `${thousands(Math.round(value))} ms`;
  if (measure === "errorRate") return `${Math.round(1000 * value) / 10} %`;
  return `${Math.round(100 * value)} % of expected`;
}
