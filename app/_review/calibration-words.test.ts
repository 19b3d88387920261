import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Confidence, confidences } from "@/app/_quiz/verdict";
import { calibration, type Forecast } from "@/app/_statistics/calibration";
import { biasWords, brierWords } from "./calibration-words";

/** `right` of `n` answers said with `confidence`. */
const said = (confidence: Confidence, right: number, n: number): Forecast[] =>
  Array.from({ length: n }, (_, index) => ({ confidence, mark: index < right ? 1 : 0 }));

const ten = calibration([...said("guessing", 1, 2), ...said("leaning", 3, 4), ...said("sure", 3, 4)]);
const many = calibration([...said("guessing", 8, 14), ...said("leaning", 19, 26), ...said("sure", 19, 24)]);

describe("the bias in words", () => {
  test("is nothing to read without answers, and says what few cannot tell", () => {
    expect(biasWords(calibration([]))).toBe("Nothing to read yet: no answer said how sure you were.");
    expect(biasWords(calibration(said("sure", 0, 1)))).toBe("One answer cannot tell.");
    expect(biasWords(calibration(said("sure", 3, 3)))).toBe("Three answers cannot tell: they are all alike.");
    expect(biasWords({ n: 10, biasInterval: { low: -0.23, high: 0.33 } })).toBe(
      "Ten answers cannot tell: the 95 % range runs from −0.23 to +0.33.",
    );
    expect(biasWords(ten)).toMatch(/^Ten answers cannot tell: the 95 % range runs from −0\.\d\d to \+0\.\d\d\.$/);
  });

  test("reads nothing from nineteen answers, be they ever so far off, and something from twenty", () => {
    const biasInterval = { low: 0.5, high: 0.9 };
    expect(biasWords({ n: 19, biasInterval })).toBe("19 answers cannot tell: the 95 % range runs from +0.50 to +0.90.");
    expect(biasWords({ n: 20, biasInterval })).toBe(
      "You were surer than you were right, as far as 20 answers show. The 95 % range, +0.50 to +0.90, stays above zero.",
    );
  });

  test("says that words fit where the range holds zero as it is shown", () => {
    expect(biasWords({ n: 64, biasInterval: { low: -0.09, high: 0.14 } })).toBe(
      "Your words fit, as far as 64 answers show. The 95 % range, −0.09 to +0.14, holds zero.",
    );
    expect(biasWords({ n: 64, biasInterval: { low: 0.004, high: 0.14 } })).toMatch(/ 0\.00 to \+0\.14, holds zero\.$/);
    expect(biasWords(many)).toMatch(/^Your words fit, as far as 64 answers show\./);
  });

  test("says when more was right than the words promised, and when there is no spread", () => {
    expect(biasWords({ n: 30, biasInterval: { low: -0.4, high: -0.1 } })).toBe(
      "You were right more often than you said, as far as 30 answers show. The 95 % range, −0.40 to −0.10, stays below zero.",
    );
    expect(biasWords(calibration(said("sure", 24, 24)))).toBe("24 answers cannot tell: they are all alike.");
  });
});

describe("the Brier score in words", () => {
  const scale = "0 is perfect; always saying “guessing” gives 0.25.";

  test("is its scale under twenty answers, and how few of them make the gap", () => {
    expect(brierWords(calibration([]))).toBe("Nothing to read yet: no answer said how sure you were.");
    expect(brierWords(calibration(said("sure", 1, 1)))).toBe(`${scale} One answer cannot tell.`);
    expect(brierWords({ ...ten, brier: 0.21 })).toBe(
      `${scale} At ten answers that gap is smaller than one “sure” that was missed.`,
    );
    expect(brierWords(calibration(said("sure", 10, 10)))).toBe(
      `${scale} At ten answers, three of them can make that gap.`,
    );
  });

  test("is read by word from twenty answers, and by its scale from nineteen", () => {
    expect(brierWords(calibration(said("leaning", 10, 19)))).toContain(scale);
    expect(brierWords(calibration(said("leaning", 10, 20)))).toMatch(/^Leaning 10 of 20\. /);
  });

  test("counts by word from twenty answers on, and names the one furthest from where it fits", () => {
    expect(brierWords(many)).toBe(
      "Guessing 8 of 14, leaning 19 of 26, sure 19 of 24. “Sure” would fit at 21 or 22; 24 answers cannot yet tell them apart.",
    );
    expect(brierWords(calibration([...said("leaning", 3, 4), ...said("sure", 8, 20)]))).toBe(
      "Leaning 3 of 4, sure 8 of 20. “Sure” would fit at 18, and 20 answers tell the two apart.",
    );
    expect(brierWords(calibration([...said("guessing", 7, 14), ...said("sure", 9, 10)]))).toBe(
      "Guessing 7 of 14, sure 9 of 10. Each word is within one answer of where it fits.",
    );
  });
});

const forecasts = fc.array(
  fc.record({ confidence: fc.constantFrom(...confidences), mark: fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1) }),
  { maxLength: 60 },
);

test("no sentence holds a broken number, a hyphen for a minus, or a word that is not said to learners", () => {
  fc.assert(
    fc.property(forecasts, (answers) => {
      const found = calibration(answers);
      for (const words of [biasWords(found), brierWords(found)])
        expect(words).not.toMatch(/NaN|undefined|null|-\d|wrong|incorrect|failed/i);
      if (answers.length < 20) expect(biasWords(found)).toMatch(/cannot tell|Nothing to read/);
    }),
  );
});
