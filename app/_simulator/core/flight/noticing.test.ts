import { expect, test } from "vitest";
import { noticedPart } from "./noticing";
import { judge } from "./outcome";
import {
  declare,
  idle,
  losing,
  MINUTES,
  record,
  reference,
  safe,
  sound,
  type Told,
  times,
  without,
} from "./test-record";

function noticed(told: Told, scenario = losing) {
  const run = record(told);
  const verdict = judge(run, without, scenario);
  const others = { idle: judge(idle, without, scenario), reference: judge(reference, without, scenario) };
  return noticedPart({ run, verdict, ...others, scenario });
}

/** Harm from the third minute to the end; the reference declared after one minute. */
const bad = { harmed: [0, 0, ...times(MINUTES - 2, 40)] };
const declared = (...seconds: number[]): Told => ({ ...bad, acts: seconds.map((at) => [120 + at, declare()]) });

test("who declares as soon as the reference has all points, and ten minutes later none", () => {
  const points = [60, 360, 660, 900].map((seconds) => noticed(declared(seconds)).points);
  expect(points).toEqual([15, 8, 0, 0]);
});

test("who declares nothing, or a service that is well, has noticed nothing", () => {
  expect(noticed(bad).points).toBe(0);
  expect(noticed({ ...bad, acts: [[180, declare("redis")]] }).points).toBe(0);
});

test("who declares before anything is wrong cries wolf, and may be right later", () => {
  expect(noticed(declared(-60)).points).toBe(0);
  expect(noticed(declared(-60, 60)).reasons).toEqual([
    { code: "declared", points: 15, values: { seconds: 60, referenceSeconds: 60 } },
    { code: "falseDeclaration", points: -8, values: { atSeconds: 60, service: "api" } },
  ]);
});

test("who declares on the first symptom is in time", () => {
  expect(noticed({ ...declared(-60), symptomAtSeconds: 50 }).points).toBe(15);
});

test("without harm there is nothing to declare, and whatever is declared on a sound release is false", () => {
  expect(noticed({}, sound).points).toBe(15);
  expect(noticed({ acts: [[300, declare()]] }, sound).points).toBe(7);
  expect(noticed({ acts: [[300, declare()]], harmed: [1], symptomAtSeconds: 10 }, sound).points).toBe(7);
  expect(
    noticed(
      {
        acts: [
          [300, declare()],
          [400, declare()],
        ],
      },
      sound,
    ).points,
  ).toBe(0);
});

test("a bad release that harms nobody may be declared once it shows", () => {
  expect(noticed({ acts: [[300, declare()]], symptomAtSeconds: 200 }, safe).points).toBe(15);
  expect(noticed({ acts: [[100, declare()]], symptomAtSeconds: 200 }, safe).points).toBe(7);
});
