import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../flight/flight";
import { planScenario } from "../flight/plan-scenario";
import type { Query } from "../flight/query";
import { answerQuery } from "./answer-query";

const flight = Flight.takeOff(planScenario(scenario, "afternoon"), 1);
flight.stepTo(60);
const ask = (query: Query) => answerQuery(flight.world, query);

test("a name that every object has is unknown like any other", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    const ofIt = { deployment: name };
    const all: Query[] = [
      { kind: "getPods", app: name },
      { kind: "getDeployments", ...ofIt },
      { kind: "getEvents", object: name },
      { kind: "describePod", pod: name },
      { kind: "describeDeployment", ...ofIt },
      { kind: "logs", of: { pod: `deploy/${name}` } },
      { kind: "rolloutHistory", ...ofIt },
      { kind: "topPods", app: name },
      { kind: "inspectImage", deployment: "api", version: name },
      { kind: "gitLog", ...ofIt },
      { kind: "gitShow", deployment: "api", revision: name },
      { kind: "deployStatus", ...ofIt },
      { kind: "diffEnvironments", deployment: "api", from: "production", to: name },
      { kind: "diffVariables", ...ofIt, from: "v41", to: "v42" },
      { kind: "diffVariables", deployment: "api", from: "v41", to: name },
      { kind: "runView", ...ofIt, version: "v42" },
      { kind: "pgActivity", database: name },
      { kind: "migrateStatus", database: name },
      { kind: "statusPage", partner: name },
    ];
    const known = /not found|no resources found|unknown|there is no|has no release|could not|can't reach/i;
    for (const query of all) expect(ask(query)).toMatch(known);
  }
});

test("asking changes nothing, and says the same again", () => {
  const [pod] = flight.world.state.pods;
  const ofApi = { deployment: "api" };
  const name = pod?.name ?? "";
  const all: Query[] = [
    { kind: "getPods" },
    { kind: "getDeployments" },
    { kind: "getEvents" },
    { kind: "describePod", pod: name },
    { kind: "describeDeployment", ...ofApi },
    { kind: "logs", of: { app: "api" } },
    { kind: "rolloutStatus", ...ofApi },
    { kind: "rolloutHistory", ...ofApi },
    { kind: "topPods" },
    { kind: "execEnv", pod: name },
    { kind: "inspectImage", ...ofApi, version: "v42" },
    { kind: "gitDiff", ...ofApi, from: "v41", to: "v42" },
    { kind: "deployStatus" },
    { kind: "diffEnvironments", ...ofApi, from: "production", to: "staging" },
    { kind: "diffVariables", ...ofApi, from: "v41", to: "v42" },
    { kind: "runView", ...ofApi, version: "v42" },
    { kind: "pgActivity", database: "postgres" },
    { kind: "migrateStatus", database: "postgres" },
    { kind: "readyz", pod: name },
    { kind: "metric", name: "kube_pods_ready" },
  ];
  const before = flight.world.snapshot();
  const texts = all.map(ask);
  expect(flight.world.snapshot()).toEqual(before);
  expect(all.map(ask)).toEqual(texts);
});
