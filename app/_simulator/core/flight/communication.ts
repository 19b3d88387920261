import { type Impact, impacts } from "./command";
import { paidShareOfMinute } from "./kpi";
import type { Judged } from "./outcome";
import { secondsSinceTakeOff } from "./record";
import { falling, type Part, partOf, type Reason, rubric } from "./rubric";
import type { Truth } from "./scenario";

const rules = rubric.communicated;
/** Nobody presses the key on the very second. */
const GRACE_SECONDS = 30;

type Update = Judged["run"]["commands"]["updates"][number] & { atSeconds: number };

/** Who was told what, when, and whether it was true. */
export function communicatedPart(judged: Judged): Part {
  const { run, verdict } = judged;
  const updates = run.commands.updates.map((update) => ({
    ...update,
    atSeconds: secondsSinceTakeOff(run, update.atMs),
  }));
  const began = verdict.outcome === "uneventful" ? null : verdict.harmBeganAtSeconds;
  return partOf("communicated", began === null ? withoutHarm(judged, updates) : withHarm(judged, updates, began));
}

function withHarm(judged: Judged, all: Update[], began: number): Reason[] {
  const { firstUpdate, cadence, complete, truthful, told } = rules.withHarm;
  const { run, verdict } = judged;
  const updates = all.filter(({ atSeconds }) => atSeconds >= began);
  const isComplete = (update: Update) =>
    update.impact !== "unknown" && (update.nextUpdateMinutes !== null || update.action === "done");
  return [
    promptness("firstUpdate", "noUpdate", firstUpdate, updates[0], began),
    shareOf("cadence", cadence, promisesKept(updates, verdict.harmOverAtSeconds ?? run.endSeconds)),
    shareOf("complete", complete, { of: updates.length, right: updates.filter(isComplete).length }),
    shareOf("truthful", truthful, truths(judged, updates)),
    shareOf("told", told, toldTheEnd(judged, updates, verdict.harmOverAtSeconds)),
  ];
}

function withoutHarm(judged: Judged, updates: Update[]): Reason[] {
  const { announced, truthful, told } = rules.withoutHarm;
  const { run } = judged;
  return [
    promptness("announced", "notAnnounced", announced, updates[0], 0),
    shareOf("truthful", truthful, truths(judged, updates)),
    shareOf("told", told, toldTheEnd(judged, updates, run.settledAtSeconds ?? run.symptomAtSeconds)),
  ];
}

function promptness(
  code: "firstUpdate" | "announced",
  none: "noUpdate" | "notAnnounced",
  most: number,
  first: Update | undefined,
  from: number,
): Reason {
  if (first === undefined) return { code: none, points: 0, values: {} };
  const seconds = first.atSeconds - from;
  return { code, points: most * falling(seconds, rules.promptSeconds, rules.lateSeconds), values: { seconds } };
}

type Share = { right: number; of: number };

function shareOf(code: "cadence" | "complete" | "truthful" | "told", most: number, { right, of }: Share): Reason {
  return { code, points: of > 0 ? (most * right) / of : 0, values: { right, of } };
}

/**
 * The first update, and after each of them the next: within ten minutes, or when the update itself promised it. Only
 * while the harm lasts is a next one due.
 */
function promisesKept(updates: Update[], untilSeconds: number): Share {
  const [first] = updates;
  if (first === undefined || first.atSeconds > untilSeconds) return { right: 0, of: 1 };
  const share = { right: 1, of: 1 };
  updates.forEach(({ atSeconds, nextUpdateMinutes }, place) => {
    const minutes = Math.min(nextUpdateMinutes ?? rules.cadenceMinutes, rules.promiseMinutesAtMost);
    const due = atSeconds + minutes * 60;
    if (due >= untilSeconds) return;
    const next = updates[place + 1];
    share.of += 1;
    if (next !== undefined && next.atSeconds <= due + GRACE_SECONDS) share.right += 1;
  });
  return share;
}

/** Who must hear how it ended, and heard it once it had. */
function toldTheEnd({ scenario }: Judged, updates: Update[], fromSeconds: number | null): Share {
  const audience = scenario.people.filter(({ mustHear }) => mustHear);
  const ended = updates.filter(
    ({ action, atSeconds }) =>
      (action === "done" || action === "verifying") && fromSeconds !== null && atSeconds >= fromSeconds,
  );
  const told = audience.filter(({ id }) => ended.some(({ to }) => to.includes(id)));
  return audience.length > 0 ? { right: told.length, of: audience.length } : { right: ended.length > 0 ? 1 : 0, of: 1 };
}

/** Updates that say how the users fare, and of these the ones that say it as it is. */
function truths({ run, verdict, scenario }: Judged, updates: Update[]): Share {
  const claims = updates.filter(({ impact }) => impact !== "unknown");
  const isTrue = ({ impact, atSeconds }: Update) => {
    const minute = Math.max(0, Math.floor(atSeconds / 60));
    const seen = [Math.max(0, minute - 1), minute].map((at) =>
      stepOf(impactOf(verdict.harm.perMinute[at] ?? 0, paidShareOfMinute(run, at), scenario.truth)),
    );
    // One step to either side: nobody counts users while they are on the phone.
    return stepOf(impact) >= Math.min(...seen) - 1 && stepOf(impact) <= Math.max(...seen) + 1;
  };
  return { right: claims.filter(isTrue).length, of: claims.length };
}

/** How the users fare in a minute in which so many were harmed and this share of the expected orders was paid. */
export function impactOf(harmed: number, paidShare: number, { harmPerMinute }: Truth): Impact {
  if (harmed === 0) return "none";
  if (harmed < harmPerMinute) return "slow";
  if (paidShare < 0.1) return "cannotBuy";
  return paidShare < 0.5 ? "mostFail" : "someFail";
}

const stepOf = (impact: Impact) => impacts.indexOf(impact);
