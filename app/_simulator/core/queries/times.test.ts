import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { planScenario } from "../flight/plan-scenario";
import { ProductionWorld } from "../production/production-world";
import { ageText, clockText, dateText, durationText, epochSeconds } from "./times";

test.each([
  [999, "0s"],
  [32_000, "32s"],
  [119_999, "119s"],
  [120_000, "2m"],
  [192_400, "3m12s"],
  [599_000, "9m59s"],
  [600_000, "10m"],
  [3 * 3_600_000 - 1, "179m"],
  [3 * 3_600_000, "3h"],
  [5 * 3_600_000 + 7 * 60_000, "5h7m"],
  [9 * 3_600_000 + 7 * 60_000, "9h"],
  [47 * 3_600_000, "47h"],
  [49 * 3_600_000, "2d1h"],
  [41 * 86_400_000, "41d"],
])("%s ms are shown as kubectl shows them: %s", (ms, text) => {
  expect(ageText(ms)).toBe(text);
});

test("durations are shown as Go shows them", () => {
  expect([durationText(9), durationText(60), durationText(72)]).toEqual(["9s", "1m0s", "1m12s"]);
});

test("a run takes off at its variant's time of day", () => {
  const world = new ProductionWorld({ ...planScenario(scenario, "afternoon"), startsAt: "23:58" }, 1);
  expect(clockText(world, 300_000)).toBe("23:58:00.000");
  expect(clockText(world, 301_250.4)).toBe("23:58:01.250");
  expect(dateText(world, 300_000)).toBe("Tue, 17 Nov 2026 23:58:00 +0000");
  expect(dateText(world, 420_000)).toBe("Wed, 18 Nov 2026 00:00:00 +0000");
  expect(new Date(epochSeconds(world, 420_000) * 1000).toUTCString()).toBe("Wed, 18 Nov 2026 00:00:00 GMT");
  const early = new ProductionWorld({ ...planScenario(scenario, "afternoon"), startsAt: "00:30" }, 1);
  expect(dateText(early, -3_600_000)).toBe("Mon, 16 Nov 2026 23:25:00 +0000");
});
