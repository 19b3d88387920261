import { expect, test } from "vitest";
import { takeTurn } from "./pace";

test("a hundred requests at once get sixty turns, and five more a second later", () => {
  const turns = Array.from({ length: 100 }, () => takeTurn("flood", 1_000));
  expect(turns.filter(({ ok }) => ok)).toHaveLength(60);
  const later = Array.from({ length: 100 }, () => takeTurn("flood", 2_000));
  expect(later.filter(({ ok }) => ok)).toHaveLength(5);
});

test("one line is logged a minute, however many are turned away", () => {
  const turns = Array.from({ length: 300 }, (_, index) => takeTurn("told", 5_000 + index));
  expect(turns.filter((turn) => !turn.ok && turn.isFirst)).toHaveLength(1);
  const nextMinute = Array.from({ length: 600 }, (_, index) => takeTurn("told", 70_000 + index));
  expect(nextMinute.filter((turn) => !turn.ok && turn.isFirst)).toHaveLength(1);
});

test("somebody else is not slowed by it", () => {
  for (let count = 0; count < 200; count++) takeTurn("busy", 1_000);
  expect(takeTurn("calm", 1_000)).toEqual({ ok: true });
});

test("whoever comes back after a while has the whole allowance, and no more", () => {
  for (let count = 0; count < 200; count++) takeTurn("returning", 1_000);
  const later = Array.from({ length: 100 }, () => takeTurn("returning", 3_600_000));
  expect(later.filter(({ ok }) => ok)).toHaveLength(60);
});
