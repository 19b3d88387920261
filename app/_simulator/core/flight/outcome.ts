import { mitigationsOf } from "./acts";
import { type Harm, harmOf } from "./harm";
import { isInBandAtEnd, kpiAtEnd, recoveredAtSeconds } from "./kpi";
import { type RunRecord, secondsSinceTakeOff } from "./record";
import type { ScenarioPlan, Truth } from "./scenario";

export type Outcome = "recovered" | "degraded" | "outage" | "uneventful";

/** What became of a run. Seconds since take-off; times that do not exist are null. */
export type Verdict = {
  outcome: Outcome;
  harm: Harm;
  /** The first harm that was more than a stray visitor. */
  harmBeganAtSeconds: number | null;
  /** The end of the last minute with harm above the bound; null if that is the end of the run, or there was no harm. */
  harmOverAtSeconds: number | null;
  /** From when on somebody may truly say that something is wrong: the first harm or symptom. Null where all is well. */
  knowableFromSeconds: number | null;
  /** What a quick answer is measured from: the first harm, or the first symptom of a release that did none. */
  troubleAtSeconds: number | null;
  /** The first correct declaration. */
  detectedAtSeconds: number | null;
  /** When the act was given that ended the harm. */
  mitigatedAtSeconds: number | null;
  /** When the true KPI came back into its band for good. */
  recoveredAtSeconds: number | null;
  isInBandAtEnd: boolean;
  errorBudgetBurntPercent: number;
};

/** What the parts of a score are made from: a run, and what it is held against on the same seed. */
export type Judged = {
  run: RunRecord;
  verdict: Verdict;
  /** Nobody did anything. */
  idle: Verdict;
  reference: Verdict;
  scenario: ScenarioPlan;
};

/** Harm that begins is followed, within this time, by as much as the scenario's bound lets pass in one minute. */
const BEGINNING_SECONDS = 300;
/** Within this time an act is expected to show its effect. */
const EFFECT_SECONDS = 300;
const BUDGET_SECONDS = 30 * 24 * 3600;

/** Judges a run by the run of the same seed without the release, and by the scenario's truth. */
export function judge(run: RunRecord, without: RunRecord, scenario: ScenarioPlan): Verdict {
  const { truth, system } = scenario;
  const harm = harmOf(run, without);
  const outcome = outcomeOf(run, harm, truth);
  const harmBeganAtSeconds = beganAt(harm, truth);
  const isAllWell = scenario.isFaultFree && outcome === "uneventful";
  const knowableFromSeconds = isAllWell ? null : earlier(harmBeganAtSeconds, run.symptomAtSeconds);
  return {
    outcome,
    harm,
    harmBeganAtSeconds,
    harmOverAtSeconds: overAt(harm, truth),
    knowableFromSeconds,
    troubleAtSeconds: outcome === "uneventful" ? run.symptomAtSeconds : harmBeganAtSeconds,
    detectedAtSeconds: detectedAt(run, knowableFromSeconds, overAt(harm, truth), truth),
    mitigatedAtSeconds: mitigatedAt(run, harm, truth),
    recoveredAtSeconds: recoveredAtSeconds(run, truth.band),
    isInBandAtEnd: isInBandAtEnd(run, truth.band),
    errorBudgetBurntPercent: errorBudgetBurntPercent(run, system.objective),
  };
}

function outcomeOf(run: RunRecord, { usersHarmed }: Harm, truth: Truth): Outcome {
  if (usersHarmed < truth.uneventfulBelow) return "uneventful";
  if (isInBandAtEnd(run, truth.band)) return "recovered";
  return kpiAtEnd(run) < truth.outageBelow ? "outage" : "degraded";
}

/**
 * Bad requests as percent of those that the objective allows in 30 days, at the rate of requests of this run: 100 times
 * bad / ((1 - objective) * requests per second * seconds of 30 days).
 */
export function errorBudgetBurntPercent(run: RunRecord, objective: number): number {
  const budget = (1 - objective) * (run.requests / run.endSeconds) * BUDGET_SECONDS;
  return budget > 0 ? (100 * run.badRequests) / budget : 0;
}

/** A visitor or two can be unlucky long before: replicas changed places. That harm is real, but it is no beginning. */
function beganAt({ atSeconds, firstAtSeconds }: Harm, { harmPerMinute }: Truth): number | null {
  const following = Math.max(1, Math.ceil(harmPerMinute)) - 1;
  const first = atSeconds.find((at, place) => (atSeconds[place + following] ?? Infinity) < at + BEGINNING_SECONDS);
  return first ?? firstAtSeconds;
}

function overAt({ perMinute, atSeconds }: Harm, { harmPerMinute }: Truth): number | null {
  const last = perMinute.findLastIndex((harmed) => harmed >= harmPerMinute);
  if (last === -1) return atSeconds.at(-1) ?? null;
  return last === perMinute.length - 1 ? null : (last + 1) * 60;
}

/**
 * The first declaration that names an affected service while harm exists. One that was made on the release's first
 * symptom, before anybody was harmed, stands when the harm begins.
 */
function detectedAt(run: RunRecord, from: number | null, over: number | null, { affected }: Truth): number | null {
  if (from === null) return null;
  const times = run.commands.declared
    .filter(({ service }) => affected.includes(service))
    .map(({ atMs }) => secondsSinceTakeOff(run, atMs));
  return times.find((at) => at >= from && (over === null || at <= over)) ?? null;
}

/**
 * The first of the scenario's mitigations after which harm per minute stays under the bound. An act takes time to work:
 * the first that was given in the five minutes before the harm was over has ended it. Failing that, the last one before;
 * failing that, the harm was over by itself, and the first act after it counts.
 */
function mitigatedAt(run: RunRecord, harm: Harm, truth: Truth): number | null {
  const times = mitigationsOf(run, truth.mitigations).map(({ atSeconds }) => atSeconds);
  const reachedBound = harm.perMinute.some((harmed) => harmed >= truth.harmPerMinute);
  if (!reachedBound) return times[0] ?? null;
  const over = overAt(harm, truth);
  if (over === null) return null;
  const before = times.filter((at) => at < over);
  return before.find((at) => over - at <= EFFECT_SECONDS) ?? before.at(-1) ?? times[0] ?? null;
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
