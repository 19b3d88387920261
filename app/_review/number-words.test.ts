import { expect, test } from "vitest";
import { capitalised, counted, inWords, marks, sideOf, signed } from "./number-words";

test("numbers have two decimals and a true sign, and nought has none", () => {
  expect([0.054, -0.231, 0, -0.004, 0.004, 1].map(signed)).toEqual(["+0.05", "−0.23", "0.00", "0.00", "0.00", "+1.00"]);
  expect(signed(-0.5).charCodeAt(0)).toBe(0x2212);
});

test("whole numbers are words up to twelve, and things are in the plural but for one", () => {
  expect([0, 1, 12, 13].map(inWords)).toEqual(["no", "one", "twelve", "13"]);
  expect(counted(1, "answer")).toBe("one answer");
  expect(counted(64, "answer")).toBe("64 answers");
  expect(capitalised(counted(5, "person", "people"))).toBe("Five people");
});

test("sums of marks are whole, or have one decimal", () => {
  expect([19, 19.5, 1 / 3, 0].map(marks)).toEqual(["19", "19.5", "0.3", "0"]);
});

test("an interval stands to nought as its shown bounds do", () => {
  expect(sideOf({ low: -0.23, high: 0.33 })).toBe("around");
  expect(sideOf({ low: 0.004, high: 0.33 })).toBe("around");
  expect(sideOf({ low: 0.006, high: 0.33 })).toBe("above");
  expect(sideOf({ low: -0.4, high: -0.004 })).toBe("around");
  expect(sideOf({ low: -0.4, high: -0.1 })).toBe("below");
  expect(sideOf({ low: 0.5, high: 0.5 })).toBe("none");
});
