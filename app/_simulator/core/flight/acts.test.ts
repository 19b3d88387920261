import { expect, test } from "vitest";
import { actsOf, actsThatMadeItWorse, mitigationsOf, needlessActs } from "./acts";
import { harmOf } from "./harm";
import { declare, idle, land, losing, MINUTES, record, rollback, sound, times, update, without } from "./test-record";

const idleHarm = harmOf(idle, without);
const worse = (run: ReturnType<typeof record>) =>
  actsThatMadeItWorse(run, harmOf(run, without), idleHarm, losing.truth.harmPerMinute);

test("a refused command is no act", () => {
  const run = record({ acts: [[60, rollback]], refused: [[30, rollback]] });
  expect(actsOf(run)).toEqual([{ atSeconds: 60, command: rollback }]);
});

test("mitigations are of the scenario's kinds, and on the deployment that it names", () => {
  const run = record({
    acts: [
      [10, { kind: "rollback", deployment: "worker" }],
      [20, { kind: "setEnvironment", deployment: "worker", variables: {} }],
      [30, { kind: "restart", deployment: "api" }],
      [40, rollback],
    ],
  });
  expect(mitigationsOf(run, losing.truth.mitigations).map(({ atSeconds }) => atSeconds)).toEqual([20, 40]);
});

test("what a sound release did not need leaves out words, going on, and the release itself", () => {
  const run = record({
    acts: [
      [0, { kind: "ship", deployment: "api", version: "v42" }],
      [10, { kind: "pause", deployment: "api" }],
      [20, { kind: "resume", deployment: "api" }],
      [30, { kind: "promote", deployment: "api" }],
      [40, declare()],
      [50, update()],
      [60, { kind: "freeze", on: true }],
      [70, { kind: "ship", deployment: "api", version: "v41" }],
      [80, land()],
    ],
  });
  expect(needlessActs(run, sound).map(({ atSeconds, effect }) => [atSeconds, effect])).toEqual([
    [10, "holdsUp"],
    [70, "changes"],
  ]);
});

test("an act made it worse when harm rises after it, above what doing nothing brings", () => {
  const run = record({ harmed: [0, 0, 40, 40, 40, 90, 90, 90], acts: [[300, { kind: "restart", deployment: "api" }]] });
  expect(worse(run)).toMatchObject([{ atSeconds: 300, harmedBefore: 120, harmedAfter: 270 }]);
});

test("harm that rises by itself is nobody's act", () => {
  const run = record({ harmed: [0, 0, ...times(MINUTES - 2, 40)], acts: [[120, rollback]] });
  expect(worse(run)).toEqual([]);
});

test("a rise within the bound is no harm done", () => {
  // 15 more in three minutes is the bound of five per minute.
  const rising = (by: number) =>
    record({ harmed: [0, 0, 40, 40, 40, 40 + by, 40, 40], acts: [[300, { kind: "restart", deployment: "api" }]] });
  expect(worse(rising(15))).toEqual([]);
  expect(worse(rising(16))).toHaveLength(1);
});

test("words make nothing worse", () => {
  const run = record({ harmed: [0, 0, 40, 40, 40, 90, 90, 90], acts: [[300, declare()]] });
  expect(worse(run)).toEqual([]);
});

test("of two acts within three minutes the one with the steepest rise is blamed", () => {
  const run = record({
    harmed: [0, 0, 40, 40, 40, 40, 90, 90, 90],
    acts: [
      [300, rollback],
      [360, { kind: "deletePods", deployment: "api", pods: "all" }],
    ],
  });
  expect(worse(run).map(({ command }) => command.kind)).toEqual(["deletePods"]);
});
