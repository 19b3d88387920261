import { scenario as full } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import type { Given } from "./core/flight/command";
import type { Scenario, Variant } from "./core/flight/scenario";
import type { Solution } from "./core/flight/solution";

// A flight of four minutes that goes wrong after half a minute: long enough to be rescued, short enough to be flown often.

const faulty: Variant = {
  startsAt: "23:58",
  isFaultFree: false,
  trafficFactor: 1,
  faults: [{ kind: "slowStore", store: "payments", endpoint: "offers", factor: 40, fromSeconds: 30, toSeconds: 240 }],
  asking: ["support"],
};

const rollback: Given = { atSeconds: 90, command: { kind: "rollback", deployment: "api" } };
const hesitation: Given = { atSeconds: 210, command: { kind: "rollback", deployment: "api" } };

export const shortScenario: Scenario = {
  ...full,
  slug: "short",
  endSeconds: 240,
  variants: { faulty, sound: { ...faulty, isFaultFree: true, faults: [] } },
  traps: { "wait and see": { describes: "Waits.", commands: [hesitation] } },
};

export const shortSolution: Solution = {
  plan: null,
  commands: { faulty: [rollback], sound: [] },
  bounds: {
    faulty: { outcome: ["recovered"], usersHarmed: 1000, score: 0 },
    sound: { outcome: ["uneventful"], usersHarmed: 0, score: 0 },
  },
};
