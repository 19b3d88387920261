import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { Flight } from "../core/flight/flight";
import type { FlownRun } from "../core/flight/flown-run";
import { planScenario } from "../core/flight/plan-scenario";
import { shortScenario } from "../test-scenario";
import { run } from "./test-short";
import { modelFile as file, outcomeOf } from "./test-simulate";

vi.mock("../scenarios", () => import("./test-short"));

async function jsonOf(...argv: string[]) {
  const { exit, out, err } = await outcomeOf(...argv, "--json");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return JSON.parse(out);
}

const savedTo = (name: string): FlownRun => JSON.parse(readFileSync(name, "utf8"));

const keys = [
  "scenario",
  "seed",
  "variant",
  "engineVersion",
  "outcome",
  "usersHarmed",
  "ordersLost",
  "errorBudgetBurntPercent",
  "detectedAtSeconds",
  "mitigatedAtSeconds",
  "score",
  "events",
  "fingerprint",
  "parts",
];

test("without anything else said, nobody does anything in the first variant, on seed 1", async () => {
  const idle = await jsonOf("play", "short");
  expect(Object.keys(idle)).toEqual(keys);
  expect(idle).toMatchObject({ scenario: "short", seed: 1, variant: "faulty", engineVersion: 1 });
  expect(["degraded", "outage"]).toContain(idle.outcome);
  expect(idle).toMatchObject({ detectedAtSeconds: null, mitigatedAtSeconds: null });
  expect(idle.usersHarmed).toBeGreaterThan(100);
  expect(await jsonOf("play", "short", "--commands", file([]))).toEqual(idle);
});

test("the solution harms fewer users than the trap, and its run replays to the same result", async () => {
  const saved = file("");
  const solved = await jsonOf("play", "short", "--solution", "--save", saved);
  expect(solved.mitigatedAtSeconds).toBe(90);
  expect(savedTo(saved)).toEqual(run);
  expect(await jsonOf("replay", saved)).toEqual(solved);
  const trapped = await jsonOf("play", "short", "--trap", "wait and see");
  expect(trapped.usersHarmed).toBeGreaterThan(solved.usersHarmed);
  const inWords = await outcomeOf("replay", saved);
  expect(inWords.out).toContain(`score ${solved.score} of 100`);
  expect(inWords.out).toContain(`fingerprint ${solved.fingerprint}`);
});

test("another seed and another variant are another run", async () => {
  const sound = await jsonOf("play", "short", "--seed", "7", "--variant", "sound");
  expect(sound).toMatchObject({ seed: 7, variant: "sound", outcome: "uneventful", usersHarmed: 0 });
});

test("a branch is its parent up to the branch, and what the engine makes of it from there on", async () => {
  const parent = await jsonOf("replay", file(run), "--timeline");
  const instead = [{ atSeconds: 200, command: { kind: "restart" as const, deployment: "api" } }];
  const saved = file("");
  const argv = ["replay", file(run), "--branch", "120", "--commands", file(instead), "--timeline", "--save", saved];
  const branch = await jsonOf(...argv);
  const until = (told: typeof parent, seconds: number) =>
    told.timeline.filter(({ atSeconds }: { atSeconds: number }) => atSeconds <= seconds);
  expect(until(branch, 180)).toEqual(until(parent, 180));
  expect(until(branch, 240)).not.toEqual(until(parent, 240));
  expect(savedTo(saved).commands).toEqual([...run.commands, ...instead]);

  const flight = Flight.takeOff(planScenario(shortScenario, "faulty"), 1);
  flight.fly(run.commands);
  expect(branch.fingerprint).toBe(flight.branch(120, instead).fly([]).fingerprint);

  const before = await jsonOf("replay", file(run), "--branch", "90", "--commands", file([]));
  expect(before).toEqual(await jsonOf("play", "short"));
});

test("a timeline tells every minute, what the system did, what the learner did, and what was answered", async () => {
  const commands = [
    { atSeconds: 70, command: { kind: "ship", deployment: "api", version: "v99\u001b[2J\nshipped" } },
    { atSeconds: 80, command: { kind: "rollback", deployment: "api" } },
    { atSeconds: 80, command: { kind: "deletePods", deployment: "nowhere", pods: "all" } },
    { atSeconds: 80, command: { kind: "restart", deployment: "constructor" } },
  ];
  const { exit, out } = await outcomeOf("play", "short", "--timeline", "--commands", file(commands));
  expect(exit).toBe(0);
  const lines = out.split("\n");
  const minutes = lines.filter((line) => /^\d\d:\d\d /.test(line)).map((line) => line.slice(0, 5));
  expect(minutes).toEqual(["23:58", "23:59", "00:00", "00:01", "00:02"]);
  expect(out).toMatch(/^ {3}23:58:00 {3}PipelineStarted deployment\/api: Shipping api v42$/m);
  expect(out).toMatch(/^ {3}23:59:20 > rollback {"deployment":"api"}: api: rolling back to v41$/m);
  expect(out).toMatch(/^ {3}23:59:10 > ship .*: refused: deploy: api has no release v99·\[2J; shipped$/m);
  expect(out).toMatch(
    /^ {3}23:59:20 > deletePods .*: refused: Error from server \(NotFound\): .* "nowhere" not found$/m,
  );
  expect(out).toMatch(/> restart .*: refused: Error from server \(NotFound\): .* "constructor" not found$/m);
});
