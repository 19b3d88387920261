import fc from "fast-check";
import { expect, test } from "vitest";
import { confidences } from "@/app/_quiz/verdict";
import { type Choosing, optionAnalysis } from "./distractors";

const options = ["a", "b", "c", "d"].map((option) => ({ option, isKey: option === "a" }));
const picked = (option: string, rest: number, confidence: Choosing["confidence"] = null): Choosing => ({
  chosen: [option],
  rest,
  confidence,
});

test("six answers worked by hand", () => {
  const answers = [
    picked("b", 0.1, "sure"),
    picked("b", 0.2),
    picked("a", 0.4, "leaning"),
    picked("c", 0.6, "sure"),
    picked("a", 0.8, "sure"),
    picked("a", 0.9, "sure"),
  ];
  const [a, b, c, d] = optionAnalysis(answers, options);
  expect(a).toMatchObject({ share: 0.5, shareInLowerThird: 0, shareInUpperThird: 1, shareAmongSure: 0.5 });
  expect(a).toMatchObject({ isFunctional: true, isSuspect: false });
  expect(b).toMatchObject({ share: 2 / 6, shareInLowerThird: 1, shareInUpperThird: 0, shareAmongSure: 0.25 });
  // Rest scores sum to 3, their squares to 2.02; Σxy = 0.3 for b, against 2 × 0.5.
  expect(b?.r).toBeCloseTo((0.3 - 1) / Math.sqrt((4 / 3) * (2.02 - 1.5)), 14);
  expect(b?.isSuspect).toBe(false);
  expect(c).toMatchObject({ isKey: false, isSuspect: true, isFunctional: true });
  expect(d).toMatchObject({ share: 0, r: null, isFunctional: false, isSuspect: false });
});

test("an option is at work from 5 % on", () => {
  const answersOf = (b: number, of: number) => Array.from({ length: of }, (_, at) => picked(at < b ? "b" : "a", at));
  expect(optionAnalysis(answersOf(1, 20), options)[1]?.isFunctional).toBe(true);
  expect(optionAnalysis(answersOf(1, 21), options)[1]?.isFunctional).toBe(false);
});

test("those who tie at the edge of a third share its places", () => {
  // Four thirds of a place: all of the lowest, and a third of one place between the two that tie.
  const answers = [picked("b", 0), picked("a", 0.5), picked("c", 0.5), picked("a", 1)];
  const shares = optionAnalysis(answers, options).map(({ shareInLowerThird }) => shareInLowerThird);
  expect(shares).toEqual([expect.closeTo(1 / 8), expect.closeTo(6 / 8), expect.closeTo(1 / 8), 0]);
});

test("when all do equally well on the rest, thirds are like the whole and no option is suspect", () => {
  const answers = ["a", "b", "b", "c"].map((option) => picked(option, 0.5));
  for (const { share, shareInLowerThird, shareInUpperThird, r, isSuspect } of optionAnalysis(answers, options)) {
    expect(shareInLowerThird).toBeCloseTo(share ?? Number.NaN, 14);
    expect(shareInUpperThird).toBeCloseTo(share ?? Number.NaN, 14);
    expect({ r, isSuspect }).toEqual({ r: null, isSuspect: false });
  }
});

test("an option that has nothing to do with the rest is not suspect", () => {
  const answers = [0.1, 0.2, 0.3, 0.7].flatMap((rest) => [picked("a", rest), picked("b", rest)]);
  expect(optionAnalysis(answers, options)[1]?.isSuspect).toBe(false);
});

test("without answers there are no shares", () => {
  expect(optionAnalysis([], options)[0]).toEqual({
    option: "a",
    isKey: true,
    share: null,
    shareInLowerThird: null,
    shareInUpperThird: null,
    r: null,
    shareAmongSure: null,
    isFunctional: false,
    isSuspect: false,
  });
});

test("shares are fractions that add up where one option is picked, in whatever order the answers come", () => {
  const answer = fc.record({
    chosen: fc.constantFrom("a", "b", "c", "d").map((option) => [option]),
    rest: fc.constantFrom(0, 0.25, 0.5, 0.6, 1),
    confidence: fc.constantFrom(null, ...confidences),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), (answers) => {
      const analysed = optionAnalysis(answers, options);
      for (const name of ["share", "shareInLowerThird", "shareInUpperThird"] as const) {
        const shares = analysed.map((option) => option[name] ?? Number.NaN);
        expect(shares.reduce((total, share) => total + share)).toBeCloseTo(1, 12);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      }
      const turned = optionAnalysis(answers.toReversed(), options);
      for (const [at, { shareInLowerThird, r, isSuspect }] of turned.entries()) {
        expect(shareInLowerThird).toBeCloseTo(analysed[at]?.shareInLowerThird ?? Number.NaN, 12);
        expect(r === null).toBe(analysed[at]?.r === null);
        expect(isSuspect).toBe(analysed[at]?.isSuspect);
      }
    }),
  );
});

test("several options may be picked at once", () => {
  const answers = [{ chosen: ["a", "b"], rest: 0, confidence: null }, picked("a", 1)];
  expect(optionAnalysis(answers, options).map(({ share }) => share)).toEqual([1, 0.5, 0, 0]);
});
