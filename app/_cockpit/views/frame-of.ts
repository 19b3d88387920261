import type { Flight } from "../../_simulator/core/flight/flight";
import type { Plan } from "../../_simulator/core/flight/plan";
import type { World } from "../../_simulator/core/production/world";
import type { Frame, MetricView, PlanView } from "../frame";
import { actsOf } from "./acts";
import { alertsOf } from "./alerts";
import { budgetOf } from "./budget";
import { buttonsOf } from "./buttons";
import { pinId } from "./chart-definitions";
import { readingsOf, scrapesSince } from "./charts";
import { firstLogCursor, type LogCursor, rowsSince } from "./log-rows";
import { marksOf } from "./marks";
import { messagesOf } from "./messages-view";
import { pipelineOf } from "./pipeline";
import { planViewOf } from "./plan-view";
import { serviceMapOf } from "./service-map";
import { clockAt, secondsAt } from "./times";

/** What frames build on: what was sent already, and what changes only with a scrape, or with pods and acts. */
export type FrameCursor = { logs: LogCursor; scrapes: number; key: string; kept: Kept | null };

type Kept = Pick<Frame, "budget" | "charts" | "services" | "flows" | "plan">;

export const firstCursor = (): FrameCursor => ({ logs: firstLogCursor(), scrapes: 0, key: "", kept: null });

type Seen = {
  pace: number;
  pausedBy: Frame["pausedBy"];
  pins: readonly MetricView[];
  cursor: FrameCursor;
  /** Null where the learner brought none. */
  plan: Plan | null;
  sentence: string;
};

export function frameOf(flight: Flight, { cursor, pace, pausedBy, pins, plan, sentence }: Seen) {
  const { world } = flight;
  const key = keyOf(world, pins);
  const kept =
    cursor.kept !== null && cursor.key === key ? cursor.kept : keptOf(world, pins, planViewOf(world, plan, sentence));
  const { rows, cursor: logs } = rowsSince(world, cursor.logs);
  const frame: Frame = {
    seconds: flight.seconds,
    clock: clockAt(world, world.clock.nowMs),
    phase: phaseOf(flight),
    pace,
    pausedBy,
    controls: controlsOf(world),
    incident: incidentOf(world),
    alerts: alertsOf(world),
    ...kept,
    scrapes: scrapesSince(world, pins, cursor.scrapes),
    marks: marksOf(world),
    pipeline: pipelineOf(world),
    logs: rows,
    messages: messagesOf(world),
    acts: actsOf(world),
    buttons: buttonsOf(world, plan ?? world.scenario.plan),
  };
  const scrapes = world.state.metrics.timesMs.length;
  return { frame, cursor: { logs, scrapes, key, kept } satisfies FrameCursor };
}

function keptOf(world: World, pins: readonly MetricView[], plan: PlanView): Kept {
  const charts = readingsOf(world, pins);
  return { budget: budgetOf(world), charts, ...serviceMapOf(world), plan };
}

/** The same as long as nothing has changed that the kept parts are made from. */
function keyOf({ state }: World, pins: readonly MetricView[]): string {
  const { commands, metrics, pods } = state;
  const done = commands.given.filter(({ answer }) => answer !== null).length;
  const ofPods = pods.map(({ id, isReady, phase }) => `${id}${phase}${isReady}`);
  const ofCanaries = Object.values(state.deployments).map(({ canary }) => canary?.step ?? "");
  return [metrics.timesMs.length, done, ...pins.map(pinId), ...ofPods, ...ofCanaries].join(" ");
}

function phaseOf({ seconds, world }: Flight): Frame["phase"] {
  if (world.state.commands.landed !== null) return "landed";
  return seconds >= world.scenario.endSeconds ? "over" : "flying";
}

const becauseWords = {
  asked: "You handed over.",
  limit: "Too few could buy for too long.",
} as const;

function controlsOf({ state }: World): Frame["controls"] {
  const { handedOver } = state.commands;
  return handedOver === null
    ? { by: "learner" }
    : { by: "senior", person: handedOver.person, because: becauseWords[handedOver.because] };
}

function incidentOf({ state }: World): Frame["incident"] {
  const declared = state.commands.declared.at(-1);
  if (declared === undefined) return null;
  return { service: declared.service, severity: declared.severity, sinceSeconds: secondsAt(declared.atMs) };
}
