import type { Action, Given, Impact } from "@/app/_simulator/core/flight/command";

/** A status update to everybody who waits for one. */
export function tell(atSeconds: number, impact: Impact, action: Action, nextUpdateMinutes: number | null): Given {
  return {
    atSeconds,
    command: { kind: "postStatus", impact, action, nextUpdateMinutes, to: ["support", "product"] },
  };
}

/** A sound release: it is announced, watched until it is certain, and left alone. */
export const leaveAlone: Given[] = [
  tell(15, "none", "watching", 10),
  tell(480, "none", "done", null),
  { atSeconds: 540, command: { kind: "land", claim: "sound" } },
];
