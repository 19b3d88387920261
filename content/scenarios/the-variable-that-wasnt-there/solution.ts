import "server-only";
import type { Given } from "@/app/_simulator/core/flight/command";
import type { Solution } from "@/app/_simulator/core/flight/solution";

/** How somebody flies it who trusts the orders, mitigates before diagnosing, and tells people. */
const faulty: Given[] = [
  {
    atSeconds: 20,
    command: { kind: "postStatus", impact: "none", action: "watching", nextUpdateMinutes: 10, to: ["support", "product"] },
  },
  { atSeconds: 240, command: { kind: "declare", service: "api", severity: 2 } },
  {
    atSeconds: 250,
    command: { kind: "postStatus", impact: "mostFail", action: "fixing", nextUpdateMinutes: 8, to: ["support", "product"] },
  },
  {
    atSeconds: 270,
    command: { kind: "setEnvironment", deployment: "api", variables: { PAYMENTS_TIMEOUT_MS: "2000" } },
  },
  {
    atSeconds: 690,
    command: { kind: "postStatus", impact: "none", action: "verifying", nextUpdateMinutes: 10, to: ["support", "product"] },
  },
  { atSeconds: 1140, command: { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: null, to: ["support", "product"] } },
  { atSeconds: 1200, command: { kind: "land", claim: "resolved" } },
];

const faultFree: Given[] = [
  {
    atSeconds: 20,
    command: { kind: "postStatus", impact: "none", action: "watching", nextUpdateMinutes: 10, to: ["support", "product"] },
  },
  { atSeconds: 600, command: { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: null, to: ["support", "product"] } },
  { atSeconds: 660, command: { kind: "land", claim: "sound" } },
];

export const solution: Solution = { plan: null, commands: { A: faulty, calm: faultFree } };
