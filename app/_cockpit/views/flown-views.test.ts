import { expect, test } from "vitest";
import { scenario as variable } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { signalHeldAtSeconds } from "../../_simulator/core/flight/method";
import { recordOf } from "../../_simulator/core/flight/recording";
import { budgetBurntShare } from "../../_simulator/core/observability/burn-rate";
import { visibleAtMs } from "../../_simulator/core/observability/logs";
import { actsOf } from "./acts";
import { alertsOf } from "./alerts";
import { budgetOf } from "./budget";
import { buttonsOf } from "./buttons";
import { firstLogCursor, rowsSince } from "./log-rows";
import { marksOf } from "./marks";
import { messagesOf } from "./messages-view";
import { pipelineOf } from "./pipeline";
import { planViewOf } from "./plan-view";
import { solved } from "./test-flights";
import { tracesOf } from "./traces-view";

test("the plan of S1 ticks off as its solution is flown, and its trigger when it is scored to", () => {
  const { world } = solved();
  const { measures, steps } = planViewOf(world, null);
  expect(steps.map(({ state }) => state)).toEqual(["done", "done", "done", "done"]);
  const held = signalHeldAtSeconds(recordOf(world), variable.plan) ?? 0;
  expect(steps[0]?.says).toBe(`14:${2 + held / 60 < 10 ? "0" : ""}${2 + held / 60}:00`);
  expect(steps[1]?.says).toBe("14:07:17");
  expect(steps[2]?.title).toMatch(/^Tell /);
  expect(measures.map(({ title }) => title)).toEqual(["Paid orders", "Error rate", "p99"]);
});

test("a plan of one's own stands there with one's own sentence; the briefing's never does", () => {
  const { world } = solved();
  const sentence = "Paid orders below 70 % for 2 minutes.";
  expect(planViewOf(world, variable.plan, sentence)).toMatchObject({ isOwn: true, sentence });
  expect(planViewOf(world, null, sentence)).toMatchObject({ isOwn: false, sentence: "" });
});

test("undoing by kubectl ticks off a planned rollback", () => {
  const flight = solved().branch(315, [{ atSeconds: 315, command: { kind: "undo", deployment: "api" } }]);
  flight.stepTo(330);
  expect(planViewOf(flight.world, null).steps[1]?.state).toBe("done");
});

test("alerts are in order, the ones that fire first, and an alert that ended says so for five minutes", () => {
  const flight = solved().branch(290, [{ atSeconds: 315, command: { kind: "rollback", deployment: "api" } }]);
  const states = ["firing", "pending", "ended"];
  let hasFired = false;
  let hasEnded = false;
  for (let seconds = 320; seconds <= 1000; seconds += 20) {
    flight.stepTo(seconds);
    const alerts = alertsOf(flight.world);
    const order = alerts.map(({ state }) => states.indexOf(state));
    expect(order).toEqual([...order].sort());
    hasFired ||= order.includes(0);
    hasEnded ||= order.includes(2);
    for (const one of alerts.filter(({ state }) => state === "ended"))
      expect(seconds - one.sinceSeconds).toBeLessThanOrEqual(300);
  }
  expect([hasFired, hasEnded]).toEqual([true, true]);
});

test("an update reads as a sentence, and answers who waits", () => {
  const messages = messagesOf(solved().world);
  const own = messages.filter(({ from }) => from === "you").map(({ text }) => text);
  expect(own[0]).toBe("Incident declared: SEV-2, api.");
  expect(own[1]).toMatch(/^To .+: Most cannot buy\. Rolling back\. Next update in 8 min\.$/);
  expect(own.at(-1)).toMatch(/: Nobody is affected\. Done\. No further update\.$/);
  const answered = messages.filter(({ answeredAtSeconds }) => answeredAtSeconds !== null);
  expect(
    answered.every(({ waits, atSeconds, answeredAtSeconds }) => waits && (answeredAtSeconds ?? 0) >= atSeconds),
  ).toBe(true);
});

test("an act is under way, then done; one that cannot be done is refused", () => {
  const flight = solved().branch(315, [
    { atSeconds: 315, command: { kind: "rollback", deployment: "api" } },
    { atSeconds: 315, command: { kind: "promote", deployment: "api" } },
  ]);
  const last = () =>
    actsOf(flight.world)
      .slice(-2)
      .map(({ state }) => state);
  expect(last()).toEqual(["underWay", "refused"]);
  flight.stepTo(318);
  expect(last()).toEqual(["done", "refused"]);
  expect(
    marksOf(flight.world)
      .filter(({ kind }) => kind === "act")
      .map(({ says }) => says),
  ).toContain("deploy rollback api");
  expect(marksOf(flight.world).some(({ says }) => says === "deploy promote api")).toBe(false);
  expect(pipelineOf(flight.world).says).toBe("Rolling back");
  flight.stepTo(500);
  expect(pipelineOf(flight.world).says).toBe("Rolled back");
});

test("the act of the plan is the first button, and after hand-over every act says who has the wheel", () => {
  const flight = solved().branch(300, []);
  const before = buttonsOf(flight.world, variable.plan);
  expect(before[0]?.command.kind).toBe("rollback");
  expect(before[0]?.unavailable).toBeNull();
  expect(before.length).toBeLessThanOrEqual(8);
  flight.give({ kind: "handOver" });
  flight.stepTo(305);
  for (const { unavailable } of buttonsOf(flight.world, variable.plan)) expect(unavailable).toMatch(/ has the wheel: /);
});

test("polled each second, as many log rows come as can be read by then", () => {
  const flight = solved().branch(0, []);
  let cursor = firstLogCursor();
  let count = rowsSince(flight.world, cursor).rows.length;
  const known = flight.world.state.logs.rows;
  for (let seconds = 1; seconds <= 240; seconds += 1) {
    flight.stepTo(seconds);
    const seen = rowsSince(flight.world, cursor);
    cursor = seen.cursor;
    expect(seen.rows.length).toBeLessThanOrEqual(200);
    count += seen.rows.length;
  }
  const { clock, state } = flight.world;
  let readable = 0;
  for (let row = state.logs.lost; row < state.logs.rows; row += 1)
    if (visibleAtMs(state.logs, row) <= clock.nowMs) readable += 1;
  expect(state.logs.rows).toBeGreaterThan(known);
  expect(state.logs.lost).toBe(0);
  expect(cursor.count).toBe(count);
  expect(count).toBe(readable);
});

test("traces that failed or were slow come first", () => {
  const odd = tracesOf(solved().branch(400, []).world).map(
    ({ durationMs, outcome }) => outcome !== "none" || durationMs > 1000,
  );
  expect(odd.length).toBeGreaterThan(0);
  expect(odd.lastIndexOf(true)).toBeLessThan(odd.includes(false) ? odd.indexOf(false) : Infinity);
});

test("a tenth of a 30 days' budget is burnt by as many failures as the arithmetic says", () => {
  // 10 requests per second for 30 days are 25,920,000; at 99.9 % 25,920 of them may fail.
  expect(budgetBurntShare(2592, 10, 0.999)).toBeCloseTo(0.1, 9);
  const { burnRate, hoursLeft, left, leftAtTakeOff } = budgetOf(solved().branch(400, []).world);
  expect(left).toBeLessThan(leftAtTakeOff);
  expect(hoursLeft).toBeCloseTo(((left / 100) * 720) / burnRate, 6);
});
