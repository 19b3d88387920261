import { headersOf } from "@/app/_http/whose";
import { clientId } from "./client-id";
import { askAgain, changeLesson, finish, personalNow } from "./personal-store";

// What is sent by itself and waited for; whoever sends it keeps the text until it is acknowledged.

export type Refused = { kind: "refused"; reason: string };
export type NotSent = { kind: "signedOut" } | Refused;

type Saved = { kind: "saved"; revision: number; savedAt: string };
type Conflict = { kind: "conflict"; current: { text: string; revision: number; savedAt: string } };

type Edit = { worksheet: string; field: string; text: string; baseRevision: number };

export async function saveField(edit: Edit): Promise<Saved | Conflict | { kind: "offline" } | NotSent> {
  const saved = await tell<(Saved & { finished: string[] }) | Conflict>("/api/v1/worksheets", {
    id: clientId(),
    ...edit,
  });
  if (saved.kind !== "saved") return saved;
  const lesson = (await personalNow())?.lesson?.slug;
  const { worksheet, field, text } = edit;
  const { revision, savedAt } = saved;
  changeLesson(lesson, (own) => ({
    ...own,
    open: { ...own.open, worksheets: own.open.worksheets.filter((id) => id !== worksheet) },
    worksheets: {
      ...own.worksheets,
      [worksheet]: { ...own.worksheets[worksheet], [field]: { text, revision, savedAt } },
    },
  }));
  if (saved.finished.length > 0) finish(saved.finished);
  return saved;
}

/** `id` is the caller's, so that a note whose answer got lost is not counted twice. */
export function askForHelp(request: {
  id: string;
  lesson: string;
  section: string;
  note: string;
}): Promise<{ kind: "sent" } | { kind: "offline" } | NotSent> {
  return tell<{ kind: "sent" }>("/api/v1/help", request);
}

/** `id` as above. */
export function markUnclear(mark: {
  id: string;
  item: string;
  version: number;
}): Promise<{ kind: "sent" } | { kind: "offline" } | NotSent> {
  return tell<{ kind: "sent" }>("/api/v1/unclear", mark);
}

/** Sends one thing whose answer is waited for; the caller keeps the text until it is acknowledged. */
export async function tell<Done>(path: string, body: object): Promise<Done | { kind: "offline" } | NotSent> {
  const personal = await whoReads();
  if (personal === undefined) return { kind: "offline" };
  if (personal === null) return { kind: "signedOut" };
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: headersOf(personal.person.id),
      body: JSON.stringify(body),
    });
    if (response.status === 401) {
      askAgain();
      return { kind: "signedOut" };
    }
    // A server that is busy or away for a moment: what helps is to try again.
    if (response.status === 429 || response.status >= 500) return { kind: "offline" };
    const said: unknown = await response.json();
    if (response.ok) return said as Done;
    return { kind: "refused", reason: problemIn(said) };
  } catch {
    return { kind: "offline" };
  }
}

/** Whoever was signed out may have signed in since, in another tab. */
async function whoReads() {
  const personal = await personalNow();
  if (personal !== null) return personal;
  askAgain();
  return personalNow();
}

function problemIn(said: unknown): string {
  return said && typeof said === "object" && "problem" in said ? String(said.problem) : "The server refused this.";
}
