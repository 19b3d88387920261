import { expect, test } from "vitest";
import { calendarDateOf, endOfDay, startOfDay } from "./calendar-date";

test.each([
  ["UTC", "2026-11-26T00:00:00.000Z"],
  ["Europe/Berlin", "2026-11-25T23:00:00.000Z"],
  ["America/Los_Angeles", "2026-11-26T08:00:00.000Z"],
  ["Asia/Kathmandu", "2026-11-25T18:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-11-25T10:00:00.000Z"],
])("a day in %s begins at its own midnight", (zone, start) => {
  expect(startOfDay("2026-11-26", zone).toISOString()).toBe(start);
  const before = new Date(startOfDay("2026-11-26", zone).getTime() - 1);
  expect(calendarDateOf(before, zone)).toBe("2026-11-25");
});

test("a day ends where the next begins, also when the clocks change", () => {
  const moment = new Date("2026-10-25T00:30:00Z");
  expect(endOfDay(moment, "Europe/Berlin").toISOString()).toBe("2026-10-25T23:00:00.000Z");
  expect(endOfDay(new Date("2026-12-31T12:00:00Z"), "UTC").toISOString()).toBe("2027-01-01T00:00:00.000Z");
});
