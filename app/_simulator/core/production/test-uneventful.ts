import type { ScenarioPlan } from "../flight/scenario";

// What a scenario must say besides its system, where nothing goes wrong and nobody minds.

export const uneventful: Omit<ScenarioPlan, "system" | "ships" | "traffic"> = {
  slug: "tiny",
  number: "T",
  title: "",
  summary: "",
  idle: "safe",
  endSeconds: 600,
  alerts: [],
  people: [{ id: "support", name: "Jo", role: "support lead", mustHear: true }],
  rules: [],
  supervisor: {
    person: "support",
    hints: [
      ["Where?", "Where?", "Where?"],
      ["Why?", "Why?", "Why?"],
    ],
    takesOverWhen: [{ when: "paidOrdersBelow", share: 0, minutes: 1 }],
    takesOver: ["Mine.", "Mine.", "Mine."],
  },
  truth: {
    band: { low: 0.85, high: 1.2 },
    uneventfulBelow: 10,
    outageBelow: 0.5,
    harmPerMinute: 5,
    harmBound: 100,
    affected: ["web"],
    mitigations: [],
  },
  plan: {
    signal: { measure: "p99", is: "above", threshold: 1, minutes: 1 },
    act: "rollback",
    tell: [],
    verify: "p99",
  },
  evidence: [
    { place: "log", service: "web", contains: "" },
    { place: "log", service: "web", contains: "" },
  ],
  traps: {},
  variant: "A",
  startsAt: "10:00",
  isFaultFree: false,
  faults: [],
  campaigns: [],
  asking: [],
  trafficFactor: 1,
};
