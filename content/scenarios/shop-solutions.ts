import type { Action, Given, Impact } from "@/app/_simulator/core/flight/command";
import type { Bounds } from "@/app/_simulator/core/flight/solution";

/** A status update to everybody who waits for one. */
export function tell(atSeconds: number, impact: Impact, action: Action, nextUpdateMinutes: number | null): Given {
  return {
    atSeconds,
    command: { kind: "postStatus", impact, action, nextUpdateMinutes, to: ["support", "product"] },
  };
}

/** A sound release: it is announced, watched until it is certain, and left alone. */
export const leaveAlone: Given[] = [
  tell(15, "none", "watching", 15),
  tell(720, "none", "done", null),
  { atSeconds: 780, command: { kind: "land", claim: "sound" } },
];

export const leftAlone: Bounds = { outcome: ["uneventful"], usersHarmed: 20, score: 98 };
