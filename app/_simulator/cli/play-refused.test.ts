import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";
import { run } from "./test-short";
import { modelFile as file, outcomeOf } from "./test-simulate";

vi.mock("../scenarios", () => import("./test-short"));

/** One line says why, and nothing else is printed. */
async function expectRefused(argv: readonly string[], line: string) {
  const { exit, out, err } = await outcomeOf(...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toMatch(/^[^\n]{1,400}\n$/);
  expect(err).toContain(line);
}

const rollbackAt = (atSeconds: unknown) => ({ atSeconds, command: { kind: "rollback", deployment: "api" } });
const command = (fields: object) => [{ atSeconds: 1, command: fields }];
const status = { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: null, to: ["support"] };

test.each<[string, unknown, string]>([
  ["no list", {}, "commands must be a list."],
  [
    "a command without its time",
    [{ command: { kind: "rollback", deployment: "api" } }],
    "commands[0].atSeconds is missing.",
  ],
  ["a time in words", [rollbackAt("1")], "commands[0].atSeconds must be a number."],
  ["a time before take-off", [rollbackAt(-0.001)], "commands[0].atSeconds must be at least 0."],
  ["a time after the end", [rollbackAt(240.5)], "commands[0].atSeconds must be at most 240, when the scenario ends."],
  [
    "commands out of order",
    [9, 8].map(rollbackAt),
    "commands[1].atSeconds must be at least 9, when the command before",
  ],
  ["a time without bounds", '[{"atSeconds":1e999}]', "commands[0].atSeconds must be finite."],
  ["no command", [{ atSeconds: 1 }], "commands[0].command is missing."],
  ["a list for a command", [{ atSeconds: 1, command: [] }], "commands[0].command must be an object."],
  ["no kind", command({}), "commands[0].command.kind is"],
  ["an unknown kind", command({ kind: "pray" }), "commands[0].command.kind is no kind of command."],
  ["a kind named constructor", command({ kind: "constructor" }), "commands[0].command.kind is no kind of command."],
  ["a missing field", command({ kind: "ship", deployment: "api" }), "commands[0].command.version is missing."],
  [
    "a field of another command",
    command({ kind: "freeze", on: true, flag: "x" }),
    "commands[0].command.flag is not known.",
  ],
  ["a wrong field", command({ kind: "freeze", on: 1 }), "commands[0].command.on must be true or false."],
  ["a severity of 4", command({ kind: "declare", service: "api", severity: 4 }), "severity must be one of 1, 2, 3."],
  ["odd pods", command({ kind: "deletePods", deployment: "api", pods: 3 }), "commands[0].command.pods must be a list,"],
  ["nobody's impact", command({ ...status, impact: "some" }), "commands[0].command.impact must be one of none, slow,"],
  [
    "a variable named __proto__",
    '[{"atSeconds":1,"command":{"kind":"setEnvironment","deployment":"api","variables":{"__proto__":"1"}}}]',
    "commands[0].command.variables.__proto__ cannot be used as a name.",
  ],
  [
    "a field of two lines",
    command({ kind: "freeze", on: true, "a\nb": 1 }),
    'commands[0].command["a\\nb"] is not known.',
  ],
  [
    "a name of 300 characters",
    command({ kind: "page", person: "x".repeat(300) }),
    "person must have at most 200 characters.",
  ],
  [
    "a variable's name of 300 characters",
    command({ kind: "setEnvironment", deployment: "api", variables: { ["X".repeat(300)]: "1" } }),
    "cannot be used as a name.",
  ],
  ["10,001 commands", Array.from({ length: 10_001 }, () => rollbackAt(1)), "commands must have at most 10000 entries."],
  ["100,000 nested brackets", "[".repeat(100_000) + "]".repeat(100_000), "is nested too deeply."],
  ["words", "roll back, please", "is not JSON."],
  ["100 MB", new Uint8Array(100_000_000), "is larger than 4000000 bytes."],
])("%s is refused in one line", (_, content, line) =>
  expectRefused(["play", "short", "--commands", file(content)], line),
);

test.each<[string, object, string]>([
  ["a list", [], "The run must be an object."],
  ["no seed", { ...run, seed: undefined }, "seed is missing."],
  ["half a seed", { ...run, seed: 1.5 }, "seed must be a whole number."],
  ["a negative seed", { ...run, seed: -1 }, "seed must be at least 0."],
  ["a seed beyond the whole numbers", { ...run, seed: 2 ** 53 }, "seed must be at most 9007199254740991."],
  ["a field too many", { ...run, score: 100 }, "score is not known."],
  ["a scenario that is not there", { ...run, scenario: "long\n" }, 'There is no scenario "long\\n"; there are: short.'],
  [
    "a scenario named __proto__",
    { ...run, scenario: "__proto__" },
    'There is no scenario "__proto__"; there are: short.',
  ],
  ["another engine", { ...run, engineVersion: 2 }, "engineVersion 2 is not known; this is version 1."],
  ["another scenario's hash", { ...run, scenarioHash: "f00" }, 'scenarioHash "f00" is not known; short is "'],
  [
    "an unknown variant",
    { ...run, variant: "constructor" },
    'short has no variant "constructor"; it has: faulty, sound.',
  ],
  ["half a plan", { ...run, plan: {} }, "plan.signal is missing."],
  ["an unknown measure", { ...run, plan: { verify: "hope" } }, "plan."],
  ["commands after the end", { ...run, commands: [rollbackAt(241)] }, "commands[0].atSeconds must be at most 240"],
])("a run with %s is refused in one line", (_, content, line) =>
  expectRefused(["replay", file(content), "--json"], line),
);

const good = file(run);
const none = file([]);
const early = file([rollbackAt(119)]);

test.each<[string[], string]>([
  [["list", "short"], "short is one argument too many."],
  [["list", "--seed", "1"], "--seed is not known to list; list --help lists what is."],
  [["play"], "SCENARIO is missing: play SCENARIO."],
  [["play", "short", "long"], "long is one argument too many."],
  [["play", "long"], 'There is no scenario "long"; there are: short.'],
  [["play", "__proto__"], 'There is no scenario "__proto__"; there are: short.'],
  [["play", "../../short"], 'There is no scenario "../../short"; there are: short.'],
  [["play", "short", "--variant", "B"], 'short has no variant "B"; it has: faulty, sound.'],
  [["play", "short", "--variant", "toString"], 'short has no variant "toString"; it has: faulty, sound.'],
  [["play", "short", "--trap", "hasOwnProperty"], 'short has no trap "hasOwnProperty"; it has: wait and see.'],
  [["play", "short", "--seed", "1.5"], "--seed must be a whole number, 0 or more."],
  [["play", "short", "--seed", "-1"], "--seed must be a whole number, 0 or more."],
  [["play", "short", "--solution", "--trap", "x"], "--solution and --trap exclude each other."],
  [["play", "short", "--branch", "3"], "--branch is not known to play; play --help lists what is."],
  [["play", "short", "--commands", "nowhere.json"], '"nowhere.json" does not exist.'],
  [["play", "short", "--commands", tmpdir()], "is a folder."],
  [["play", "short", "--save", "nowhere/run.json"], '"nowhere/run.json" cannot be written (ENOENT).'],
  [["replay"], "RUN.json is missing: replay RUN.json."],
  [["replay", "nowhere.json"], '"nowhere.json" does not exist.'],
  [["replay", good, "--branch", "3"], "--branch needs --commands FILE.json"],
  [["replay", good, "--commands", none], "--commands needs --branch SECONDS"],
  [["replay", good, "--branch", "-1", "--commands", none], "--branch must be a number of seconds, 0 or more."],
  [["replay", good, "--branch", "soon", "--commands", none], "--branch must be a number of seconds, 0 or more."],
  [["replay", good, "--branch", "241", "--commands", none], "--branch must be at most 240, when the scenario ends."],
  [["replay", good, "--branch", "1e400", "--commands", none], "--branch must be at most 240, when the scenario ends."],
  [["replay", good, "--branch", "120", "--commands", early], "commands[0].atSeconds must be at least 120."],
])("%j is refused in one line", (argv, line) => expectRefused(argv, line));
