"use client";

import { useSyncExternalStore } from "react";
import { clientId } from "./client-id";
import type { IncomingEvent } from "./event";
import { post, send, whenFinished } from "./outbox";
import type { Personal } from "./personal";

// What belongs to the reader on pages that are the same for everybody: one request after load, kept for the page.

let personal: Personal | null | undefined;
let asked: { lesson: string | null; answer: Promise<void> } | null = null;
const listeners = new Set<() => void>();

/** Null when signed out. Waits for what is being loaded. */
export async function personalNow(): Promise<Personal | null> {
  await asked?.answer;
  return personal ?? null;
}

/** Changes what the page knows of this lesson, once the server has said so. */
export function changeLesson(slug: string | undefined, change: (lesson: OwnLesson) => OwnLesson) {
  if (personal?.lesson && personal.lesson.slug === slug) set({ ...personal, lesson: change(personal.lesson) });
}

export type OwnLesson = NonNullable<Personal["lesson"]>;

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

export function finish(finished: readonly string[]) {
  if (!personal) return;
  const lessons = { ...personal.lessons, ...Object.fromEntries(finished.map((slug) => [slug, "finished" as const])) };
  const { lesson } = personal;
  set({
    ...personal,
    lessons,
    lesson: lesson && { ...lesson, finished: lesson.finished || finished.includes(lesson.slug) },
  });
}
whenFinished(finish);

/** The event with what only the client knows. */
export function stamped<Kind extends IncomingEvent["kind"]>(kind: Kind) {
  return { id: clientId(), kind, at: new Date().toISOString() };
}

export function recordOpened(lesson: string, revision: number) {
  if (personal) post(personal.person.id, { ...stamped("lessonOpened"), lesson, revision });
}

export function recordSection(lesson: string, section: string) {
  if (!personal) return;
  post(personal.person.id, { ...stamped("sectionReached"), lesson, section });
  changeLesson(lesson, (own) => ({
    ...own,
    sections: own.sections.includes(section) ? own.sections : [...own.sections, section],
    lastSection: section,
    open: { ...own.open, sections: own.open.sections.filter((id) => id !== section) },
  }));
}
