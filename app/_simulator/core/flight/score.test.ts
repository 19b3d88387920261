import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "./command";
import { rubric } from "./rubric";
import { scoreOf } from "./score";
import {
  actsIn,
  declare,
  END,
  idle,
  land,
  losing,
  MINUTES,
  record,
  reference,
  rollback,
  safe,
  sound,
  soundReference,
  type Told,
  times,
  update,
  without,
} from "./test-record";

const stuck = record({ symptomAtSeconds: 120 });
const stuckReference = record({
  symptomAtSeconds: 120,
  settledAtSeconds: 300,
  acts: [
    [30, update({ impact: "none", action: "watching" })],
    [240, rollback],
    [620, update({ impact: "none", action: "done", nextUpdateMinutes: null })],
    [630, land()],
  ],
});

/** Each scenario with its run of doing nothing and its reference. */
const flights = {
  losing: { scenario: losing, idle, reference },
  safe: { scenario: safe, idle: stuck, reference: stuckReference },
  sound: { scenario: sound, idle: record({ settledAtSeconds: 240 }), reference: soundReference },
};
type Flight = keyof typeof flights;
const names: Flight[] = ["losing", "safe", "sound"];

const score = (name: Flight, run: ReturnType<typeof record>) => scoreOf({ run, without, ...flights[name], plan: null });
const pointsOf = ({ parts }: ReturnType<typeof score>) => parts.map(({ points }) => points);

describe("the score", () => {
  test("of a reference solution that also tells everybody is full", () => {
    for (const name of names) expect(pointsOf(score(name, flights[name].reference))).toEqual([30, 25, 15, 15, 15]);
  });

  test("of doing nothing is nothing where that loses, and never enough to be ready", () => {
    expect(pointsOf(score("losing", idle))).toEqual([0, 0, 0, 0, 0]);
    expect(pointsOf(score("safe", stuck))).toEqual([30, 0, 15, 0, 0]);
    expect(pointsOf(score("sound", flights.sound.idle))).toEqual([30, 25, 15, 0, 0]);
  });

  test("of a sound release that is rolled back in a panic is not enough to be ready", () => {
    const panic = record({
      settledAtSeconds: 500,
      harmed: [0, 0, 0, 0, 0, 10],
      acts: [
        [200, declare()],
        [260, rollback],
        [900, land()],
      ],
    });
    expect(score("sound", panic).total).toBeLessThan(75);
  });

  test("for harm lies between doing nothing and the reference", () => {
    // Doing nothing harms 1120, the reference 160: halfway are 640.
    const harmPoints = (perMinute: number) =>
      score("losing", record({ harmed: [0, 0, ...times(16, perMinute)] })).parts[0]?.points;
    expect([harmPoints(10), harmPoints(40), harmPoints(70)]).toEqual([30, 15, 0]);
  });

  test("for harm lies between none and the written bound where doing nothing is safe, or the release sound", () => {
    for (const name of ["safe", "sound"] as const) {
      const harmPoints = (users: number) => score(name, record({ harmed: [users] })).parts[0]?.points;
      expect([harmPoints(0), harmPoints(100), harmPoints(200), harmPoints(500)]).toEqual([30, 15, 0, 0]);
    }
  });

  test("is by the learner's own plan where there is one", () => {
    const plan = { ...losing.plan, act: "pause" as const };
    const { parts } = scoreOf({ run: reference, without, ...flights.losing, plan });
    expect(parts[4]?.reasons.map(({ code, points }) => [code, points])).toEqual([
      ["planNotFollowed", 0],
      ["verified", 8],
    ]);
  });

  test("of the reference is nearly lost without a word to anybody", () => {
    const silent = actsIn(reference).filter(([, { kind }]) => kind !== "postStatus");
    const run = record({ harmed: [0, 0, 40, 40, 40, 40], paid: [100, 100, 40, 40, 40, 40], acts: silent });
    expect(score("losing", run).total).toBe(85);
  });
});

const commands: fc.Arbitrary<Command> = fc.constantFrom(
  rollback,
  declare(),
  declare("redis"),
  land(),
  land("sound"),
  update(),
  update({ impact: "none", action: "done", nextUpdateMinutes: null }),
  update({ impact: "unknown", to: ["jonas"] }),
  { kind: "restart", deployment: "api" },
  { kind: "pause", deployment: "api" },
  { kind: "setEnvironment", deployment: "api", variables: {} },
);
const given = fc
  .array(fc.tuple(fc.integer({ min: -60, max: END }), commands), { maxLength: 12 })
  .map((acts) => acts.sort(([one], [other]) => one - other));
const seconds = fc.option(fc.integer({ min: 0, max: END }));
const minutes = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { maxLength: MINUTES });
const told: fc.Arbitrary<Told> = fc.record({
  harmed: minutes(80),
  paid: minutes(130),
  acts: given,
  symptomAtSeconds: seconds,
  settledAtSeconds: seconds,
});

describe("whatever happens", () => {
  test("points are whole, stay within each part's maximum, and are the sum of their reasons", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), told, (name, run) => {
        const { total, parts } = score(name, record(run));
        expect(parts.map(({ name: part, most }) => ({ name: part, most }))).toEqual(rubric.parts);
        for (const { points, most, reasons } of parts) {
          expect(Number.isInteger(points) && points >= 0 && points <= most).toBe(true);
          expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
        }
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
        expect(total >= 0 && total <= 100).toBe(true);
      }),
    );
  });

  test("more users harmed never win points for harm", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), told, minutes(80), (name, run, more) => {
        const harmed = times(MINUTES, 0).map((_, minute) => (run.harmed?.[minute] ?? 0) + (more[minute] ?? 0));
        const [less, worse] = [score(name, record(run)), score(name, record({ ...run, harmed }))];
        expect(worse.parts[0]?.points).toBeLessThanOrEqual(less.parts[0]?.points ?? 0);
      }),
    );
  });

  test("the same flight with more users harmed in the same minutes never scores more", () => {
    const bound = losing.truth.harmPerMinute;
    // Enough to be eventful in the first minute of harm; above the bound or none in each that follows.
    const harmed = fc.tuple(
      fc.nat(10),
      fc.integer({ min: losing.truth.uneventfulBelow, max: 80 }),
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: bound, max: 80 })), { maxLength: MINUTES - 12 }),
    );
    const factor = fc.double({ min: 1, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...names), told, harmed, factor, (name, run, [calm, first, rest], by) => {
        const less = [...times(calm, 0), first, ...rest];
        const more = less.map((users) => Math.round(users * by));
        const [better, worse] = [less, more].map((each) => score(name, record({ ...run, harmed: each })));
        expect(worse?.total).toBeLessThanOrEqual(better?.total ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  test("a refused command changes no score", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), told, given, (name, run, refused) => {
        expect(score(name, record({ ...run, refused }))).toEqual(score(name, record(run)));
      }),
    );
  });

  test("on a losing release doing nothing but talk never comes near ready", () => {
    const talk = given.map((acts) => acts.filter(([, { kind }]) => kind === "postStatus" || kind === "declare"));
    fc.assert(
      fc.property(talk, (acts) => {
        const run = record({ acts, harmed: [0, 0, ...times(28, 40)], paid: [100, 100, ...times(28, 40)] });
        expect(score("losing", run).total).toBeLessThanOrEqual(30);
      }),
    );
  });
});
