import { expect, test } from "vitest";
import { budgetForecast } from "./budget-forecast";

test("the forecast is in the unit that has few digits", () => {
  expect(budgetForecast(41, 20.2)).toBe("gone in 20 h at this rate");
  expect(budgetForecast(41, 0.2)).toBe("gone in 12 min at this rate");
  expect(budgetForecast(41, 72)).toBe("gone in 3 days at this rate");
  expect(budgetForecast(41, null)).toBe("not shrinking");
  expect(budgetForecast(0, null)).toBe("all used");
});
