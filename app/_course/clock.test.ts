import { expect, test } from "vitest";
import { clock } from "./clock";

const now = new Date(2026, 10, 22, 18, 0);

test("a moment of today is a time, an older one has its date", () => {
  const today = clock(new Date(2026, 10, 22, 9, 41).toISOString(), now);
  const yesterday = clock(new Date(2026, 10, 21, 9, 41).toISOString(), now);
  expect(today).toMatch(/^0?9.41/);
  expect(yesterday).toContain(today);
  expect(yesterday).toContain("21");
});
