"use client";

import { useSyncExternalStore } from "react";
import { clientId } from "./client-id";
import type { IncomingEvent } from "./event";
import { post, send, whenFinished, whenRefusedEntry } from "./outbox";
import type { Personal } from "./personal";

// What belongs to the reader on pages that are the same for everybody: one request after load. Going from page to page
// keeps this module, and somebody else may have signed in meanwhile, so every page asks anew.

type Asked = { path: string; lesson: string | null; answer: Promise<void> };

let personal: Personal | null | undefined;
let asked: Asked | null = null;
/** That the server could not say who is reading; it is asked again. */
let isUnreachable = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Null when signed out, undefined where the server could not be asked. Waits for what is being loaded. */
export async function personalNow(): Promise<Personal | null | undefined> {
  let waitedFor: Asked | null;
  do {
    waitedFor = asked;
    await waitedFor?.answer;
  } while (waitedFor !== asked);
  return personal;
}

/** Changes what the page knows of this lesson, once the server has said so. */
export function changeLesson(slug: string | undefined, change: (lesson: OwnLesson) => OwnLesson) {
  if (personal?.lesson && personal.lesson.slug === slug) set({ ...personal, lesson: change(personal.lesson) });
}

export type OwnLesson = NonNullable<Personal["lesson"]>;

function tellAll() {
  for (const listener of listeners) listener();
}

function set(next: Personal | null | undefined) {
  personal = next;
  tellAll();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  // The header asks for itself unless a lesson has asked for more in the same moment.
  queueMicrotask(() => {
    if (asked?.path !== location.pathname) void ask(null);
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

/** Whether the server could not be asked who is reading, and what is kept. */
export function useIsUnreachable(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isUnreachable,
    () => false,
  );
}

/** What this page has asked for. */
export function loadPersonal(): Promise<void> {
  return asked?.path === location.pathname ? asked.answer : ask(null);
}

/** A lesson asks for its own part as well, anew at every visit: what was kept may have changed on another page. */
export function loadLesson(lesson: string): Promise<void> {
  if (personal?.lesson) set({ ...personal, lesson: null });
  return ask(lesson);
}

function ask(lesson: string | null): Promise<void> {
  clearTimeout(retry);
  const own: Asked = { path: location.pathname, lesson, answer: Promise.resolve() };
  asked = own;
  own.answer = fetchPersonal(own);
  return own.answer;
}

/** As this page has asked before. */
export function askAgain() {
  void ask(asked?.lesson ?? null);
}

const retryMs = [2_000, 5_000, 15_000, 30_000];

async function fetchPersonal(own: Asked) {
  const { lesson } = own;
  try {
    const response = await fetch(lesson ? `/api/v1/me?lesson=${encodeURIComponent(lesson)}` : "/api/v1/me");
    if (!response.ok) throw new Error(`/api/v1/me: ${response.status}`);
    const found: Personal | null = await response.json();
    // A later page has asked since.
    if (asked !== own) return;
    failures = 0;
    isUnreachable = false;
    set(found);
    if (found) void send(found.person.id);
  } catch {
    if (asked !== own) return;
    // The page stays readable, and asks again: after a while, and when the connection is back.
    isUnreachable = true;
    tellAll();
    retry = setTimeout(askAgain, retryMs[Math.min(failures, retryMs.length - 1)]);
    failures += 1;
  }
}

if (typeof window !== "undefined") {
  window.addEventListener("online", () => {
    if (isUnreachable) askAgain();
    else if (personal) void send(personal.person.id);
  });
  // A page that comes back out of the browser's memory may come back to somebody else.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    if (asked?.lesson) void loadLesson(asked.lesson);
    else askAgain();
  });
  // Whoever was signed out may come back from another tab, in which they signed in.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && personal === null) askAgain();
  });
}
// Signed out since, or somebody else signed in, in another tab.
whenRefusedEntry(askAgain);

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
