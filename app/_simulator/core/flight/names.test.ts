import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/built-on-my-laptop/scenario";
import type { Command } from "./command";
import { Flight } from "./flight";
import { planScenario } from "./plan-scenario";

const names = ["constructor", "toString", "__proto__", "hasOwnProperty"];

test("names that every object has are unknown to every command, and change nothing", () => {
  const flight = Flight.takeOff(planScenario(scenario, "rebuilt"), 1);
  const refused = names.flatMap((name): Command[] => [
    { kind: "ship", deployment: name, version: "v42" },
    { kind: "ship", deployment: "api", version: name },
    { kind: "rollback", deployment: name },
    { kind: "abort", deployment: name },
    { kind: "pause", deployment: name },
    { kind: "undo", deployment: name },
    { kind: "scale", deployment: name, replicas: 3 },
    { kind: "restart", deployment: name },
    { kind: "setEnvironment", deployment: name, variables: { A: "1" } },
    { kind: "deletePods", deployment: name, pods: "all" },
    { kind: "setRollingUpdate", deployment: name, maxSurge: 1, maxUnavailable: 0 },
    { kind: "setFlag", flag: name, share: 1 },
    { kind: "declare", service: name, severity: 1 },
  ]);
  for (const command of refused) expect(flight.give(command), JSON.stringify(command)).toMatchObject({ ok: false });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("a variable may have any name that the platform takes", () => {
  const flight = Flight.takeOff(planScenario(scenario, "rebuilt"), 1);
  flight.stepTo(100);
  flight.give({ kind: "setEnvironment", deployment: "api", variables: JSON.parse('{"__proto__": "1", "B": "2"}') });
  flight.stepTo(110);
  const environment = flight.world.state.deployments["api"]?.revisions.at(-1)?.template.environment ?? {};
  expect(Object.keys(environment)).toContain("__proto__");
  expect(Object.getPrototypeOf(environment)).toBe(Object.prototype);
});
