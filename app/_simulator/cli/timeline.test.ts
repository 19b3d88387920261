import { expect, test } from "vitest";
import { Flight } from "../core/flight/flight";
import { harmOf } from "../core/flight/harm";
import { planScenario } from "../core/flight/plan-scenario";
import { shortScenario, shortSolution } from "../test-scenario";
import { clockOf, timelineOf } from "./timeline";

const flight = Flight.takeOff(planScenario({ ...shortScenario, endSeconds: 200 }, "faulty"), 2);
const record = flight.fly(shortSolution.commands["faulty"] ?? []);
const nobody = { ...record, harmedAtSeconds: record.harmedAtSeconds.map(() => -1) };
const minutes = timelineOf(flight.world, harmOf(record, nobody));

test("the minutes of a run are the one before take-off, the whole ones, and what is left", () => {
  expect(minutes.map(({ atSeconds }) => atSeconds)).toEqual([0, 60, 120, 180, 200]);
  expect(minutes.map(({ clock }) => clock)).toEqual(["23:58", "23:59", "00:00", "00:01", "00:01"]);
});

test("what the dashboards show of whole minutes is what the record of the run has", () => {
  const shown = minutes.slice(1, 4);
  expect(shown.map(({ p99Ms }) => p99Ms)).toEqual(record.p99Ms.slice(0, 3));
  shown.forEach(({ errorPercent, paidOrders, expectedOrders }, minute) => {
    expect(errorPercent / 100).toBeCloseTo(record.errorRate[minute] ?? -1, 12);
    // An order of the very millisecond of the scrape may be counted on either side.
    expect(Math.abs(paidOrders - (record.paidOrders[minute] ?? 0))).toBeLessThanOrEqual(1);
    expect(expectedOrders).toBeCloseTo(record.expectedOrders[minute] ?? 0, 0);
  });
  expect(minutes[0]?.errorPercent).toBe(0);
});

test("gauges are those of the last scrape, by deployment, and unlimited workers have no number", () => {
  const { gateway, worker } = minutes[3]?.deployments ?? {};
  expect(gateway).toMatchObject({ podsReady: 2, pods: 2, workers: null });
  expect(worker).toMatchObject({ podsReady: 3, pods: 3, workers: 15 });
});

test("every harmed user is counted in one minute, and none before take-off", () => {
  expect(minutes[0]?.harmed).toBe(0);
  expect(minutes.reduce((sum, { harmed }) => sum + harmed, 0)).toBe(
    record.harmedAtSeconds.filter((at) => at >= 0).length,
  );
});

test("what happened stands in its minute, in order, and what happened to many pods only once a minute", () => {
  for (const { atSeconds, happened } of minutes)
    for (const one of happened) expect(Math.ceil((one.atSeconds + 0.001) / 60) * 60).toBeGreaterThanOrEqual(atSeconds);
  const all = minutes.flatMap(({ happened }) => happened);
  expect(all.map(({ atSeconds }) => atSeconds)).toEqual(all.map(({ atSeconds }) => atSeconds).sort((a, b) => a - b));
  const journal = flight.world.state.journal.filter(({ atMs, by }) => by === "system" && atMs >= record.takeOffMs);
  const times = all
    .filter(({ by }) => by === "system")
    .map(({ text }) => Number(/\((\d+) times\)$/.exec(text)?.[1] ?? 1));
  expect(times.reduce((sum, each) => sum + each, 0)).toBe(journal.length);
  expect(times.length).toBeLessThan(journal.length);
  expect(all.filter(({ by }) => by === "learner").map(({ text }) => text)).toEqual([
    'rollback {"deployment":"api"}: api: rolling back to v41',
  ]);
});

test.each([
  ["14:02", 0, "14:02:00"],
  ["14:02", 59.999, "14:02:59"],
  ["23:58", 125, "00:00:05"],
  ["00:00", 86_399, "23:59:59"],
])("%s and %d s are %s", (startsAt, seconds, clock) => {
  expect(clockOf(startsAt, seconds)).toBe(clock);
});
