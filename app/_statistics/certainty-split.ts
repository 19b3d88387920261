import { type Confidence, isRight } from "@/app/_quiz/verdict";

/** The four shares are fractions of the `n` answers given with a confidence, and sum to 1; null without any. */
export type CertaintySplit = {
  n: number;
  shares: { sureRight: number; unsureRight: number; unsureWrong: number; sureWrong: number } | null;
};

/**
 * How answers divide by certainty and result. Sure is "sure" alone, right is the whole mark alone; answers without a
 * confidence are left out.
 */
export function certaintySplit(answers: readonly { confidence: Confidence | null; mark: number }[]): CertaintySplit {
  const said = answers.filter(({ confidence }) => confidence !== null);
  const n = said.length;
  if (n === 0) return { n, shares: null };
  const share = (sure: boolean, right: boolean) =>
    said.filter(({ confidence, mark }) => (confidence === "sure") === sure && isRight(mark) === right).length / n;
  return {
    n,
    shares: {
      sureRight: share(true, true),
      unsureRight: share(false, true),
      unsureWrong: share(false, false),
      sureWrong: share(true, false),
    },
  };
}
