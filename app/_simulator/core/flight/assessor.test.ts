import { expect, test, vi } from "vitest";
import { shortScenario, shortSolution } from "../../test-scenario";
import { Assessor } from "./assessor";
import type { Given } from "./command";
import { Flight } from "./flight";
import { planScenario, withoutRelease } from "./plan-scenario";

const plan = planScenario(shortScenario, "faulty");
const runWith = (commands: Given[]) => ({
  scenario: "short",
  variant: "faulty",
  engineVersion: 1,
  seed: 5,
  plan: null,
  commands,
});
const hesitation = shortScenario.traps["wait and see"]?.commands ?? [];

test("harm and lost orders are counted against the same seed without the release, and flown for only once", () => {
  const idle = Flight.takeOff(plan, 5).fly([]);
  const late = Flight.takeOff(plan, 5).fly(hesitation);
  const without = Flight.takeOff(withoutRelease(plan), 5).fly([]);
  const harmed = late.harmedAtSeconds.filter((at, visitor) => at >= 0 && (without.harmedAtSeconds[visitor] ?? -1) < 0);
  const orders = (paid: readonly number[]) => paid.reduce((sum, minute) => sum + minute, 0);

  const takeOff = vi.spyOn(Flight, "takeOff");
  const assessor = new Assessor(shortScenario, shortSolution);
  const first = assessor.assess(runWith([]), idle).summary;
  // Nobody did anything, so that what it is held against is itself, the run without the release, and the solution.
  expect(takeOff).toHaveBeenCalledTimes(2);
  const second = assessor.assess(runWith(hesitation), late).summary;
  expect(assessor.assess(runWith([]), idle).summary).toEqual(first);
  expect(takeOff).toHaveBeenCalledTimes(2);
  takeOff.mockRestore();

  expect(second.usersHarmed).toBe(harmed.length);
  expect(second.ordersLost).toBe(orders(without.paidOrders) - orders(late.paidOrders));
  expect(second.score).toBe(second.parts.reduce((sum, { points }) => sum + points, 0));
  expect(second.fingerprint).toBe(late.fingerprint);
});

test("a variant that is not solved is a mistake of the author", () => {
  const assessor = new Assessor(shortScenario, { plan: null, commands: {}, bounds: {} });
  const run = Flight.takeOff(planScenario({ ...shortScenario, endSeconds: 1 }, "faulty"), 1).fly([]);
  expect(() => assessor.assess(runWith([]), run)).toThrow("short has no solution for faulty");
  expect(() => assessor.assess({ ...runWith([]), variant: "none" }, run)).toThrow("short has no variant none");
});
