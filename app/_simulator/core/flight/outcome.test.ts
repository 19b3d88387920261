import { describe, expect, test } from "vitest";
import { errorBudgetBurntPercent, judge } from "./outcome";
import {
  declare,
  idle,
  losing,
  MINUTES,
  record,
  reference,
  rollback,
  sound,
  type Told,
  times,
  without,
} from "./test-record";

const judged = (told: Told, scenario = losing) => judge(record(told), without, scenario);
const bad = [0, 0, ...times(MINUTES - 2, 40)];

describe("the outcome", () => {
  test("is uneventful below the scenario's bound of harmed users, whatever the KPI", () => {
    expect(judged({ harmed: [19], paid: times(MINUTES, 10) }).outcome).toBe("uneventful");
    expect(judged({ harmed: [20] }).outcome).toBe("recovered");
  });

  test("is by the KPI of the last five minutes where there was harm", () => {
    const ending = (orders: number) => judged({ harmed: bad, paid: [...times(25, 100), ...times(5, orders)] }).outcome;
    expect([ending(90), ending(89), ending(50), ending(49)]).toEqual(["recovered", "degraded", "degraded", "outage"]);
    expect(ending(120)).toBe("degraded");
  });

  test("of the reference is a recovery, and of doing nothing an outage", () => {
    expect(judge(reference, without, losing).outcome).toBe("recovered");
    expect(judge(idle, without, losing).outcome).toBe("outage");
  });
});

describe("the beginning and the end of harm", () => {
  test("a stray visitor is the first who was harmed, and no beginning", () => {
    const verdict = judged({ harmed: [1, 0, 0, 0, 0, 0, 0, 0, 40] });
    expect(verdict.harm.firstAtSeconds).toBe(0);
    expect(verdict.harmBeganAtSeconds).toBe(480);
    expect(verdict.harmOverAtSeconds).toBe(540);
  });

  test("harm that never thickens begins with its first visitor and ends with its last", () => {
    const verdict = judged({ harmed: [0, 1, 0, 0, 0, 0, 0, 1] });
    expect(verdict.harmBeganAtSeconds).toBe(60);
    expect(verdict.harmOverAtSeconds).toBe(420);
  });

  test("harm that lasts is never over", () => {
    expect(judged({ harmed: bad }).harmOverAtSeconds).toBeNull();
  });

  test("trouble is the first harm, and the first symptom where there was none", () => {
    expect(judged({ harmed: [0, 0, 40], symptomAtSeconds: 90 }).troubleAtSeconds).toBe(120);
    expect(judged({ symptomAtSeconds: 90 }).troubleAtSeconds).toBe(90);
    expect(judged({}).troubleAtSeconds).toBeNull();
  });
});

describe("noticing", () => {
  test("is the first declaration that names an affected service after the first harm", () => {
    const acts: Told["acts"] = [
      [60, declare("api")],
      [150, declare("redis")],
      [200, declare("payments")],
      [230, declare("api")],
    ];
    expect(judged({ harmed: bad, acts }).detectedAtSeconds).toBe(200);
  });

  test("may come with the first symptom", () => {
    expect(judged({ harmed: bad, acts: [[60, declare()]], symptomAtSeconds: 50 }).detectedAtSeconds).toBe(60);
  });

  test("is too late when the harm is over", () => {
    expect(judged({ harmed: [0, 0, 40], acts: [[181, declare()]] }).detectedAtSeconds).toBeNull();
    expect(judged({ harmed: [0, 0, 40], acts: [[180, declare()]] }).detectedAtSeconds).toBe(180);
  });

  test("has no place on a sound release that harms nobody but a stray visitor", () => {
    expect(judged({ harmed: [1], acts: [[10, declare()]], symptomAtSeconds: 5 }, sound)).toMatchObject({
      detectedAtSeconds: null,
      knowableFromSeconds: null,
    });
  });
});

describe("the mitigating act", () => {
  const until = (minute: number) => [0, 0, ...times(minute - 2, 40)];

  test("is the first that was given in the five minutes before the harm was over", () => {
    const acts: Told["acts"] = [
      [130, rollback],
      [310, rollback],
      [400, rollback],
    ];
    expect(judged({ harmed: until(10), acts }).mitigatedAtSeconds).toBe(310);
  });

  test("is the last one before the harm was over where it took longer to work", () => {
    const acts: Told["acts"] = [
      [130, rollback],
      [200, rollback],
      [1500, rollback],
    ];
    expect(judged({ harmed: until(15), acts }).mitigatedAtSeconds).toBe(200);
  });

  test("does not exist while the harm goes on, or without an act, or where it was refused", () => {
    expect(judged({ harmed: bad, acts: [[200, rollback]] }).mitigatedAtSeconds).toBeNull();
    expect(judged({ harmed: until(10) }).mitigatedAtSeconds).toBeNull();
    expect(judged({ harmed: until(10), refused: [[500, rollback]] }).mitigatedAtSeconds).toBeNull();
  });

  test("is not undone by harm below the bound", () => {
    const acts: Told["acts"] = [[240, rollback]];
    expect(judged({ harmed: [...until(5), ...times(25, 4)], acts }).mitigatedAtSeconds).toBe(240);
    expect(judged({ harmed: [...until(5), ...times(25, 5)], acts }).mitigatedAtSeconds).toBeNull();
  });

  test("is the first at all where harm never reached the bound", () => {
    const acts: Told["acts"] = [
      [90, rollback],
      [400, rollback],
    ];
    expect(judged({ harmed: times(10, 2), acts }).mitigatedAtSeconds).toBe(90);
  });
});

test("a run that fails a share of its requests burns that share of what 30 days allow", () => {
  // Half an hour is 1/1440 of 30 days: at 0.1 % allowed, 10 % of its requests are 100 times its part of the budget.
  const run = record({ badRequests: 10_800 });
  expect(errorBudgetBurntPercent(run, 0.999)).toBeCloseTo((100 * 100) / 1440, 9);
  expect(errorBudgetBurntPercent(record(), 0.999)).toBe(0);
  expect(errorBudgetBurntPercent({ ...record(), requests: 0 }, 0.999)).toBe(0);
});
