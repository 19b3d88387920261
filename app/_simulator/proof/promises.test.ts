import { expect, test } from "vitest";
import type { Achieved } from "./flights";
import { brokenPromises, type Declared, trapsThatHarm } from "./promises";
import type { Shown } from "./shown";

const losing: Declared = {
  idle: "loses",
  bounds: { outcome: ["recovered"], usersHarmed: 300, score: 98 },
  showsEvidence: true,
};
const safe: Declared = { ...losing, idle: "safe" };
const lost: Achieved = { outcome: "outage", usersHarmed: 900, score: 0 };
const saved: Achieved = { outcome: "recovered", usersHarmed: 300, score: 98 };
const kept: Shown = {
  seed: 1,
  idle: lost,
  solution: saved,
  traps: { shout: { ...lost, usersHarmed: 901 } },
  needless: {},
  mutations: { "without land": { ...saved, score: 97 } },
  evidenceFoundAt: [60, 120],
};

test.each<[string, Declared, Partial<Shown>, string[]]>([
  ["nothing", losing, {}, []],
  ["a solution that loses", losing, { solution: { ...saved, outcome: "degraded" } }, ["does not save", "its bounds"]],
  ["a solution below its score", losing, { solution: { ...saved, score: 97 } }, ["out of its bounds"]],
  ["a solution that harms more than a third", losing, { idle: { ...lost, usersHarmed: 899 } }, ["harms too many"]],
  ["an idle run that is saved", losing, { idle: { ...lost, outcome: "recovered" } }, ["doing nothing does not lose"]],
  ["an idle run that is not safe", safe, {}, ["doing nothing is not safe"]],
  ["an act that costs nothing", losing, { needless: { undo: lost } }, ["it costs too little: undo: outage"]],
  [
    "a command that is not needed",
    losing,
    { mutations: { "without page": saved } },
    ["still succeeds without page: recovered, 300 users harmed, score 98"],
  ],
  ["evidence that nobody finds", losing, { evidenceFoundAt: [60, null] }, ["evidence 2 shows too late"]],
  [
    "evidence against a sound release",
    { ...losing, showsEvidence: false },
    { evidenceFoundAt: [null, 60] },
    ["evidence 2 shows at 60 s"],
  ],
])("a broken promise is named: %s", (_, declared, changes, sentences) => {
  expect(brokenPromises(declared, { ...kept, ...changes })).toEqual(
    sentences.map((sentence) => expect.stringContaining(sentence)),
  );
});

test("a trap harms when it harms more than doing nothing", () => {
  const harmless = { ...kept, traps: { shout: lost } };
  expect(trapsThatHarm([kept, harmless, kept, kept])).toEqual({ shout: 0.75 });
});
