import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { isFound } from "./evidence";
import { Flight } from "./flight";
import { planScenario } from "./plan-scenario";
import type { Evidence } from "./scenario";

const plan = planScenario(scenario, "afternoon");
const before = Flight.takeOff(plan, 1);
const flight = Flight.takeOff(plan, 1);
flight.stepTo(120);
const found = (evidence: Evidence) => [isFound(before.world, evidence), isFound(flight.world, evidence)];

test("a line of the log is found once it can be read", () => {
  expect(found({ place: "log", service: "api", contains: "payments timeout=30000ms" })).toEqual([false, true]);
  expect(found({ place: "log", service: "worker", contains: "payments timeout=30000ms" })).toEqual([false, false]);
});

test("a metric is found while one of its series is within the bounds", () => {
  const labels = { service: "api", version: "v42", endpoint: "home", code: "2xx" };
  expect(found({ place: "metric", name: "http_requests_total", labels, above: 0 })).toEqual([false, true]);
  expect(found({ place: "metric", name: "http_requests_total", labels, above: 1e9 })).toEqual([false, false]);
  expect(found({ place: "metric", name: "http_requests_total", labels, below: 1 })).toEqual([false, false]);
  const gauge = { place: "metric", name: "kube_pods_ready", labels: { service: "api" } } as const;
  expect(found({ ...gauge, above: 5, below: 7 })).toEqual([true, true]);
  expect(found({ place: "metric", name: "none" })).toEqual([false, false]);
});

test("what a tool prints is found in what it prints now", () => {
  const query = { kind: "getDeployments", deployment: "api", wide: true } as const;
  expect(found({ place: "command", query, contains: "api:v42" })).toEqual([false, true]);
});
