import { expect, test } from "vitest";
import type { ScrapeView } from "../frame";
import { tickLabel, timeWindow, valueText, xTicks, yTicks } from "./chart-scale";
import { trend } from "./chart-words";
import { timeOfDay } from "./time-of-day";

const scrape = (atSeconds: number): ScrapeView => ({ atSeconds, values: {}, band: null });

test("three grid lines reach the highest value", () => {
  expect(yTicks(96)).toEqual([0, 50, 100]);
  expect(yTicks(4250)).toEqual([0, 2500, 5000]);
  expect(yTicks(7.2)).toEqual([0, 4, 8]);
  expect(yTicks(0)[2]).toBeGreaterThan(0);
});

test("the window is the last twenty minutes, to the next scrape, and no longer than the history", () => {
  expect(timeWindow([scrape(-1200)], 731)).toEqual({ from: -465, to: 735 });
  expect(timeWindow([scrape(-600)], 0)).toEqual({ from: -600, to: 0 });
  expect(timeWindow([], 0)).toEqual({ from: -1200, to: 0 });
});

test("times on the axis are round times of day, whenever the flight took off", () => {
  const ticks = xTicks({ from: -465, to: 735 }, "14:02", 330);
  expect(ticks.map((at) => timeOfDay("14:02", at))).toEqual(["14:00", "14:05", "14:10"]);
});

test("times before midnight are times of day", () => {
  expect(timeOfDay("00:01", -90, "second")).toBe("23:59:30");
});

test("values carry the units that belong to them", () => {
  expect(valueText(4170, "ms")).toBe("4,170 ms");
  expect(valueText(7.24, "%")).toBe("7.2 %");
  expect(valueText(33.4, "per minute")).toBe("33");
  expect(valueText(null, "%")).toBe("no data");
  expect(tickLabel(6000, "ms")).toBe("6 s");
  expect(tickLabel(3000, "per minute")).toBe("3k");
});

test("a trend needs more than noise", () => {
  expect(trend([84, 86, 83, 85, 84], "per minute")).toBe("steady near 85");
  expect(trend([84, 84, 60, 40, 33, 33], "per minute")).toBe("falling from 84 to 33");
  expect(trend([null, 1, 2], "%")).toBe("too few values for a trend");
});
