import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { everything, oneWorker } from "../test-models";
import { modelFile, outcomeOf } from "./test-simulate";

const good = modelFile(oneWorker(80));
const inWords = (given: unknown) => JSON.stringify(given);
const nested = (count: number, open: string, close: string) => open.repeat(count) + close.repeat(count);

test.each([
  ["an unknown command", ["fly"], "fly is no command; there are: run, list, play, replay."],
  ["a command of two lines", ["fly\nhome"], '"fly\\nhome" is no command; there are: run, list, play, replay.'],
  ["flags without a command", ["--json"], "A command is missing: run, list, play, replay."],
  ["no model", ["run"], "MODEL.json is missing: run MODEL.json --seconds N."],
  ["two models", ["run", good, "second", "--seconds", "1"], "second is one argument too many."],
  ["an unknown flag", ["run", good, "--fast"], "--fast is not known; --help lists what is."],
  ["an unknown short flag", ["run", good, "-j"], "-j is not known; --help lists what is."],
  ["a flag named __proto__", ["run", good, "--__proto__=1"], "--__proto__ is not known; --help lists what is."],
  ["a repeated flag", ["run", good, "--seconds", "1", "--seconds", "2"], "--seconds is given twice."],
  ["a repeated switch", ["run", good, "--json", "--json"], "--json is given twice."],
  ["a switch with a value", ["run", good, "--json=yes"], "--json takes no value."],
  ["a flag without its value", ["run", good, "--seconds"], "--seconds needs a value."],
  ["a flag with an empty value", ["run", good, "--seed="], "--seed needs a value."],
  ["a flag as the value of a flag", ["run", good, "--seconds", "--json"], "--seconds needs a value."],
  ["no seconds", ["run", good], "--seconds is missing."],
  ["a missing file", ["run", "nowhere.json", "--seconds", "1"], '"nowhere.json" does not exist.'],
  ["a file below a file", ["run", `${good}/x`, "--seconds", "1"], "does not exist."],
  ["a file without a name", ["run", "", "--seconds", "1"], '"" does not exist.'],
  ["a file with a NUL in its name", ["run", "a\0b", "--seconds", "1"], '"a\\u0000b" does not exist.'],
  ["a folder", ["run", tmpdir(), "--seconds", "1"], "is a folder."],
])("%s is refused in one line", async (_, argv, line) => {
  const { exit, out, err } = await outcomeOf(...argv);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain(line);
});

test.each([
  ...["0", "-5", "-0", "1e10", "1e999", "NaN", "Infinity", "0x10", "ten", " 1", "1,5"].map((text) => [
    "--seconds",
    text,
  ]),
  ...["-1", "10", "11", "x", "1e999"].map((text) => ["--warmup", text]),
  ...["1.5", "-1", "abc", "1e-1", "9007199254740993", "NaN", "true"].map((text) => ["--seed", text]),
])("%s=%s is refused in one line that names the flag", async (flag, text) => {
  const others = flag === "--seconds" ? [] : ["--seconds", "10"];
  const { exit, out, err } = await outcomeOf("run", good, ...others, `${flag}=${text}`);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toMatch(new RegExp(`^${flag} must be [^\n]+\n$`));
});

