import { describe, expect, test } from "vitest";
import type { Given } from "../core/flight/command";
import type { Bounds } from "../core/flight/solution";
import { shortScenario } from "../test-scenario";
import { type Case, cases } from "./cases";
import { brokenPromises, declaredOf, trapsThatHarm } from "./promises";
import { show } from "./shown";

// `npm run bench -- scenarios` flies all of it for every variant on twenty seeds. Here the first variant of a scenario has
// five seeds and its traps; each solution is broken once, though several variants may share it.

const isFirst = ({ scenario, variant }: Case) => Object.keys(scenario.variants)[0] === variant;

const solutionOf = ({ solution, variant }: Case) => JSON.stringify(solution.commands[variant]);
const isNew = (one: Case) => cases.find((other) => solutionOf(other) === solutionOf(one)) === one;
/** Milliseconds; many times what it takes, since other tests run at the same time. */
const enough = { timeout: 600_000 };

describe.each(cases)("$name", (one) => {
  const seeds = isFirst(one) ? [1, 2, 3, 4, 5] : [1];
  const traps = isFirst(one);

  test("keeps its promises, and every command of the solution is needed", enough, () => {
    const shown = seeds.map((seed) => show(one, seed, { traps, mutations: seed === 1 && isNew(one) }));
    for (const each of shown) expect(brokenPromises(declaredOf(one), each), `seed ${each.seed}`).toEqual([]);
    for (const [trap, share] of Object.entries(trapsThatHarm(shown))) expect(share, trap).toBeGreaterThanOrEqual(0.9);
  });

  test("evidence is in two different places", () => {
    const [here, there] = one.scenario.evidence;
    expect(here.place).not.toBe(there.place);
  });
});

test("a command that a solution does not need is found", enough, () => {
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
