import { expect, test } from "vitest";
import { calendarDay, dayOf, daysUntil } from "./dates";
import { initials } from "./initials";

const now = new Date("2027-06-09T22:30:00Z");

test("writes a day with its weekday, and the year only when it is another one", () => {
  expect(calendarDay("2027-06-18", now)).toBe("Fri 18 June");
  expect(calendarDay("2028-01-03", now)).toBe("Mon 3 January 2028");
});

test("says the day a moment was on where the reader is", () => {
  expect(dayOf(now, "UTC", now)).toBe("Wed 9 June");
  expect(dayOf(now, "Asia/Tokyo", now)).toBe("Thu 10 June");
});

test("counts whole days from the reader's today", () => {
  expect(daysUntil("2027-06-10", "UTC", now)).toBe(1);
  expect(daysUntil("2027-06-10", "Asia/Tokyo", now)).toBe(0);
  expect(daysUntil("2027-06-01", "UTC", now)).toBe(-8);
});

test("takes initials from the first and the last word, whole graphemes", () => {
  expect(initials("Noor al Haddad")).toBe("NH");
  expect(initials("Prince")).toBe("P");
  expect(initials("👩‍✈️ Amelia")).toBe("👩‍✈️A");
  expect(initials("")).toBe("");
});