test.each<[string, string | Uint8Array, string]>([
  ["an empty file", "", "is empty."],
  ["a binary file", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe]), "is not text in UTF-8."],
  ["a file of zeros", new Uint8Array(1000), "is not JSON."],
  ["a file of 100 MB", new Uint8Array(100_000_000), "is larger than 1000000 bytes."],
  ["words", "a model, please", "is not JSON."],
  ["half a model", inWords(everything).slice(0, -1), "is not JSON."],
  ["100,000 nested brackets", nested(100_000, "[", "]"), "is nested too deeply."],
  ["100,000 brackets left open", "[".repeat(100_000), "is not JSON."],
  [
    "100,000 nested brackets for services",
    `{"services":${nested(100_000, "[", "]")},"traffic":[]}`,
    "is nested too deeply",
  ],
  ["100,000 nested objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, "is nested too deeply."],
  ["100,000 values", `{"services":{},"traffic":[${"1,".repeat(100_000)}1]}`, "The model holds more than 50000 values."],
  ["40,000 wrong values", `{"services":{},"traffic":[${"1,".repeat(40_000)}1]}`, "traffic[0] must be an object."],
  ["a list", "[]", "The model must be an object."],
  ["a number too large", inWords(oneWorker(7)).replace(":7}", ":1e999}"), "traffic[0].perSecond must be finite."],
  [
    "a service named __proto__",
    '{"services":{"__proto__":{}},"traffic":[]}',
    "services.__proto__ cannot be used as a name.",
  ],
  ["a field named __proto__", '{"__proto__":{},"services":{},"traffic":[]}', "__proto__ cannot be used as a name."],
  [
    "a name of two lines",
    '{"services":{"a\\nb\\u2028":1},"traffic":[]}',
    'services["a\\nb\\u2028"] must be an object.',
  ],
])("%s is refused in one line", async (_, content, line) => {
  const { exit, out, err } = await outcomeOf("run", modelFile(content), "--seconds", "1");
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(err).toMatch(/^[^\n]{1,400}\n$/);
  expect(err).toContain(line);
});

test.each<[string[], string]>([
  [[], "COMMAND"],
  [["--help"], "COMMAND"],
  [["-h"], "COMMAND"],
  [["fly", "--help"], "COMMAND"],
  [["run", "--help"], "run MODEL.json --seconds N"],
  [["run", "nowhere.json", "--help"], "run MODEL.json --seconds N"],
  [["list", "--help"], "list [--json]"],
  [["play", "-h"], "play SCENARIO"],
  [["replay", "--help", "--json"], "replay RUN.json"],
])("%j shows how it is used", async (argv, use) => {
  const { exit, out, err } = await outcomeOf(...argv);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out.startsWith(`Usage: npm run --silent sim -- ${use}`)).toBe(true);
});

test("the report as JSON has the fields that are promised, and no other", async () => {
  const { exit, out, err } = await outcomeOf(
    "run",
    good,
    "--seconds",
    "100",
    "--warmup",
    "10",
    "--seed",
    "7",
    "--json",
  );
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  const number = expect.any(Number);
  expect(JSON.parse(out)).toEqual({
    seed: 7,
    simulatedSeconds: 100,
    events: number,
    requestsPerSecond: number,
    eventsPerSecond: number,
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    services: {
      api: {
        arrivalsPerSecond: number,
        completedPerSecond: number,
        refusedFraction: 0,
        failedFraction: 0,
        utilisation: number,
        probabilityOfWaiting: number,
        meanWaitMs: number,
        meanResponseMs: number,
        p50Ms: number,
        p95Ms: number,
        p99Ms: number,
        meanQueueLength: number,
        meanInSystem: number,
      },
    },
  });
});

test("the table has a line for every service", async () => {
  const { exit, out } = await outcomeOf("run", modelFile(everything), "--seconds", "3");
  expect(exit).toBe(0);
  for (const name of Object.keys(everything.services)) expect(out).toMatch(new RegExp(`^${name} +\\d`, "m"));
});

test("a service may be called constructor, and is reported under that name", async () => {
  const text = inWords(oneWorker(80)).replaceAll('"api"', '"constructor"');
  const { exit, out } = await outcomeOf("run", modelFile(text), "--seconds", "3", "--json");
  expect(exit).toBe(0);
  expect(Object.keys(JSON.parse(out).services)).toEqual(["constructor"]);
});

function npmRunSim(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "app/_simulator/cli/sim.ts", ...argv],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

test("as a process it ends with 0 and writes nothing but the report", () => {
  const { status, stdout, stderr } = npmRunSim("run", good, "--seconds", "10", "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout).simulatedSeconds).toBe(10);
});

test("as a process it ends with 2 and one line on its error output", () => {
  expect(npmRunSim("run", "nowhere.json", "--seconds", "1")).toEqual({
    status: 2,
    stdout: "",
    stderr: '"nowhere.json" does not exist.\n',
  });
});
