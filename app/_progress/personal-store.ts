"use client";

import { useSyncExternalStore } from "react";
import type { Confidence, Verdict } from "@/app/_quiz/verdict";
import { clientId } from "./client-id";
import type { IncomingEvent } from "./event";
import { post, postAndWait, send, whenFinished } from "./outbox";
import type { Personal } from "./personal";

// What belongs to the reader on pages that are the same for everybody: one request after load, kept for the page.

let personal: Personal | null | undefined;
let asked: { lesson: string | null; answer: Promise<void> } | null = null;
const listeners = new Set<() => void>();

function set(next: Personal | null | undefined) {
  personal = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  // The header asks for itself unless a lesson has asked for more in the same moment.
  queueMicrotask(() => {
    if (!asked) void loadPersonal();
  });
  return () => listeners.delete(listener);
}

/** undefined while loading, null when signed out. */
export function usePersonal(): Personal | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => personal,
    () => undefined,
  );
}

/** Asks once per page; a lesson asks for its own part as well. */
export function loadPersonal(lesson: string | null = null): Promise<void> {
  if (asked && (lesson === null || asked.lesson === lesson)) return asked.answer;
  const answer = fetchPersonal(lesson);
  asked = { lesson, answer };
  return answer;
}

async function fetchPersonal(lesson: string | null) {
  try {
    const response = await fetch(lesson ? `/api/v1/me?lesson=${encodeURIComponent(lesson)}` : "/api/v1/me");
    if (!response.ok) return;
    const found: Personal | null = await response.json();
    set(found);
    if (found) void send(found.person.id);
  } catch {
    // Offline: the page stays readable, and asks again when the connection is back.
    asked = null;
  }
}

if (typeof window !== "undefined") {
  window.addEventListener("online", () => {
    if (personal) void send(personal.person.id);
    else void loadPersonal();
  });
}

whenFinished((finished) => {
  if (!personal) return;
  const lessons = { ...personal.lessons, ...Object.fromEntries(finished.map((slug) => [slug, "finished" as const])) };
  const { lesson } = personal;
  set({
    ...personal,
    lessons,
    lesson: lesson && { ...lesson, finished: lesson.finished || finished.includes(lesson.slug) },
  });
});

/** The event with what only the client knows. */
function stamped<Kind extends IncomingEvent["kind"]>(kind: Kind) {
  return { id: clientId(), kind, at: new Date().toISOString() };
}

export function recordOpened(lesson: string) {
  if (personal) post(personal.person.id, { ...stamped("lessonOpened"), lesson });
}

export function recordSection(lesson: string, section: string) {
  if (!personal) return;
  post(personal.person.id, { ...stamped("sectionReached"), lesson, section });
  if (personal.lesson?.slug !== lesson) return;
  const { sections } = personal.lesson;
  const reached = sections.includes(section) ? sections : [...sections, section];
  set({ ...personal, lesson: { ...personal.lesson, sections: reached, lastSection: section } });
}

type Refused = { kind: "refused"; reason: string };
type NotSent = { kind: "signedOut" } | Refused;

export type Answer = {
  lesson: string;
  item: string;
  version: number;
  variant: number;
  response: Extract<IncomingEvent, { kind: "answerGiven" }>["response"];
  confidence: Confidence;
};

export async function answer(
  given: Answer,
): Promise<{ kind: "graded"; verdict: Verdict } | { kind: "queued" } | NotSent> {
  await asked?.answer;
  if (!personal) return { kind: "signedOut" };
  const outcome = await postAndWait(personal.person.id, { ...stamped("answerGiven"), ...given });
  if (outcome === "queued" || outcome === "signedOut") return { kind: outcome };
  if (outcome.kind === "refused") return outcome;
  if (outcome.kind !== "graded") return { kind: "refused", reason: "The server did not grade this. Reload the page." };
  keepAnswer(given, outcome.verdict);
  return { kind: "graded", verdict: outcome.verdict };
}

function keepAnswer({ lesson, item, version, variant, response, confidence }: Answer, verdict: Verdict) {
  if (personal?.lesson?.slug !== lesson) return;
  const items = { ...personal.lesson.items, [item]: { version, variant, response, confidence, verdict } };
  set({ ...personal, lesson: { ...personal.lesson, items } });
}

type Saved = { kind: "saved"; revision: number; savedAt: string };
type Conflict = { kind: "conflict"; current: { text: string; revision: number; savedAt: string } };

export function saveField(edit: {
  worksheet: string;
  field: string;
  text: string;
  baseRevision: number;
}): Promise<Saved | Conflict | { kind: "offline" } | NotSent> {
  return tell<Saved | Conflict>("/api/v1/worksheets", { id: clientId(), ...edit });
}

export function askForHelp(request: {
  lesson: string;
  section: string;
  note: string;
}): Promise<{ kind: "sent" } | { kind: "offline" } | NotSent> {
  return tell<{ kind: "sent" }>("/api/v1/help", { id: clientId(), ...request });
}

export function markUnclear(mark: {
  item: string;
  version: number;
}): Promise<{ kind: "sent" } | { kind: "offline" } | NotSent> {
  return tell<{ kind: "sent" }>("/api/v1/unclear", { id: clientId(), ...mark });
}

/** Sends one thing whose answer is waited for; the caller keeps the text until it is acknowledged. */
async function tell<Done>(path: string, body: object): Promise<Done | { kind: "offline" } | NotSent> {
  await asked?.answer;
  if (!personal) return { kind: "signedOut" };
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status === 401) return { kind: "signedOut" };
    const said: unknown = await response.json();
    if (response.ok) return said as Done;
    return { kind: "refused", reason: problemIn(said) };
  } catch {
    return { kind: "offline" };
  }
}

function problemIn(said: unknown): string {
  return said && typeof said === "object" && "problem" in said ? String(said.problem) : "The server refused this.";
}
