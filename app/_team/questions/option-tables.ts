import type { VersionedItem } from "@/app/_quiz/item";
import { type Choosing, type OptionStatistics, optionAnalysis } from "@/app/_statistics/distractors";
import type { FirstAnswer } from "./analysis";
import type { CompleteRow } from "./discrimination";
import { isGroup, isLargeGroup, wholeGroups } from "./groups";
import { type AuthoredOption, type Options, optionsOf } from "./options";

type Row = Omit<AuthoredOption, "option"> & OptionStatistics;

/** How the options of one variant were chosen, from twenty answers to it on. */
export type OptionTable = {
  variant: number;
  /** How many variants the question has. */
  variants: number;
  answers: number;
  unanswered: number;
  /** How many were sure; null under five, and with it each row's share among them. */
  sure: number | null;
  /** How many of these answered the whole lesson; null under twenty, and with it each row's thirds. */
  complete: number | null;
  rows: Row[];
};

/** Null for kinds whose answers are no choice among options. Answers come in the order in which they were given. */
export function optionTables(
  item: VersionedItem,
  answers: readonly FirstAnswer[],
  complete: readonly CompleteRow[],
): OptionTable[] | null {
  const tables = item.variants.map((_, variant) => {
    const authored = optionsOf(item, variant);
    // In whole fives by themselves, so that what the other variants have together is one of whole fives too.
    const own = wholeGroups(answers.filter((answer) => answer.variant === variant));
    return authored && { variant, authored, own };
  });
  if (tables.includes(null)) return null;
  return tables.flatMap((table) =>
    table && isLargeGroup(table.own)
      ? [{ variant: table.variant, variants: item.variants.length, ...tableOf(table.authored, table.own, complete) }]
      : [],
  );
}

function tableOf({ options, chosenIn }: Options, answers: FirstAnswer[], complete: readonly CompleteRow[]) {
  const restOf = new Map(complete.map(({ personId, rest }) => [personId, rest]));
  const chosen = answers.map(({ personId, item, response, confidence }) => {
    const rest = restOf.get(personId)?.get(item) ?? null;
    return { chosen: chosenIn(response), confidence, rest };
  });
  const inRest = wholeGroups(
    chosen.flatMap(({ rest, ...one }): Choosing[] => (rest === null ? [] : [{ ...one, rest }])),
  );
  const hasRest = isLargeGroup(inRest) && new Set(inRest.map(({ rest }) => rest)).size > 1;
  const ofRest = hasRest ? optionAnalysis(inRest, options) : [];
  const sure = chosen.filter(({ confidence }) => confidence === "sure");
  const ofAll = optionAnalysis(
    chosen.map((one) => ({ ...one, rest: 0 })),
    options,
  );
  return {
    answers: answers.length,
    unanswered: chosen.filter((one) => one.chosen.length === 0).length,
    sure: isGroup(sure) ? sure.length : null,
    complete: hasRest ? inRest.length : null,
    rows: options.flatMap((option, at): Row[] => {
      const [all, rest] = [ofAll[at], ofRest[at]];
      if (!all) return [];
      return [
        {
          ...option,
          ...all,
          shareAmongSure: isGroup(sure) ? all.shareAmongSure : null,
          shareInLowerThird: rest?.shareInLowerThird ?? null,
          shareInUpperThird: rest?.shareInUpperThird ?? null,
          r: rest?.r ?? null,
          isSuspect: rest?.isSuspect ?? false,
        },
      ];
    }),
  };
}
