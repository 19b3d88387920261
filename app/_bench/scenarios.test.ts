import { expect, test } from "vitest";
import { scenarios } from "./scenarios";

test("the bench flies the incident, a branch of it that ends as it did, and the canary", {
  timeout: 60_000,
}, async () => {
  const { report, text } = await scenarios.run(
    { rounds: 1, requests: 60, seeds: 0, "canary-seeds": 2 },
    { say: () => undefined, atEnd: () => undefined },
  );
  // An incident brings fewer pages, and more requests for each of them.
  expect(report.speed.requestsPerSecond).toBeGreaterThan(40);
  expect(report.speed.requestsPerSecond).toBeLessThan(90);
  expect(report.speed.snapshotBytes).toBeGreaterThan(0);
  // One visitor in twenty, of twelve per second and for six minutes, less those who came in the canary's first.
  expect(report.canary?.visitors.canary).toBeGreaterThan(170);
  expect(report.canary?.visitors.canary).toBeLessThan(270);
  expect(text).toContain("the loss was missed on");
  // How fast it is depends on what else the machine does.
  expect(text).toContain("events per second of CPU time");
});
