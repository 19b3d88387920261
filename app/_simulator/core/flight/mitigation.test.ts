import { describe, expect, test } from "vitest";
import { mitigatedPart } from "./mitigation";
import { judge } from "./outcome";
import { idle, losing, record, reference, rollback, safe, sound, type Told, times, without } from "./test-record";

function mitigated(told: Told, scenario = losing, referenceTold: Told | null = null) {
  const run = record(told);
  const referenceRun = referenceTold === null ? reference : record(referenceTold);
  return mitigatedPart({
    run,
    verdict: judge(run, without, scenario),
    idle: judge(idle, without, scenario),
    reference: judge(referenceRun, without, scenario),
    scenario,
  });
}

const codes = (part: ReturnType<typeof mitigated>) => part.reasons.map(({ code, points }) => [code, points]);

/** Rolled back so many seconds after the first harm, which is over two minutes later. */
const rolledBackAfter = (seconds: number): Told => ({
  harmed: [0, 0, ...times(Math.ceil(seconds / 60) + 2, 40)],
  acts: [[120 + seconds, rollback]],
});

describe("where users are harmed", () => {
  test("who is as quick as the reference has all points, and a quarter of an hour later none", () => {
    // The reference took two minutes.
    expect(mitigated(rolledBackAfter(120)).points).toBe(25);
    expect(mitigated(rolledBackAfter(60)).points).toBe(25);
    expect(mitigated(rolledBackAfter(120 + 180)).points).toBe(20);
    expect(mitigated(rolledBackAfter(120 + 900)).points).toBe(0);
  });

  test("nothing is won without an act, or by one that ended nothing", () => {
    expect(codes(mitigated({ harmed: [0, 0, 40, 40] }))).toEqual([["notMitigated", 0]]);
    expect(mitigated({ harmed: [0, 0, ...times(28, 40)], acts: [[240, rollback]] }).points).toBe(0);
  });

  test("an act that made it worse costs points", () => {
    const told: Told = {
      harmed: [0, 0, 40, 90, 90, 90],
      acts: [
        [180, { kind: "restart", deployment: "api" }],
        [240, { kind: "pause", deployment: "api" }],
        [241, rollback],
      ],
    };
    expect(codes(mitigated(told))).toEqual([
      ["mitigated", 25],
      ["madeWorse", -8],
    ]);
  });

  test("who harms as many as doing nothing has mitigated nothing", () => {
    const told: Told = { harmed: [0, 0, 300, 300, 300, 300], acts: [[240, rollback]] };
    expect(mitigated(told).reasons.at(-1)).toMatchObject({
      code: "worseThanIdle",
      values: { harmed: 1200, idle: 1120 },
    });
    expect(mitigated(told).points).toBe(0);
  });
});

test("who did nothing has not made it worse than doing nothing", () => {
  expect(codes(mitigated({ harmed: [0, 0, ...times(28, 40)] }))).toEqual([["notMitigated", 0]]);
});

test("who breaks what was safe, and repairs it as quickly as the reference, has mitigated it", () => {
  const told: Told = { harmed: [0, 0, 300, 300, 300, 300], acts: [[240, rollback]] };
  expect(codes(mitigated(told, safe))).toEqual([["mitigated", 25]]);
});

describe("a bad release that harms nobody", () => {
  const stopped = (seconds: number, symptomAtSeconds = 100): Told => ({
    acts: [[symptomAtSeconds + seconds, rollback]],
    symptomAtSeconds,
  });

  test("is to be stopped as soon after its first symptom as in the reference", () => {
    const part = (seconds: number) => mitigated(stopped(seconds), safe, stopped(200, 60));
    expect(codes(part(200))).toEqual([["stopped", 25]]);
    expect(part(650).points).toBe(13);
    expect(part(1100).points).toBe(0);
  });

  test("is not to be left alone", () => {
    expect(codes(mitigated({ symptomAtSeconds: 100 }, safe, stopped(200)))).toEqual([["notStopped", 0]]);
  });

  test("has a time of its own where the reference has none", () => {
    expect(mitigated(stopped(180), safe, {}).points).toBe(25);
    expect(mitigated(stopped(180 + 450), safe, {}).points).toBe(13);
  });
});

describe("a sound release", () => {
  test("is to be left alone", () => {
    expect(codes(mitigated({}, sound))).toEqual([["soundRelease", 25]]);
    expect(mitigated({ acts: [[60, { kind: "promote", deployment: "api" }]] }, sound).points).toBe(25);
  });

  test("that is changed or held up costs points, whether users were harmed or not", () => {
    expect(mitigated({ acts: [[60, { kind: "pause", deployment: "api" }]] }, sound).points).toBe(20);
    expect(mitigated({ acts: [[60, rollback]] }, sound).points).toBe(10);
    expect(mitigated({ acts: [[60, rollback]], harmed: [0, 40] }, sound).points).toBe(10);
    expect(
      mitigated(
        {
          acts: [
            [60, rollback],
            [90, rollback],
          ],
        },
        sound,
      ).points,
    ).toBe(0);
  });

  test("suffers nothing from a command that was refused", () => {
    expect(mitigated({ refused: [[60, rollback]] }, sound).points).toBe(25);
  });
});
