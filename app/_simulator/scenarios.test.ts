import { expect, test } from "vitest";
import { outcomeOf } from "./cli/test-simulate";
import type { Given } from "./core/flight/command";
import { scenarioProblems } from "./scenario-problems";
import { scenarioBySlug, scenarioSlugs } from "./scenarios";
import { shortScenario, shortSolution } from "./test-scenario";

const traps = { one: { describes: "", commands: [] }, two: { describes: "", commands: [] } };
const whole = { ...shortScenario, traps };
const late: Given[] = [{ atSeconds: 241, command: { kind: "land", claim: "sound" } }];
const { faulty = [], sound = [] } = shortSolution.commands;
const [variant] = Object.values(shortScenario.variants);

test("the list has the scenarios of the course, in its order, with the fields that are promised", async () => {
  const { exit, out, err } = await outcomeOf("list", "--json");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  const listed: { slug: string; title: string; variants: string[]; traps: string[] }[] = JSON.parse(out);
  expect(listed.map(({ slug }) => slug)).toEqual(scenarioSlugs);
  for (const one of listed) {
    expect(Object.keys(one)).toEqual(["slug", "title", "idle", "variants", "traps"]);
    const scenario = await scenarioBySlug(one.slug);
    expect(one.variants).toEqual(Object.keys(scenario?.variants ?? {}));
    expect(one.traps).toEqual(Object.keys(scenario?.traps ?? {}));
  }
  const { out: table } = await outcomeOf("list");
  for (const { slug, title } of listed)
    expect(table).toMatch(new RegExp(`^${slug} +${title.replace(/\W/g, ".")}`, "m"));
});

test("no other file of the content is a scenario", async () => {
  for (const slug of ["", ".", "../scenarios/a-quiet-tuesday", "shop", "__proto__", "constructor"])
    expect(await scenarioBySlug(slug)).toBe(null);
});

test("a scenario that fits together has no problems", () => {
  expect(scenarioProblems("short", whole, shortSolution)).toEqual([]);
});

test.each<[string, object, object, string]>([
  ["another folder's slug", { slug: "long" }, {}, "scenario.ts: slug: long is not its folder"],
  ["a first variant that is sound", { variants: { sound: { ...variant, isFaultFree: true } } }, {}, "must be faulty"],
  ["a sound release that is faulty", { number: "S0" }, {}, "scenario.ts: variants: the first must be sound"],
  ["one trap", { traps: shortScenario.traps }, {}, "scenario.ts: traps: at least 2"],
  ["no trap", { traps: {}, number: "S0" }, {}, "scenario.ts: traps: at least 1"],
  [
    "a trap after the end",
    { traps: { ...traps, one: { describes: "", commands: late } } },
    {},
    "traps: one: commands[0]",
  ],
  ["an unsolved variant", {}, { faulty }, "solution.ts: commands: sound is missing"],
  ["a solution of nothing", {}, { faulty, sound, other: [] }, "solution.ts: commands: there is no variant other"],
  [
    "a solution after the end",
    {},
    { faulty, sound: late },
    "solution.ts: sound: commands[0].atSeconds must be at most 240",
  ],
])("%s is named", (_, scenario, commands, problem) => {
  const solution = Object.keys(commands).length > 0 ? { ...shortSolution, commands: { ...commands } } : shortSolution;
  expect(scenarioProblems("short", { ...whole, ...scenario }, solution).join("\n")).toContain(problem);
});

test("a variant without bounds is named", () => {
  expect(scenarioProblems("short", whole, { ...shortSolution, bounds: {} })).toContain(
    "content/scenarios/short/solution.ts: bounds: sound is missing",
  );
});
