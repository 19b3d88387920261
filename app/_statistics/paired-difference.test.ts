import { expect, test } from "vitest";
import { pairedDifference } from "./paired-difference";

test("Student's ten sleepers gain as published in 1908, with R's interval", () => {
  const before = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const after = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const { n, difference, interval } = pairedDifference(
    before.map((hours, at) => ({ before: hours, after: after[at] ?? Number.NaN })),
  );
  expect(n).toBe(10);
  expect(difference).toBeCloseTo(1.58, 14);
  expect(interval?.low).toBeCloseTo(0.7001142367230175, 12);
  expect(interval?.high).toBeCloseTo(2.459885763276982, 12);
});

test("a loss is below nought, and one pair has no interval", () => {
  expect(pairedDifference([{ before: 0.75, after: 0.5 }])).toEqual({ n: 1, difference: -0.25, interval: null });
});

test("without pairs there is no difference", () => {
  expect(pairedDifference([])).toEqual({ n: 0, difference: null, interval: null });
});

test("equal gains leave no doubt", () => {
  const pairs = [0, 0.25, 0.5].map((before) => ({ before, after: before + 0.5 }));
  expect(pairedDifference(pairs)).toEqual({ n: 3, difference: 0.5, interval: { low: 0.5, high: 0.5 } });
});
