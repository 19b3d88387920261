import { expect, test } from "vitest";
import { sim } from "./sim";

test("the bench runs the same queue twice, and holds both to theory", { timeout: 60_000 }, async () => {
  const { report, text } = await sim.run(
    { rounds: 1, thousands: 100, millions: 1 },
    { say: () => undefined, atEnd: () => undefined },
  );
  expect(report.speeds.map(({ pending, kind }) => `${pending} ${kind}`)).toEqual([
    "1 own",
    "1000 timers",
    "1000 streams",
    "100000 timers",
    "100000 streams",
  ]);
  // How fast it is depends on what else the machine does; these do not.
  expect(report.goals).toMatchObject({ memory: { met: true }, events: { met: true }, theory: { met: true } });
  expect(text).toContain("slowest ratio");
});
