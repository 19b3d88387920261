import { describe, expect, test } from "vitest";
import { methodPart, signalHeldAtSeconds } from "./method";
import { judge } from "./outcome";
import type { Plan } from "./plan";
import {
  idle,
  land,
  losing,
  plan,
  record,
  reference,
  rollback,
  safe,
  sound,
  type Told,
  times,
  without,
} from "./test-record";

function method(told: Told, scenario = losing, flownPlan = plan) {
  const run = record(told);
  const verdict = judge(run, without, scenario);
  const others = { idle: judge(idle, without, scenario), reference: judge(reference, without, scenario) };
  const [planned, verified] = methodPart({ run, verdict, ...others, scenario }, flownPlan).reasons;
  return { planned: [planned?.code, planned?.points], verified: [verified?.code, verified?.points] };
}

/** Users are harmed and orders missing from the third to the eighth minute: the signal holds at 240 seconds. */
const bad = { harmed: [0, 0, ...times(6, 40)], paid: [100, 100, ...times(6, 40)] };

describe("the plan's signal", () => {
  const held = (signal: Plan["signal"], told: Told) => signalHeldAtSeconds(record(told), { ...plan, signal });

  test("holds at the end of the minutes that it must last", () => {
    const below: Plan["signal"] = { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 };
    expect(held(below, { paid: [100, 60, 100, 60, 69, 60] })).toBe(300);
    expect(held(below, { paid: [100, 60, 100, 60] })).toBeNull();
    expect(held({ ...below, minutes: 1 }, { paid: [100, 60] })).toBe(120);
    expect(held(below, { paid: [70, 70] })).toBeNull();
  });

  test("is read from the measure that it names", () => {
    const above = { is: "above", threshold: 0.05, minutes: 1 } as const;
    expect(held({ ...above, measure: "errorRate" }, { errorRate: [0, 0, 0.06] })).toBe(180);
    expect(held({ ...above, measure: "p99", threshold: 900 }, { p99Ms: [200, 901] })).toBe(120);
    const conversion = { measure: "conversion", is: "below", threshold: 0.9, minutes: 1 } as const;
    expect(held(conversion, { conversionShare: [0.8] })).toBe(60);
  });
});

describe("the plan", () => {
  const acted = (seconds: number) => method({ ...bad, acts: [[seconds, rollback]] }).planned;

  test("is followed within three minutes of its signal, late after that", () => {
    expect(acted(240)).toEqual(["planFollowed", 7]);
    expect(acted(420)).toEqual(["planFollowed", 7]);
    expect(acted(421)).toEqual(["planFollowedLate", 3]);
    expect(method(bad).planned).toEqual(["planNotFollowed", 0]);
  });

  test("may be run ahead of once users are harmed, and not before", () => {
    expect(acted(130)).toEqual(["actedBeforeSignal", 7]);
    expect(acted(60)).toEqual(["planNotFollowed", 0]);
  });

  test("is followed by undoing the rollout as well, and by no other act", () => {
    expect(method({ ...bad, acts: [[250, { kind: "undo", deployment: "api" }]] }).planned).toEqual(["planFollowed", 7]);
    expect(method({ ...bad, acts: [[250, { kind: "restart", deployment: "api" }]] }).planned[1]).toBe(0);
    expect(method({ ...bad, refused: [[250, rollback]] }).planned[1]).toBe(0);
  });

  test("is kept by leaving alone what never gave the signal, by somebody who lands", () => {
    expect(method({ acts: [[900, land("sound")]] }, sound).planned).toEqual(["signalNeverHeld", 7]);
    expect(method({}, sound).planned).toEqual(["notLanded", 0]);
    expect(method({ acts: [[300, rollback]] }, sound).planned).toEqual(["actedWithoutSignal", 0]);
  });

  test("may be carried out on a release that shows symptoms before anybody is harmed", () => {
    const told: Told = { acts: [[300, rollback]], symptomAtSeconds: 200 };
    expect(method(told, safe).planned).toEqual(["actedBeforeSignal", 7]);
    expect(method({ ...told, symptomAtSeconds: 400 }, safe).planned).toEqual(["actedWithoutSignal", 0]);
  });

  test("whose signal cannot hold is no excuse for doing nothing while users are harmed", () => {
    const blind: Plan = { ...plan, signal: { ...plan.signal, threshold: 0 } };
    expect(method({ ...bad, acts: [[1500, land()]] }, losing, blind).planned).toEqual(["signalMissedTheHarm", 0]);
  });
});

describe("landing", () => {
  // Five minutes that hold one of the bad ones, of which the last is minute 7, are below the band: recovered at 780.
  const landed = (seconds: number, claim: "resolved" | "sound" = "resolved") =>
    method({ ...bad, acts: [[seconds, land(claim)]] }).verified;

  test("is verified five minutes after the true KPI came back for good", () => {
    expect(landed(1080)).toEqual(["verified", 8]);
    expect(landed(1079)).toEqual(["landedTooEarly", 0]);
    expect(method(bad).verified).toEqual(["notLanded", 0]);
  });

  test("on a bad release cannot claim that it is sound", () => {
    expect(landed(1200, "sound")).toEqual(["claimedSound", 0]);
  });

  test("has nothing to verify while the KPI is out of its band", () => {
    const lost = { harmed: bad.harmed, paid: times(30, 40) };
    expect(method({ ...lost, acts: [[1700, land()]] }).verified).toEqual(["nothingToVerify", 0]);
  });

  test("waits for the end of the harm where the KPI never left its band", () => {
    const unseen = { harmed: bad.harmed };
    expect(method({ ...unseen, acts: [[780, land()]] }).verified).toEqual(["verified", 8]);
    expect(method({ ...unseen, acts: [[779, land()]] }).verified).toEqual(["landedTooEarly", 0]);
  });

  test("without harm is verified five minutes after the rollout settled", () => {
    const calm = (settledAtSeconds: number | null) =>
      method({ settledAtSeconds, acts: [[600, land("sound")]] }, sound).verified;
    expect(calm(300)).toEqual(["verified", 8]);
    expect(calm(301)).toEqual(["landedTooEarly", 0]);
    expect(calm(null)).toEqual(["nothingToVerify", 0]);
  });
});
