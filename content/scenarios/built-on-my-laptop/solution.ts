import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Solution } from "@/app/_simulator/core/flight/solution";
import { leaveAlone, tell } from "../shop-solutions";

// A stuck rollout is the safety net at work: it is taken back without haste, and nobody is hurt.

const faulty: Given[] = [
  tell(15, "none", "watching", 10),
  { atSeconds: 90, command: { kind: "declare", service: "api", severity: 3 } },
  tell(100, "none", "rollingBack", 10),
  { atSeconds: 120, command: { kind: "abort", deployment: "api" } },
  tell(420, "none", "done", null),
  { atSeconds: 600, command: { kind: "land", claim: "resolved" } },
];

export const solution: Solution = {
  plan: null,
  commands: { arm64: faulty, evening: faulty, rebuilt: leaveAlone },
};
