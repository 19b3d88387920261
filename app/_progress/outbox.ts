import { headersOf } from "@/app/_http/whose";
import type { IncomingEvent } from "./event";
import type { Recorded } from "./record";

// Events wait in localStorage until the server has acknowledged them, so that a closed laptop or a cut network loses
// nothing. Ids are made here, so sending twice, also from two tabs, counts once. Each person has a box of their own:
// what one person did is never sent in another's name.

const key = (personId: string) => `preflight.outbox.${personId}`;
const batch = 50;

/** What the server said in the end. */
type Settled = Recorded | "signedOut";
/** `later` resolves when the server could be reached after all, while this page is open. */
export type Delivered = Settled | { kind: "queued"; later: Promise<Settled> };

type Waiter = { now: (outcome: Delivered) => void; settled: (outcome: Settled) => void; later: Promise<Settled> };
const waiters = new Map<string, Waiter>();
let sending: Promise<void> | null = null;
/** Whose box is to be sent after that. */
let next: string | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let onFinished: (lessons: readonly string[]) => void = () => {};
let onRefusedEntry = () => {};

/** Tells `listener` which lessons the server has found finished. */
export function whenFinished(listener: typeof onFinished) {
  onFinished = listener;
}

/** Tells `listener` that whoever is signed in now is not the person whose events these are. */
export function whenRefusedEntry(listener: () => void) {
  onRefusedEntry = listener;
}

function read(personId: string): IncomingEvent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(personId)) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function write(personId: string, events: readonly IncomingEvent[]) {
  try {
    if (events.length === 0) localStorage.removeItem(key(personId));
    else localStorage.setItem(key(personId), JSON.stringify(events));
  } catch {
    // Storage may be full or forbidden; the events of this page are still sent, only not kept over a restart.
  }
}

/** Events of this page by their ids, with whose they are, for a browser that keeps nothing. */
const unkept = new Map<string, { personId: string; event: IncomingEvent }>();

function waiting(personId: string): IncomingEvent[] {
  const stored = read(personId);
  const ids = new Set(stored.map(({ id }) => id));
  const others = [...unkept.values()].filter((each) => each.personId === personId && !ids.has(each.event.id));
  return [...stored, ...others.map(({ event }) => event)];
}

/** Puts an event into the box and sends what is there. */
export function post(personId: string, event: IncomingEvent) {
  unkept.set(event.id, { personId, event });
  write(personId, [...read(personId), event]);
  void send(personId);
}

/** As `post`, and says what became of it. */
export function postAndWait(personId: string, event: IncomingEvent): Promise<Delivered> {
  return new Promise((now) => {
    let settled: Waiter["settled"] = () => {};
    const later = new Promise<Settled>((resolve) => {
      settled = resolve;
    });
    waiters.set(event.id, { now, settled, later });
    post(personId, event);
  });
}

/** Sends what waits, oldest first. One at a time in this tab; other tabs may send the same, which does no harm. */
export function send(personId: string): Promise<void> {
  if (sending) next = personId;
  else sending = sendInTurn(personId);
  return sending;
}

/** Also what is posted while the last is being sent, or in the moment after. */
async function sendInTurn(personId: string) {
  next = personId;
  while (next !== null) {
    const whose: string = next;
    next = null;
    await sendAll(whose);
  }
  sending = null;
}

async function sendAll(personId: string) {
  for (let events = waiting(personId).slice(0, batch); events.length > 0; events = waiting(personId).slice(0, batch)) {
    const outcome = await deliver(personId, events);
    if (outcome === "queued") {
      for (const { id } of waiting(personId)) tellQueued(id);
      return tryAgain(personId);
    }
    if (outcome === "signedOut") {
      for (const { id } of waiting(personId)) settle(id, outcome);
      return;
    }
    const done = new Set(outcome.map(({ id }) => id));
    for (const { id } of events) unkept.delete(id);
    write(
      personId,
      read(personId).filter(({ id }) => !done.has(id)),
    );
    for (const result of outcome) settle(result.id, result);
  }
}

function settle(id: string, outcome: Settled) {
  const waiter = waiters.get(id);
  waiter?.now(outcome);
  waiter?.settled(outcome);
  waiters.delete(id);
}

function tellQueued(id: string) {
  const waiter = waiters.get(id);
  waiter?.now({ kind: "queued", later: waiter.later });
}

/** A server that is busy or away is asked again after some seconds; the browser's "online" may come first. */
function tryAgain(personId: string) {
  clearTimeout(retry);
  retry = setTimeout(() => void send(personId), 8_000);
}

async function deliver(
  personId: string,
  events: readonly IncomingEvent[],
): Promise<Recorded[] | "queued" | "signedOut"> {
  try {
    const response = await fetch("/api/v1/events", {
      method: "POST",
      headers: headersOf(personId),
      body: JSON.stringify({ events }),
      keepalive: true,
    });
    if (response.status === 401) {
      onRefusedEntry();
      return "signedOut";
    }
    if (response.status === 400 || response.status === 413) {
      // Not one of ours any more, for example after an upgrade: kept, it would block everything behind it.
      return events.map(({ id }) => ({
        id,
        kind: "refused",
        reason: "The server could not read this. Reload the page.",
      }));
    }
    if (!response.ok) return "queued";
    const { results, finished }: { results: Recorded[]; finished: string[] } = await response.json();
    if (finished.length > 0) onFinished(finished);
    return results;
  } catch {
    return "queued";
  }
}
