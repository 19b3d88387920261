import { expect, test } from "vitest";
import { scenario as laptop } from "@/content/scenarios/built-on-my-laptop/scenario";
import { scenario as canary } from "@/content/scenarios/requests-are-up/scenario";
import { scenario as variable } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../../_simulator/core/flight/flight";
import { planScenario } from "../../_simulator/core/flight/plan-scenario";
import type { Scenario } from "../../_simulator/core/flight/scenario";
import { armedOf } from "./armed";
import { firstCursor, frameOf } from "./frame-of";

function frameAt(scenario: Scenario, seconds: number) {
  const variant = Object.keys(scenario.variants)[0] ?? "";
  const flight = Flight.takeOff(planScenario(scenario, variant), 1);
  flight.stepTo(seconds);
  const seen = { pace: 1, pausedBy: null, pins: [], plan: null, sentence: "" };
  return { flight, seen, ...frameOf(flight, { ...seen, cursor: firstCursor() }) };
}

test("the first minute of S1 is quiet, and the lead-in comes with the first frame", () => {
  const { frame } = frameAt(variable, 60);
  expect(frame.clock).toBe("14:03:00");
  expect(frame.alerts).toEqual([]);
  expect(frame.scrapes[0]?.atSeconds).toBeLessThan(0);
  expect(frame.services.find(({ name }) => name === "postgres")?.status).toBe("normal");
  expect(frame.budget.left).toBeGreaterThan(99);
});

test("at 400 s S1 shows the harm on the instruments", () => {
  const { frame } = frameAt(variable, 400);
  const paid = frame.charts.find(({ id }) => id === "paidOrders");
  expect(paid?.says).toMatch(/ % below expected$/);
  expect(frame.charts.find(({ id }) => id === "saturation")?.says).toMatch(/^api, \d+ waiting$/);
  expect(frame.budget.burnRate).toBeGreaterThan(1);
  expect(frame.services.find(({ id }) => id === "api v42")?.status).toBe("warning");
});

test("what was sent is not sent again", () => {
  const { cursor, flight, frame, seen } = frameAt(variable, 60);
  expect(frame.logs.length).toBeGreaterThan(0);
  const next = frameOf(flight, { ...seen, cursor });
  expect(next.frame.scrapes).toEqual([]);
  expect(next.frame.logs).toEqual([]);
  flight.stepTo(90);
  const later = frameOf(flight, { ...seen, cursor: next.cursor }).frame;
  expect(later.scrapes.map(({ atSeconds }) => atSeconds)).toEqual([75, 90]);
  expect(later.scrapes.length).toBe(2);
});

test("a canary has a box and a share of its own, and its step says how long it lasts", () => {
  const { frame } = frameAt(canary, 120);
  expect(frame.pipeline.says).toBe("Canary at 5 %");
  expect(frame.pipeline.steps[0]).toMatchObject({ state: "current", says: "5 min left" });
  expect(frame.flows.find(({ to }) => to === "api v42")?.share).toBe(0.05);
});

test("pods that crash again and again are told of", () => {
  const { frame } = frameAt(laptop, 300);
  expect(frame.pipeline.says).toMatch(/^Stuck: /);
  expect(frame.services.find(({ id }) => id === "api v42")?.status).toBe("warning");
});

test("a rollback that cannot be done is refused in the tool's words before it is done", () => {
  const { flight } = frameAt(variable, 0);
  const command = { kind: "promote", deployment: "api" } as const;
  const armed = armedOf(flight.world, command, variable.plan);
  expect(armed.problem).toBe("deploy: there is no canary of api to promote");
  expect(armed.line).toBe("deploy promote api");
});
