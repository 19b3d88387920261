import type { Confidence } from "@/app/_quiz/verdict";
import { correlation } from "./correlation";
import { ROUNDING, sum } from "./moments";

/** The options somebody picked of one item, and how they did on the rest of the test (0 to 1). */
export type Choosing = { chosen: readonly string[]; rest: number; confidence: Confidence | null };

export type Option = { option: string; isKey: boolean };

/** Shares are fractions of answers, null where there are none. */
export type OptionStatistics = Option & {
  share: number | null;
  /** Among the third of answers with the lowest, and the highest, rest scores. */
  shareInLowerThird: number | null;
  shareInUpperThird: number | null;
  /** Point-biserial correlation of picking the option with the rest score; null when either does not vary. */
  r: number | null;
  shareAmongSure: number | null;
  /** Picked by 5 % or more; an option that is not is no work for anybody. */
  isFunctional: boolean;
  /** Not the key, and yet picked more by those who do better. */
  isSuspect: boolean;
};

const FUNCTIONAL_SHARE = 0.05;

/** How the options of one item are picked, in the order of `options`; the order of answers does not matter. */
export function optionAnalysis(answers: readonly Choosing[], options: readonly Option[]): OptionStatistics[] {
  const rests = answers.map(({ rest }) => rest);
  const everyone = answers.map(() => 1);
  const lower = lowestThird(rests);
  const upper = lowestThird(rests.map((rest) => -rest));
  const sure = answers.map(({ confidence }) => (confidence === "sure" ? 1 : 0));

  return options.map(({ option, isKey }) => {
    const picks = answers.map(({ chosen }) => (chosen.includes(option) ? 1 : 0));
    const share = weightedShare(picks, everyone);
    const r = correlation(picks, rests);
    return {
      option,
      isKey,
      share,
      shareInLowerThird: weightedShare(picks, lower),
      shareInUpperThird: weightedShare(picks, upper),
      r,
      shareAmongSure: weightedShare(picks, sure),
      isFunctional: share !== null && share >= FUNCTIONAL_SHARE,
      // What is left of a correlation of nought by rounding is not above nought.
      isSuspect: !isKey && r !== null && r > ROUNDING,
    };
  });
}

/**
 * Each value's weight in the lowest third, n ÷ 3 in all. Those that tie at its edge share the places left, so that
 * the order of the values decides nothing.
 */
function lowestThird(values: readonly number[]): number[] {
  const places = values.length / 3;
  const edge = values.toSorted((one, other) => one - other)[Math.ceil(places) - 1] ?? 0;
  const below = values.filter((value) => value < edge).length;
  const tied = values.filter((value) => value === edge).length;
  return values.map((value) => (value < edge ? 1 : value > edge ? 0 : (places - below) / tied));
}

function weightedShare(picks: readonly number[], weights: readonly number[]): number | null {
  const all = sum(weights);
  return all === 0 ? null : sum(picks.map((pick, at) => pick * (weights[at] ?? 0))) / all;
}
