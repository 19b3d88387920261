import { expect, test } from "vitest";
import { budgetBurntShare, secondsToFire } from "./burn-rate";

const hour = { objective: 0.999, long: { seconds: 3600 }, short: { seconds: 300 }, factor: 14.4 };
const sixHours = { objective: 0.999, long: { seconds: 21_600 }, short: { seconds: 1800 }, factor: 6 };
const threeDays = { objective: 0.999, long: { seconds: 259_200 }, short: { seconds: 21_600 }, factor: 1 };

test("the time until an alert fires is what the workbook's formula gives", () => {
  expect(secondsToFire(hour, 1)).toBeCloseTo(51.84, 9);
  expect(secondsToFire(hour, 0.1)).toBeCloseTo(518.4, 9);
  expect(secondsToFire(sixHours, 1)).toBeCloseTo(129.6, 9);
  expect(secondsToFire(sixHours, 0.02)).toBeCloseTo(108 * 60, 9);
  expect(secondsToFire(threeDays, 1)).toBeCloseTo(259.2, 9);
});

test("errors that burn the budget slower than the rule's factor never fire", () => {
  expect(secondsToFire(hour, 0.0143)).toBeNull();
  expect(secondsToFire(hour, 0.0145)).toBeLessThan(3600);
  expect(secondsToFire(hour, 0)).toBeNull();
});

test("the workbook's three rules fire at 2, 5 and 10 % of the budget", () => {
  for (const [rule, share] of [
    [hour, 0.02],
    [sixHours, 0.05],
    [threeDays, 0.1],
  ] as const) {
    const bad = 60 * (secondsToFire(rule, 0.5) ?? 0) * 0.5;
    expect(budgetBurntShare(bad, 60, 0.999)).toBeCloseTo(share, 9);
  }
});

test("43.2 minutes of nothing but errors use up the budget of 99.9 %", () => {
  expect(budgetBurntShare(43.2 * 60 * 60, 60, 0.999)).toBeCloseTo(1, 9);
});
