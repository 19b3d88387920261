import type { Html } from "@/app/_quiz/markdown";
import { headline, type Verdict } from "@/app/_quiz/verdict";
import type { LoggedEvent } from "../event";
import { openAttempt, type Progress } from "../progress";
import { type Candidate, type Refused, refused } from "./candidate";

// What becomes of an event, given what the learner has done before. Pure: the database is read before and written after.

export type Reply =
  | { kind: "recorded" }
  | { kind: "graded"; verdict: Verdict }
  | { kind: "revealed"; revealed: unknown }
  | { kind: "hinted"; html: Html }
  | { kind: "handedIn" }
  | Refused;

/** A set as it was served, and which of its items are answered. */
export type Served = {
  id: string;
  personId: string;
  use: "check" | "before" | "after" | "review";
  items: readonly { item: string; version: number; variant: number }[];
  handedInAt: Date | null;
  handInId: string | null;
  /** Items. */
  answered: Set<string>;
};

export type Settled = {
  event: LoggedEvent;
  reply: Reply;
  /** The response in the learner's own words, which is kept apart from the log. */
  freeText: { item: string; response: unknown } | null;
  set: string | null;
};

type Answering = Extract<Candidate["finding"], { kind: "answer" }>;

/** `handingIn` is the set that is being handed in, whose questions are answered all at once. */
export function settle(
  candidate: Candidate,
  progress: Progress,
  sets: ReadonlyMap<string, Served>,
  handingIn: string | null,
  at: Date,
): Settled | Refused {
  const { id, lesson, finding } = candidate;
  const base = { id, lesson, at };
  const plain = { freeText: null, set: null };
  switch (finding.kind) {
    case "refused":
      return finding;
    case "plain":
      return { ...plain, event: { ...base, ...finding.event }, reply: { kind: "recorded" } };
    case "hint": {
      const { question, hint, html } = finding;
      if (hint > (openAttempt(progress, question)?.hints ?? 0)) return refused("An earlier hint comes first.");
      const event = { ...base, kind: "hintTaken" as const, payload: { ...question, hint } };
      return { ...plain, event, reply: { kind: "hinted", html } };
    }
    case "step": {
      const { question, taken, revealed, freeText } = finding;
      const before = openAttempt(progress, question)?.steps ?? [];
      const last = taken.at(-1);
      if (taken.length !== before.length + 1 || !(freeText || isSame(taken.slice(0, -1), before))) {
        return refused("This step has been taken already. Reload the page to go on from there.");
      }
      return {
        event: { ...base, kind: "stepTaken", payload: { ...question, taken: freeText ? null : json(last) } },
        reply: { kind: "revealed", revealed },
        freeText: freeText ? { item: question.item, response: last } : null,
        set: null,
      };
    }
    case "answer": {
      const refusal = stepsRefusal(finding, progress) ?? setRefusal(finding, sets, handingIn);
      return refusal ?? answered(candidate, finding, progress, at);
    }
    case "unanswered": {
      const { question, set } = finding;
      const payload = { ...question, response: null, confidence: null, mark: 0, tookMs: null, set };
      return { event: { ...base, kind: "answerGiven", payload }, reply: { kind: "recorded" }, freeText: null, set };
    }
  }
}

function answered({ id, lesson }: Candidate, finding: Answering, progress: Progress, at: Date): Settled {
  const { question, graded, tookMs, set, freeText } = finding;
  const { verdict, response } = graded;
  // A hint costs certainty, not marks: whoever needed one did not know.
  const hinted = (openAttempt(progress, question)?.hints ?? 0) > 0;
  const confidence = finding.confidence !== null && hinted ? "guessing" : finding.confidence;
  const payload = {
    ...question,
    response: freeText ? null : json(response),
    confidence,
    mark: verdict.mark,
    tookMs,
    set,
  };
  return {
    event: { id, lesson, at, kind: "answerGiven", payload },
    reply: { kind: "graded", verdict: { ...verdict, headline: headline(verdict, confidence) } },
    freeText: freeText ? { item: question.item, response } : null,
    set,
  };
}

/** A decision that has shown its consequence is not taken back. */
function stepsRefusal({ question, graded, hasSteps, freeText }: Answering, progress: Progress): Refused | null {
  if (!hasSteps) return null;
  const taken = openAttempt(progress, question)?.steps ?? [];
  const given: unknown = graded.response;
  const isWhole = Array.isArray(given) && given.length === taken.length + 1;
  if (isWhole && (freeText || isSame(given.slice(0, -1), taken))) return null;
  return refused("The steps before this one are others. Reload the page to go on from there.");
}

function setRefusal(
  { set, question }: Answering,
  sets: ReadonlyMap<string, Served>,
  handingIn: string | null,
): Refused | null {
  if (set === null) return null;
  const served = sets.get(set);
  if (!served?.items.some((one) => isSame(one, question))) return refused("This question is not in that set.");
  if (served.answered.has(question.item)) {
    return refused("You have answered this question in this set already, perhaps in another tab. Reload the page.");
  }
  if (served.handedInAt) return refused("These questions have been handed in already. Reload the page.");
  if (served.use !== "review" && handingIn !== set) return refused("The questions of this set are handed in together.");
  return null;
}

/** Deep equality of JSON, whatever the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** As it will come back from the log. */
function json(value: unknown): Json {
  const parsed: Json = JSON.parse(JSON.stringify(value ?? null));
  return parsed;
}
