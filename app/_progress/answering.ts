import type { Html } from "@/app/_quiz/markdown";
import type { Verdict } from "@/app/_quiz/verdict";
import type { IncomingEvent, IncomingOf } from "./event";
import { postAndWait } from "./outbox";
import type { Kept } from "./personal";
import { changeLesson, personalNow, stamped } from "./personal-store";
import type { Recorded } from "./record";
import { type NotSent, type Refused, tell } from "./tell";

// What is said about questions, and what the server says to it. Loaded with the first question, not with the page.

/** A question of the lesson that is open. */
export type Asked = { lesson: string; item: string; version: number; variant: number };
type AnswerEvent = IncomingOf<"answerGiven">;
export type Answer = Asked & Pick<AnswerEvent, "response" | "confidence" | "tookMs" | "set">;

type Graded = { kind: "graded"; verdict: Verdict };
type Queued<Done> = { kind: "queued"; later: Promise<Done | NotSent> };

/** A verdict, or what stands in its way. What is queued is kept on this device and sent once there is a connection. */
export async function answer(given: Answer): Promise<Graded | NotSent | Queued<Graded>> {
  const understood = (outcome: Recorded | "signedOut"): Graded | NotSent => {
    if (outcome === "signedOut") return { kind: "signedOut" };
    if (outcome.kind === "refused") return outcome;
    if (outcome.kind !== "graded") return unexplained;
    if (given.set === null) keepAnswer(given, outcome.verdict);
    return { kind: "graded", verdict: outcome.verdict };
  };
  return sendOne({ ...stamped("answerGiven"), ...given }, understood);
}

const unexplained: Refused = {
  kind: "refused",
  reason: "Your answer is kept, but it is not explained here. Reload the page.",
};

const unreachable: Refused = {
  kind: "refused",
  reason: "The server has not answered yet. What you chose stays here; check it again in a moment.",
};

/** The next hint. */
export async function takeHint(
  asked: Asked,
  hint: number,
): Promise<{ kind: "hinted"; html: Html } | NotSent | "offline"> {
  const outcome = await sendNow({ ...stamped("hintTaken"), ...asked, hint });
  if (outcome === "offline" || outcome.kind === "signedOut" || outcome.kind === "refused") return outcome;
  if (outcome.kind !== "hinted") return unexplained;
  const { html } = outcome;
  changeBegun(asked, (begun) => ({ ...begun, hints: [...begun.hints, html] }));
  return { kind: "hinted", html };
}

/** The next step of an answer; what it reveals. */
export async function takeStep(
  asked: Asked,
  taken: IncomingOf<"stepTaken">["taken"],
): Promise<{ kind: "revealed"; revealed: unknown } | NotSent | "offline"> {
  const outcome = await sendNow({ ...stamped("stepTaken"), ...asked, taken });
  if (outcome === "offline" || outcome.kind === "signedOut" || outcome.kind === "refused") return outcome;
  if (outcome.kind !== "revealed") return unexplained;
  const { revealed } = outcome;
  changeBegun(asked, (begun) => ({ ...begun, taken, revealed }));
  return { kind: "revealed", revealed };
}

type SetAnswers = IncomingOf<"setHandedIn">["answers"];
type HandedIn = { kind: "handedIn" };

/** All answers to a check at once. */
export async function handIn(set: string, answers: SetAnswers): Promise<HandedIn | NotSent | Queued<HandedIn>> {
  return sendOne({ ...stamped("setHandedIn"), set, answers }, (outcome) => {
    if (outcome === "signedOut") return { kind: "signedOut" };
    return outcome.kind === "refused" || outcome.kind === "handedIn" ? outcome : unexplained;
  });
}

async function sendOne<Done>(
  event: IncomingEvent,
  understood: (outcome: Recorded | "signedOut") => Done | NotSent,
): Promise<Done | NotSent | Queued<Done>> {
  const personal = await personalNow();
  if (personal === undefined) return unreachable;
  if (personal === null) return { kind: "signedOut" };
  const outcome = await postAndWait(personal.person.id, event);
  if (outcome !== "signedOut" && outcome.kind === "queued") {
    return { kind: "queued", later: outcome.later.then(understood) };
  }
  return understood(outcome);
}

/** For what is of no use later: it is asked for now or not at all. */
async function sendNow(event: IncomingEvent): Promise<Recorded | { kind: "signedOut" } | "offline"> {
  const outcome = await tell<{ results: Recorded[] }>("/api/v1/events", { events: [event] });
  if (!("results" in outcome)) {
    if (outcome.kind === "refused") return { id: event.id, ...outcome };
    return outcome.kind === "offline" ? "offline" : { kind: "signedOut" };
  }
  return outcome.results[0] ?? { id: event.id, ...unexplained };
}

function keepAnswer(given: Answer, verdict: Verdict) {
  const { lesson, item, variant, response, confidence, version } = given;
  const kept: Kept = {
    version,
    changed: false,
    what: null,
    begun: null,
    answer: { variant, response, confidence, verdict },
  };
  changeLesson(lesson, (own) => ({
    ...own,
    items: { ...own.items, [item]: kept },
    open: { ...own.open, items: own.open.items.filter((id) => id !== item) },
  }));
}

type Begun = NonNullable<Kept["begun"]>;

/** What was begun of this variant so far, with a change. */
function changeBegun({ lesson, item, version, variant }: Asked, change: (begun: Begun) => Begun) {
  changeLesson(lesson, (own) => {
    const kept = own.items[item] ?? { version, changed: false, what: null, answer: null, begun: null };
    const nothing = { variant, hints: [], taken: [], revealed: null };
    const begun = change(kept.begun?.variant === variant ? kept.begun : nothing);
    return { ...own, items: { ...own.items, [item]: { ...kept, begun } } };
  });
}
