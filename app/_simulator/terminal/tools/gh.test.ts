import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../../core/flight/flight";
import { planScenario } from "../../core/flight/plan-scenario";
import type { Check } from "../../core/production/system";
import { enter } from "../test-terminal";

const checks: Check[] = [
  { name: "build", result: "passed", seconds: 72 },
  { name: "test", result: "failed", seconds: 41, failedStep: "Run npm test" },
];

function flightWithChecks(): Flight {
  const plan = planScenario(scenario, "afternoon");
  const api = plan.system.deployments["api"];
  const v42 = api?.releases["v42"];
  if (api === undefined || v42 === undefined) throw new Error("the shop has changed");
  const deployments = {
    ...plan.system.deployments,
    api: { ...api, releases: { ...api.releases, v42: { ...v42, checks } } },
  };
  return Flight.takeOff({ ...plan, system: { ...plan.system, deployments } }, 1);
}

const flight = flightWithChecks();
flight.stepTo(60);

test("a build that is listed can be viewed by its number", () => {
  const [heading = "", run = "", ...more] = enter(flight, "gh run list").shown.trimEnd().split("\n");
  expect(heading).toMatch(/^STATUS {2}TITLE {2,}WORKFLOW {2}BRANCH {2}EVENT {2}ID {2,}ELAPSED {2}AGE$/);
  expect(run).toMatch(
    /^X {7}api: read the payments timeout .* {2}deploy {4}main {4}push {3}\d{11} {2}1m12s {4}about 2m ago$/,
  );
  expect(more).toEqual([]);
  const [id = ""] = /\d{11}/.exec(run) ?? [];
  expect(enter(flight, `gh run view ${id} | grep X`).shown).toContain("  X Run npm test\n");
});

test("the checks are those of the branch that is shipped, or of the one that is named", () => {
  const own = enter(flight, "gh pr checks").shown;
  expect(own).toContain("Some checks were not successful\n0 cancelled, 1 failing, 1 successful");
  expect(enter(flight, "gh pr checks api-v42").shown).toBe(own);
  expect(enter(flight, "gh pr checks api-v41")).toMatchObject({
    ok: false,
    errors: "no checks reported on the 'api-v41' branch\n",
  });
  expect(enter(flight, "gh run view 12").errors).toMatch(/^failed to get run: HTTP 404: Not Found/);
});
