import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { type Kind, markdown, plainOutcome, question } from "./kind";
import { areDistinct, listOf } from "./list";
import { plain } from "./plain";
import { isAsWritten, placesIn, shownOrder } from "./shown-order";

/** `target` is the text of one of the targets, as it is written there. */
const entry = z.strictObject({ text: markdown, target: markdown, why: markdown });

/** Entries, each with the one target that holds for it. Several may have the same: then it is to sort into groups. */
export const MatchVariant = z
  .strictObject({
    ...question,
    targets: z
      .array(markdown)
      .min(2)
      .max(6)
      .refine((targets) => areDistinct(targets.map(plain)), { message: "two targets have the same text" }),
    entries: z
      .array(entry)
      .min(3)
      .max(10)
      .refine((entries) => areDistinct(entries.map(({ text }) => plain(text))), {
        message: "two entries have the same text",
      })
      .refine((entries) => new Set(entries.map(({ target }) => target)).size > 1, {
        message: "all entries have the same target",
      }),
  })
  .refine(({ targets, entries }) => entries.every(({ target }) => targets.includes(target)), {
    message: "an entry has a target that is not one of the targets",
    abort: true,
  })
  .refine((variant) => !isAsWritten(keyOf(variant)), {
    message: "every entry would be shown in the place of its target: change a word in one of them",
  });
export type MatchVariant = z.infer<typeof MatchVariant>;

/** Targets are plain, for an option holds no HTML. */
export type ShownMatch = { entries: Html[]; targets: string[] };

type Pairs = { targets: readonly string[]; entries: readonly z.infer<typeof entry>[] };

const shownEntries = ({ entries }: Pairs) =>
  shownOrder(entries.map(({ text }) => text)).flatMap((index) => entries[index] ?? []);

function keyOf(variant: Pairs): number[] {
  const places = placesIn(shownOrder(variant.targets));
  return shownEntries(variant).map(({ target }) => places[variant.targets.indexOf(target)] ?? -1);
}

/** A response has an entry for each shown entry: the index of a shown target. Null is where none is chosen yet. */
export const match: Kind<MatchVariant, ShownMatch, (number | null)[]> = {
  task: "Match each with one",
  isGraded: true,
  hasFreeText: false,
  variant: MatchVariant,

  response: ({ targets, entries }) =>
    listOf(
      z
        .int()
        .min(0)
        .max(targets.length - 1),
      { atLeast: entries.length, atMost: entries.length },
    ),

  hide: (variant) => ({
    entries: shownEntries(variant).map(({ text }) => inlineHtml(text)),
    targets: shownOrder(variant.targets).map((index) => plain(variant.targets[index] ?? "")),
  }),

  /** mark = right pairs / all pairs, from 0 to 1: per pair, and none depends on another. Parts stand as shown. */
  grade: (variant, response) => {
    const targets = shownOrder(variant.targets).map((index) => plain(variant.targets[index] ?? ""));
    const key = keyOf(variant);
    const parts = shownEntries(variant).map(({ text, target, why }, index) => {
      const chosen = response[index] ?? null;
      return {
        text: inlineHtml(text),
        said: (chosen === null ? undefined : targets[chosen]) ?? "not matched",
        holds: plain(target),
        isRight: chosen === key[index],
        why: blockHtml(why),
      };
    });
    const got = parts.filter(({ isRight }) => isRight).length;
    return {
      ...plainOutcome,
      mark: got / parts.length,
      name: null,
      parts,
      score: { got, of: parts.length, rule: "One part for each line that is matched with the one that holds." },
      key,
    };
  },

  key: keyOf,
};
