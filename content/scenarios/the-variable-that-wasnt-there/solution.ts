import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Bounds, Solution } from "@/app/_simulator/core/flight/solution";
import { leaveAlone, leftAlone, tell } from "../shop-solutions";

// Orders fall, so the release goes back first, as the plan says; why they fell is found out afterwards.

const faulty: Given[] = [
  { atSeconds: 290, command: { kind: "declare", service: "api", severity: 2 } },
  tell(300, "mostFail", "rollingBack", 8),
  { atSeconds: 315, command: { kind: "rollback", deployment: "api" } },
  tell(1080, "none", "done", null),
  { atSeconds: 1140, command: { kind: "land", claim: "resolved" } },
];

const rescued = (usersHarmed: number): Bounds => ({ outcome: ["recovered"], usersHarmed, score: 99 });

export const solution: Solution = {
  plan: null,
  commands: { afternoon: faulty, evening: faulty, set: leaveAlone },
  bounds: { afternoon: rescued(1500), evening: rescued(2200), set: leftAlone },
};
