import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import type { Given } from "../core/flight/command";
import type { Bounds } from "../core/flight/solution";
import { scenarioSlugs } from "../scenarios";
import { shortScenario } from "../test-scenario";
import { brokenPromises, declaredOf } from "./promises";
import { show } from "./shown";

test.each(scenarioSlugs)("%s has its proof beside it", (slug) => {
  expect(existsSync(`content/scenarios/${slug}/scenario.test.ts`)).toBe(true);
});

test("a command that a solution does not need is found", { timeout: 600_000 }, () => {
  const to = ["support", "product"];
  const commands: Given[] = [
    { atSeconds: 15, command: { kind: "postStatus", impact: "none", action: "watching", nextUpdateMinutes: 5, to } },
    { atSeconds: 60, command: { kind: "freeze", on: true } },
  ];
  const bounds: Bounds = { outcome: ["uneventful"], usersHarmed: 0, score: 75 };
  const solution = { plan: null, commands: { sound: commands }, bounds: { sound: bounds } };
  const one = { name: "", scenario: shortScenario, solution, variant: "sound", isFaultFree: true };
  const broken = brokenPromises(declaredOf(one), show(one, 1, { traps: false, mutations: true }));
  expect(broken.filter((sentence) => sentence.startsWith("not needed"))).toEqual([
    "not needed, it still succeeds without freeze at 60 s: uneventful, 0 users harmed, score 79",
    "not needed, it still succeeds five minutes late with freeze at 60 s: uneventful, 0 users harmed, score 79",
  ]);
});
