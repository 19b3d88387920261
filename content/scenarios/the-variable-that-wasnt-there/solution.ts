import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Solution } from "@/app/_simulator/core/flight/solution";
import { leaveAlone, tell } from "../shop-solutions";

// Orders fall, so the release goes back first, as the plan says; why they fell is found out afterwards.

const faulty: Given[] = [
  tell(15, "none", "watching", 10),
  { atSeconds: 290, command: { kind: "declare", service: "api", severity: 2 } },
  tell(300, "mostFail", "rollingBack", 8),
  { atSeconds: 315, command: { kind: "rollback", deployment: "api" } },
  tell(720, "none", "verifying", 10),
  tell(960, "none", "done", null),
  { atSeconds: 1020, command: { kind: "land", claim: "resolved" } },
];

export const solution: Solution = { plan: null, commands: { A: faulty, B: faulty, calm: leaveAlone } };
