import fc from "fast-check";
import { expect, test } from "vitest";
import { confidences } from "@/app/_quiz/verdict";
import { calibration, chanceOf, type Forecast } from "./calibration";

const forecasts = fc.array(
  fc.record({ confidence: fc.constantFrom(...confidences), mark: fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1) }),
);

test("two answers worked by hand", () => {
  // Differences of 0.4 (0.9 − 0.5) and −0.5 (0.5 − 1): mean −0.05, s ÷ √2 = 0.45, and t for one degree is 12.706.
  const answers: Forecast[] = [
    { confidence: "sure", mark: 0.5 },
    { confidence: "guessing", mark: 1 },
  ];
  const { n, bias, biasInterval, brier, bins } = calibration(answers);
  expect(n).toBe(2);
  expect(bias).toBeCloseTo(-0.05, 14);
  expect(biasInterval?.low).toBeCloseTo(-0.05 - 12.7062 * 0.45, 4);
  expect(biasInterval?.high).toBeCloseTo(-0.05 + 12.7062 * 0.45, 4);
  expect(brier).toBeCloseTo((0.16 + 0.25) / 2, 14);
  expect(bins).toEqual([
    { confidence: "guessing", n: 1, right: 1 },
    { confidence: "leaning", n: 0, right: 0 },
    { confidence: "sure", n: 1, right: 0.5 },
  ]);
});

test("each word stands for the chance that learners are told", () => {
  expect(chanceOf).toEqual({ guessing: 0.5, leaning: 0.73, sure: 0.9 });
  expect(calibration([{ confidence: "leaning", mark: 0 }]).brier).toBeCloseTo(0.73 ** 2, 14);
});

test("being sure and mistaken is a bias above nought, guessing and right one below", () => {
  expect(calibration([{ confidence: "sure", mark: 0 }])).toMatchObject({ bias: 0.9, biasInterval: null });
  expect(calibration([{ confidence: "guessing", mark: 1 }])).toMatchObject({ bias: -0.5 });
});

test("without answers there is neither bias nor score", () => {
  expect(calibration([])).toMatchObject({ n: 0, bias: null, biasInterval: null, brier: null });
});

test("bias is mean chance less mean mark, within its interval; the score is from 0 to 1; bins hold every answer", () => {
  fc.assert(
    fc.property(forecasts, (answers) => {
      const { n, bias, biasInterval, brier, bins } = calibration(answers);
      expect(bins.reduce((total, bin) => total + bin.n, 0)).toBe(n);
      if (bias === null || brier === null) return;
      const chances = bins.reduce((total, bin) => total + bin.n * chanceOf[bin.confidence], 0);
      const marks = bins.reduce((total, bin) => total + bin.right, 0);
      expect(bias).toBeCloseTo((chances - marks) / n, 12);
      expect(brier).toBeGreaterThanOrEqual(bias ** 2 - 1e-12);
      expect(brier).toBeLessThanOrEqual(1);
      if (biasInterval) expect((biasInterval.low + biasInterval.high) / 2).toBeCloseTo(bias, 12);
    }),
  );
});
