import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Bounds, Solution } from "@/app/_simulator/core/flight/solution";
import { leftAlone, tell } from "../shop-solutions";

// Baskets are asked for twice as often, and no more is bought: that is reason enough to end the canary, long before the
// conversion of one visitor in twenty could prove anything. Hardly anybody was hurt by then, so nothing is declared.

const faulty: Given[] = [
  tell(15, "none", "watching", 15),
  { atSeconds: 390, command: { kind: "abort", deployment: "api" } },
  tell(780, "none", "done", null),
  { atSeconds: 840, command: { kind: "land", claim: "resolved" } },
];

const hardlyAnybodyHurt: Bounds = { outcome: ["uneventful"], usersHarmed: 50, score: 98 };

/** A sound canary is watched until everybody has had it for a while. */
const sound: Given[] = [
  tell(15, "none", "watching", 15),
  tell(1080, "none", "done", null),
  { atSeconds: 1140, command: { kind: "land", claim: "sound" } },
];

export const solution: Solution = {
  plan: null,
  commands: { afternoon: faulty, lunch: faulty, once: sound },
  bounds: { afternoon: hardlyAnybodyHurt, lunch: hardlyAnybodyHurt, once: leftAlone },
};
