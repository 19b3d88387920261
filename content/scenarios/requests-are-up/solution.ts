import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Solution } from "@/app/_simulator/core/flight/solution";
import { leaveAlone, tell } from "../shop-solutions";

// Baskets are asked for twice as often, and no more is bought: that is reason enough to end the canary, long before the
// conversion of one visitor in twenty could prove anything.

const faulty: Given[] = [
  tell(15, "none", "watching", 10),
  { atSeconds: 320, command: { kind: "declare", service: "api", severity: 3 } },
  tell(330, "someFail", "rollingBack", 10),
  { atSeconds: 340, command: { kind: "abort", deployment: "api" } },
  tell(640, "none", "done", null),
  { atSeconds: 780, command: { kind: "land", claim: "resolved" } },
];

/** A sound canary is watched until everybody has it. */
const sound: Given[] = [
  tell(15, "none", "watching", 15),
  ...leaveAlone.slice(1).map((given) => ({ ...given, atSeconds: given.atSeconds + 600 })),
];

export const solution: Solution = { plan: null, commands: { afternoon: faulty, lunch: faulty, once: sound } };
