import type { Claimed, GivenCommand } from "../../_flights/incoming";
import type { Beginning } from "../messages";
import type { Delivered } from "./command-queue";

const signedOut = "You are signed out. Sign in again in another tab: what you do here is kept until then.";

/** What it takes to begin a flight, or to go on with it. */
type Flown = Pick<Beginning, "scenario" | "seed" | "plan"> & {
  state: string;
  /** Null without a plan of their own. */
  dossier: { words: { when: string } } | null;
  commands: GivenCommand[];
};

export type Fetched =
  | { kind: "flying"; flown: Flown }
  | { kind: "over" }
  | { kind: "unknown" }
  | { kind: "unreachable" };

export async function fetchFlight(id: string): Promise<Fetched> {
  try {
    const response = await fetch(`/api/v1/flights/${encodeURIComponent(id)}`);
    if (response.status === 404) return { kind: "unknown" };
    if (!response.ok) return { kind: "unreachable" };
    const flown: Flown = await response.json();
    return flown.state === "flying" ? { kind: "flying", flown } : { kind: "over" };
  } catch {
    return { kind: "unreachable" };
  }
}

export async function deliverCommands(flight: string, commands: readonly GivenCommand[]): Promise<Delivered> {
  const told = await posted("/api/v1/flights/commands", { flight, commands });
  if (told.kind === "waits") return told;
  return told.body.kind === "saved"
    ? { kind: "saved", saved: told.body.saved ?? 0 }
    : { kind: "refused", reason: told.body.reason ?? "The server did not take this. Reload the page." };
}

export type Landed = { kind: "landed" } | { kind: "refused"; reason: string } | { kind: "waits"; says: string | null };

export async function deliverLanding(flight: string, claimed: Claimed): Promise<Landed> {
  const told = await posted("/api/v1/flights/land", { flight, claimed });
  if (told.kind === "waits") return told;
  return told.body.kind === "refused"
    ? { kind: "refused", reason: told.body.reason ?? "The server did not take this landing. Reload the page." }
    : { kind: "landed" };
}

type Told =
  | { kind: "told"; body: { kind: string; reason?: string; saved?: number } }
  | { kind: "waits"; says: string | null };

async function posted(path: string, body: unknown): Promise<Told> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      // What was done just before the page closed is sent all the same.
      keepalive: true,
    });
    if (response.status === 401) return { kind: "waits", says: signedOut };
    if (response.status === 400 || response.status === 413 || response.status === 403) {
      const { problem }: { problem?: string } = await response.json();
      return { kind: "told", body: { kind: "refused", reason: problem ?? "The server could not read this." } };
    }
    return response.ok ? { kind: "told", body: await response.json() } : { kind: "waits", says: null };
  } catch {
    return { kind: "waits", says: null };
  }
}
