import { clientId } from "@/app/_progress/client-id";
import type { Served } from "./serve";
import type { SetUse, SetView } from "./view";

/** What stands in the way of asking. */
export type NotAsked = { kind: "signedOut" } | { kind: "offline" } | { kind: "refused"; reason: string };

/** Begins a set, or goes on with the one that is open: then that one is served, whatever id is made here. */
export function beginSet(use: SetUse, lesson: string | null): Promise<Served | NotAsked> {
  return ask<Served>("/api/v1/sets", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id: clientId(), use, lesson }),
  });
}

export async function loadSet(id: string): Promise<{ kind: "served"; view: SetView } | NotAsked> {
  const found = await ask<SetView>(`/api/v1/sets/${encodeURIComponent(id)}`);
  return "cards" in found ? { kind: "served", view: found } : found;
}

/** The set of this use that was handed in last; null where none was, or the server cannot be asked. */
export async function loadLast(use: SetUse, lesson: string | null): Promise<SetView | null> {
  const found = await ask<{ last: SetView | null }>(
    `/api/v1/sets?${new URLSearchParams({ use, ...(lesson !== null && { lesson }) })}`,
  );
  return "last" in found ? found.last : null;
}

/** A server that is away or busy is told as "offline": what helps is to try again. */
export async function ask<Found extends object>(path: string, init?: RequestInit): Promise<Found | NotAsked> {
  try {
    const response = await fetch(path, init);
    if (response.ok) return await response.json();
    if (response.status === 401) return { kind: "signedOut" };
    if (response.status === 429 || response.status >= 500) return { kind: "offline" };
    const { problem }: { problem?: string } = await response.json();
    return { kind: "refused", reason: problem ?? "The server refused this. Reload the page." };
  } catch {
    return { kind: "offline" };
  }
}
