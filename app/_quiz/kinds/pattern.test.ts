import { expect, test } from "vitest";
import { fits, pattern } from "./pattern";

test.each([
  "^kubectl rollout undo (?:deploy|deployment)[ /]api$",
  "^git log(?: --oneline)?(?: -n \\d+)?$",
  "^[a-z]+=\\{\\d{1,3}\\}$",
  "^\\(a\\)+$",
  "^[(+*|]+$",
])("%s is a pattern", (source) => {
  expect(pattern.parse(source)).toBe(source);
});

test.each([
  ["kubectl$", "begins with"],
  ["^kubectl", "ends with"],
  ["^(kubectl$", "not a regular expression"],
  ["^(a+)+$", "repeats"],
  ["^(a|a)*$", "repeats"],
  ["^(?:ab){3}$", "repeats"],
  ["^(a)\\1$", "refers back"],
  ["^(?<a>b)\\k<a>$", "refers back"],
  ["^(?=a)a$", "(?:"],
  ["^(?<!a)b$", "(?:"],
  ["^.*.*.*.*$", "three"],
  ["^\\d{2,}a+b+c+$", "three"],
  [`^${"a?".repeat(9)}$`, "eight"],
  ["^(a|b|c|d|e|f|g|h|i|j)$", "eight"],
  [`^${"a".repeat(120)}$`, ""],
])("%s is not", (source, message) => {
  const parsed = pattern.safeParse(source);
  expect(parsed.success).toBe(false);
  expect(parsed.error?.message).toContain(message);
});

test("it is the whole text that fits, in each alternative", () => {
  expect(fits("^up|down$", "up", false)).toBe(true);
  expect(fits("^up|down$", "upwards", false)).toBe(false);
  expect(fits("^up|down$", "slow down", false)).toBe(false);
  expect(fits("^up$", "UP", false)).toBe(false);
  expect(fits("^up$", "UP", true)).toBe(true);
});
