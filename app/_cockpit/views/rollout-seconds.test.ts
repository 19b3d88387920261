import { expect, test } from "vitest";
import type { Command } from "../../_simulator/core/flight/command";
import { rolloutSeconds } from "./rollout-seconds";
import { flightAt, flownSeconds } from "./test-flights";

const deployment = "api";
const cases: [string, Parameters<typeof flightAt>[0], number, Command][] = [
  ["the rollback of S1", "variable", 315, { kind: "rollback", deployment }],
  [
    "the rollback of S5, of which only the pods that were replaced come back",
    "laptop",
    120,
    { kind: "rollback", deployment },
  ],
  [
    "a variable in S1",
    "variable",
    315,
    { kind: "setEnvironment", deployment, variables: { PAYMENTS_TIMEOUT_MS: "2000" } },
  ],
  ["the promotion of S9, of which one pod is there", "canary", 240, { kind: "promote", deployment }],
];

test.each(cases)("%s takes about as long as is said", (_, name, seconds, command) => {
  const flight = flightAt(name, seconds);
  const said = rolloutSeconds(flight.world, command);
  const flown = flownSeconds(flight, command, deployment) ?? Infinity;
  expect(said / flown, `said ${said}, flown ${flown}`).toBeGreaterThan(0.66);
  expect(said / flown, `said ${said}, flown ${flown}`).toBeLessThan(1.34);
});

test("the abort of a canary starts no pod", () => {
  const flight = flightAt("canary", 240);
  expect(rolloutSeconds(flight.world, { kind: "abort", deployment })).toBe(0);
});
