import type { LoggedEvent } from "../event";
import { noProgress, type Progress } from "../progress";
import { type Candidate, refused } from "./candidate";
import { isSame, type Reply, type Settled, settle } from "./settle";

export const idTaken = refused("This id belongs to another event. Send it under a new one.");

/** What a duplicate is told: what the first was told. It must say the same, as far as the log can tell. */
export function replyToDuplicate(candidate: Candidate, logged: LoggedEvent): Reply {
  const { finding } = candidate;
  if (candidate.lesson !== logged.lesson) return idTaken;
  // The question has changed since: the answer was recorded, and there is nothing left to explain it by.
  if (finding.kind === "refused") return logged.kind === "answerGiven" ? { kind: "recorded" } : idTaken;
  const again = settledAlone(candidate, logged);
  return again && isSame(said(again.event), said(logged)) ? again.reply : idTaken;
}

/** As `settle`, on nothing but what the event itself says: its steps and its set were checked when it first came. */
function settledAlone(candidate: Candidate, logged: LoggedEvent): Settled | null {
  const { finding } = candidate;
  const alone =
    finding.kind === "answer" && logged.kind === "answerGiven"
      ? { ...finding, hasSteps: false, set: null, confidence: logged.payload.confidence }
      : finding;
  const settled = settle({ ...candidate, finding: alone }, begun(finding), new Map(), null, logged.at);
  return "event" in settled ? settled : null;
}

/** Progress in which the hints and steps before this one have been taken. */
function begun(finding: Candidate["finding"]): Progress {
  if (finding.kind !== "hint" && finding.kind !== "step") return noProgress;
  const { item, version, variant } = finding.question;
  const attempt = {
    lesson: "",
    version,
    variant,
    hints: finding.kind === "hint" ? finding.hint : 0,
    steps: finding.kind === "step" ? finding.taken.slice(0, -1) : [],
    lastStep: null,
    updatedAt: new Date(0),
  };
  return { ...noProgress, open: new Map([[item, attempt]]) };
}

/** The part of an event that its sender decides. */
function said({ kind, payload }: LoggedEvent): unknown {
  if (kind !== "answerGiven") return { kind, payload };
  const { item, version, variant, response } = payload;
  return { kind, item, version, variant, response };
}
