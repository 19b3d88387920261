import { expect, test } from "vitest";
import { scenarios } from "./scenarios";

test("the bench flies the incident, and a branch of it ends as it did", { timeout: 60_000 }, async () => {
  const { report, text } = await scenarios.run(
    { rounds: 1, requests: 60 },
    { say: () => undefined, atEnd: () => undefined },
  );
  // An incident brings fewer pages, and more requests for each of them.
  expect(report.speed.requestsPerSecond).toBeGreaterThan(40);
  expect(report.speed.requestsPerSecond).toBeLessThan(90);
  expect(report.speed.snapshotBytes).toBeGreaterThan(0);
  // How fast it is depends on what else the machine does.
  expect(text).toContain("events per second of CPU time");
});
