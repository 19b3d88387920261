import { clientId } from "./client-id";
import { changeLesson, finish, personalNow } from "./personal-store";

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
  changeLesson(lesson, (own) => {
    const worksheets = own.open.worksheets.filter((id) => id !== edit.worksheet);
    return { ...own, open: { ...own.open, worksheets } };
  });
  if (saved.finished.length > 0) finish(saved.finished);
  return saved;
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
export async function tell<Done>(path: string, body: object): Promise<Done | { kind: "offline" } | NotSent> {
  if (!(await personalNow())) return { kind: "signedOut" };
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
