import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Bounds, Solution } from "@/app/_simulator/core/flight/solution";
import { leaveAlone, leftAlone, tell } from "../shop-solutions";

// A stuck rollout is the safety net at work: it is taken back without haste, and nobody is hurt. So nothing is declared.

const faulty: Given[] = [
  tell(15, "none", "watching", 15),
  { atSeconds: 120, command: { kind: "abort", deployment: "api" } },
  tell(720, "none", "done", null),
  { atSeconds: 780, command: { kind: "land", claim: "resolved" } },
];

const nobodyHurt: Bounds = { outcome: ["uneventful"], usersHarmed: 20, score: 98 };

export const solution: Solution = {
  plan: null,
  commands: { arm64: faulty, evening: faulty, rebuilt: leaveAlone },
  bounds: { arm64: nobodyHurt, evening: nobodyHurt, rebuilt: leftAlone },
};
