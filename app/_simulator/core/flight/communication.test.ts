import { describe, expect, test } from "vitest";
import { communicatedPart, impactOf } from "./communication";
import { judge } from "./outcome";
import {
  idle,
  losing,
  MINUTES,
  record,
  reference,
  safe,
  sound,
  type Told,
  times,
  update,
  without,
} from "./test-record";

function communicated(told: Told, scenario = losing) {
  const run = record(told);
  const verdict = judge(run, without, scenario);
  const others = { idle: judge(idle, without, scenario), reference: judge(reference, without, scenario) };
  return communicatedPart({ run, verdict, ...others, scenario });
}

/** The points of one reason. */
const pointsOf = (code: string, told: Told, scenario = losing) =>
  communicated(told, scenario).reasons.find((reason) => reason.code === code)?.points;

/** 40 users a minute are harmed from the third minute to the end of the 20th. */
const long = { harmed: [0, 0, ...times(18, 40)], paid: [100, 100, ...times(18, 40)] };
const always = { harmed: [0, 0, ...times(MINUTES - 2, 40)] };

describe("with harm", () => {
  test("the first update is prompt within five minutes of the first harm, and worthless after fifteen", () => {
    const at = (seconds: number) => pointsOf("firstUpdate", { ...long, acts: [[120 + seconds, update()]] });
    expect([at(0), at(300), at(600), at(900)]).toEqual([4, 4, 2, 0]);
  });

  test("what was said before the harm is no update on it", () => {
    expect(communicated({ ...long, acts: [[60, update()]] }).points).toBe(0);
  });

  test("silence has no points", () => {
    expect(communicated(long)).toMatchObject({ points: 0, most: 15 });
  });

  test("updates keep their cadence when each comes within ten minutes, or when the one before promised it", () => {
    const gaps = (minutes: number, promised: number | null) =>
      pointsOf("cadence", {
        ...long,
        acts: [0, 1, 2, 3, 4, 5].map((place) => [180 + place * minutes * 60, update({ nextUpdateMinutes: promised })]),
      });
    expect(gaps(10, null)).toBe(3);
    expect(gaps(4, 4)).toBe(3);
    // Every four minutes is often enough, but five times a promise of three was broken; only the first was in time.
    expect(gaps(4, 3)).toBeLessThan(2);
    expect(gaps(15, 15)).toBe(3);
    expect(gaps(15, null)).toBeLessThan(3);
  });

  test("no update is due when the harm is over, and one that comes only then keeps nothing", () => {
    expect(pointsOf("cadence", { ...long, acts: [[900, update()]] })).toBe(3);
    expect(pointsOf("cadence", { ...long, acts: [[1260, update()]] })).toBe(0);
  });

  test("no promise lasts longer than twenty minutes", () => {
    expect(pointsOf("cadence", { ...always, acts: [[130, update({ nextUpdateMinutes: 600 })]] })).toBe(2);
  });

  test("an update is complete with an impact and a time for the next one, or when all is done", () => {
    const complete = (changes: Parameters<typeof update>[0]) =>
      pointsOf("complete", { ...long, acts: [[180, update(changes)]] });
    expect(complete({})).toBe(3);
    expect(complete({ impact: "unknown" })).toBe(0);
    expect(complete({ nextUpdateMinutes: null })).toBe(0);
    expect(complete({ nextUpdateMinutes: null, action: "done" })).toBe(3);
  });

  test("an impact is true when it is at most a step from how the users fare", () => {
    const truthful = (impact: "none" | "slow" | "someFail" | "mostFail" | "cannotBuy" | "unknown") =>
      pointsOf("truthful", { ...long, acts: [[600, update({ impact })]] });
    // 40 of 100 expected orders are paid: most fail.
    expect([truthful("someFail"), truthful("mostFail"), truthful("cannotBuy")]).toEqual([3, 3, 3]);
    expect([truthful("none"), truthful("slow"), truthful("unknown")]).toEqual([0, 0, 0]);
  });

  test("what was true a minute ago still is", () => {
    const truthful = (seconds: number) =>
      pointsOf("truthful", { ...long, acts: [[seconds, update({ impact: "mostFail" })]] });
    expect([truthful(1205), truthful(1265)]).toEqual([3, 0]);
  });

  test("who does not know yet lies as little as who says it as it is", () => {
    const acts: Told["acts"] = [
      [180, update({ impact: "unknown" })],
      [600, update({ impact: "mostFail" })],
    ];
    expect(pointsOf("truthful", { ...long, acts })).toBe(3);
  });

  test("everybody who must hear is told once the harm is over, by one update or by several", () => {
    const told = (...acts: [number, Parameters<typeof update>[0]][]) =>
      pointsOf("told", { ...long, acts: acts.map(([at, changes]) => [at, update(changes)]) });
    expect(told([1260, { action: "verifying" }])).toBe(2);
    expect(told([1260, { action: "done", to: ["marta"] }])).toBe(1);
    expect(told([1260, { action: "done", to: ["marta"] }], [1300, { action: "done", to: ["jonas", "ines"] }])).toBe(2);
    expect(told([1260, { action: "fixing" }])).toBe(0);
    expect(told([900, { action: "done" }])).toBe(0);
  });

  test("nobody can be told of an end that there was not", () => {
    expect(pointsOf("told", { ...always, acts: [[1700, update({ action: "done" })]] })).toBe(0);
  });
});

describe("without harm", () => {
  const calm = (changes: Parameters<typeof update>[0] = {}) =>
    update({ impact: "none", action: "watching", ...changes });

  test("the release is announced within five minutes of take-off, or before", () => {
    const at = (seconds: number) => pointsOf("announced", { settledAtSeconds: 240, acts: [[seconds, calm()]] }, sound);
    expect([at(-120), at(300), at(600), at(900)]).toEqual([6, 6, 3, 0]);
  });

  test("the result is told once the rollout has settled", () => {
    const told = (settledAtSeconds: number | null, symptomAtSeconds: number | null = null) =>
      pointsOf("told", { settledAtSeconds, symptomAtSeconds, acts: [[600, calm({ action: "done" })]] }, safe);
    expect([told(240), told(700), told(null), told(null, 300)]).toEqual([6, 0, 0, 6]);
  });

  test("an announcement and a result, both true, are all there is to say", () => {
    const acts: Told["acts"] = [
      [30, calm()],
      [600, calm({ action: "done" })],
    ];
    expect(communicated({ settledAtSeconds: 240, acts }, sound).points).toBe(15);
    expect(communicated({ settledAtSeconds: 240 }, sound).points).toBe(0);
  });

  test("to cry wolf is untrue", () => {
    const acts: Told["acts"] = [[30, calm({ impact: "someFail" })]];
    expect(pointsOf("truthful", { settledAtSeconds: 240, acts }, sound)).toBe(0);
  });
});

test("how the users fare follows from who was harmed and what was paid", () => {
  const { truth } = losing;
  expect(impactOf(0, 0.2, truth)).toBe("none");
  expect(impactOf(4, 1, truth)).toBe("slow");
  expect(impactOf(5, 0.5, truth)).toBe("someFail");
  expect(impactOf(5, 0.49, truth)).toBe("mostFail");
  expect(impactOf(5, 0.09, truth)).toBe("cannotBuy");
});
