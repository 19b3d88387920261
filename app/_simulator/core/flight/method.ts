import { type Act, actsOf } from "./acts";
import type { Command } from "./command";
import { paidShareOfMinute } from "./kpi";
import type { Judged } from "./outcome";
import type { Measure, Plan, PlannedAct } from "./plan";
import { type RunRecord, secondsSinceTakeOff } from "./record";
import { type Part, partOf, type Reason, rubric } from "./rubric";

const rules = rubric.method;

/** Whether the plan was kept, and whether it was seen to have worked before the flight ended. */
export function methodPart(judged: Judged, plan: Plan): Part {
  return partOf("method", [planKept(judged, plan), verification(judged)]);
}

const series = {
  paidOrders: (run) => run.expectedOrders.map((_, minute) => paidShareOfMinute(run, minute)),
  errorRate: (run) => run.errorRate,
  p99: (run) => run.p99Ms,
  conversion: (run) => run.conversionShare,
} satisfies Record<Measure, (run: RunRecord) => readonly number[]>;

/** Commands that carry out what was planned. */
const carriesOut = {
  rollback: ["rollback", "undo"],
  abort: ["abort"],
  setEnvironment: ["setEnvironment"],
  setFlag: ["setFlag"],
  pause: ["pause"],
} satisfies Record<PlannedAct, Command["kind"][]>;

/** The end of the first minute up to which the plan's signal held for as long as the plan says; seconds, or null. */
export function signalHeldAtSeconds(run: RunRecord, { signal }: Plan): number | null {
  const holds = (value: number) => (signal.is === "below" ? value < signal.threshold : value > signal.threshold);
  let minutes = 0;
  for (const [minute, value] of series[signal.measure](run).entries()) {
    minutes = holds(value) ? minutes + 1 : 0;
    if (minutes > 0 && minutes >= signal.minutes) return (minute + 1) * 60;
  }
  return null;
}

function planKept({ run, verdict }: Judged, plan: Plan): Reason {
  const heldAtSeconds = signalHeldAtSeconds(run, plan);
  const wanted: readonly Command["kind"][] = carriesOut[plan.act];
  const acts = actsOf(run).filter(({ command }) => wanted.includes(command.kind));
  // It is no fault to be quicker than one's plan, once there is something to see.
  const from = verdict.knowableFromSeconds ?? Infinity;

  if (heldAtSeconds !== null) return afterSignal(acts, heldAtSeconds, Math.min(from, heldAtSeconds));
  const act = acts.find(({ atSeconds }) => atSeconds >= from) ?? acts[0];
  if (act !== undefined) {
    const values = { actAtSeconds: act.atSeconds };
    return act.atSeconds >= from
      ? { code: "actedBeforeSignal", points: rules.plan, values }
      : { code: "actedWithoutSignal", points: 0, values };
  }
  if (verdict.outcome !== "uneventful") return { code: "signalMissedTheHarm", points: 0, values: {} };
  // To leave a flight alone is a decision only for somebody who ends it.
  return run.commands.landed === null
    ? { code: "notLanded", points: 0, values: {} }
    : { code: "signalNeverHeld", points: rules.plan, values: {} };
}

function afterSignal(acts: Act[], heldAtSeconds: number, from: number): Reason {
  const act = acts.find(({ atSeconds }) => atSeconds >= from);
  if (act === undefined) return { code: "planNotFollowed", points: 0, values: { heldAtSeconds } };
  const values = { heldAtSeconds, actAtSeconds: act.atSeconds };
  if (act.atSeconds < heldAtSeconds) return { code: "actedBeforeSignal", points: rules.plan, values };
  return act.atSeconds - heldAtSeconds <= rules.planSeconds
    ? { code: "planFollowed", points: rules.plan, values }
    : { code: "planFollowedLate", points: rules.planLate, values };
}

/**
 * Landed five minutes or more after the true KPI was back for good; where it never left its band, after the harm was
 * over; where there was no harm, after the rollout was complete, stopped or taken back.
 */
function verification({ run, verdict, scenario }: Judged): Reason {
  const { landed } = run.commands;
  if (landed === null) return { code: "notLanded", points: 0, values: {} };
  const landedAtSeconds = secondsSinceTakeOff(run, landed.atMs);
  if (landed.claim === "sound" && !scenario.isFaultFree) {
    return { code: "claimedSound", points: 0, values: { landedAtSeconds } };
  }
  const soundAtSeconds =
    verdict.outcome === "uneventful"
      ? run.settledAtSeconds
      : (verdict.recoveredAtSeconds ?? (verdict.isInBandAtEnd ? verdict.harmOverAtSeconds : null));
  if (soundAtSeconds === null) return { code: "nothingToVerify", points: 0, values: { landedAtSeconds } };
  const values = { landedAtSeconds, soundAtSeconds };
  return landedAtSeconds - soundAtSeconds >= rules.verifySeconds
    ? { code: "verified", points: rules.verified, values }
    : { code: "landedTooEarly", points: 0, values };
}
