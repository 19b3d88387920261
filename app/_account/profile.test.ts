import { expect, test } from "vitest";
import { calendarDate } from "@/app/_form/text";
import { Profile } from "./profile";

const person = { name: "Noor Haddad", email: "noor@example.com", experience: "never", timeZone: "Europe/Berlin" };

test("keeps names as people write them, emoji and markup included", () => {
  for (const name of ["Łukasz Żółć", "محمد", "👩‍✈️ Amelia", "<b>Bob</b>", "O'Neill & Söhne"]) {
    expect(Profile.parse({ ...person, name }).name).toBe(name);
  }
});

test("takes out of names what could hide or reverse text, and folds white space", () => {
  expect(Profile.parse({ ...person, name: "  Noor\u0000\n \u202eHaddad " }).name).toBe("Noor Haddad");
});

test("says at the field what is missing", () => {
  const issues = Profile.safeParse({ name: " ", email: "noor", experience: "often" }).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toEqual(["name", "email", "experience"]);
  expect(Profile.safeParse({ ...person, name: "x".repeat(81) }).success).toBe(false);
});

test("writes e-mails in lower case, and an unknown time zone as UTC", () => {
  expect(Profile.parse({ ...person, email: " Noor@Example.COM " }).email).toBe("noor@example.com");
  expect(Profile.parse({ ...person, timeZone: "Mars/Olympus" }).timeZone).toBe("UTC");
});

test("a calendar date exists", () => {
  expect(calendarDate.safeParse("2027-02-28").success).toBe(true);
  expect(calendarDate.safeParse("2027-02-30").success).toBe(false);
  expect(calendarDate.safeParse("tomorrow").success).toBe(false);
});
