import { expect, test } from "vitest";
import { certaintySplit } from "./certainty-split";

test("answers divide by being sure and by the whole mark", () => {
  const answers = [
    { confidence: "sure", mark: 1 },
    { confidence: "sure", mark: 1 },
    { confidence: "sure", mark: 0.9 },
    { confidence: "leaning", mark: 1 },
    { confidence: "guessing", mark: 0 },
    { confidence: "leaning", mark: 0.5 },
    { confidence: "guessing", mark: 0 },
    { confidence: "sure", mark: 0 },
    { confidence: null, mark: 1 },
  ] as const;
  expect(certaintySplit(answers)).toEqual({
    n: 8,
    shares: { sureRight: 0.25, unsureRight: 0.125, unsureWrong: 0.375, sureWrong: 0.25 },
  });
});

test("without a confidence there is nothing to divide", () => {
  expect(certaintySplit([])).toEqual({ n: 0, shares: null });
  expect(certaintySplit([{ confidence: null, mark: 1 }])).toEqual({ n: 0, shares: null });
});
