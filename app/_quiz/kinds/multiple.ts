import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { type Kind, markdown, plainOutcome, question } from "./kind";
import { areDistinct, distinctNumbers } from "./list";
import { plain } from "./plain";

const holds = z.strictObject({ text: markdown, holds: markdown });
const tempting = z.strictObject({ text: markdown, tempting: markdown });

/** Some of several options hold. Each says why: why it holds, or why it tempts. */
export const MultipleVariant = z.strictObject({
  ...question,
  options: z
    .array(z.union([holds, tempting]))
    .min(3)
    .max(8)
    .refine((options) => options.some((option) => "holds" in option), { message: "no option says why it holds" })
    .refine((options) => options.some((option) => "tempting" in option), { message: "no option is tempting" })
    .refine((options) => areDistinct(options.map(({ text }) => plain(text))), {
      message: "two options have the same text",
    }),
});
export type MultipleVariant = z.infer<typeof MultipleVariant>;

export type ShownMultiple = { options: Html[] };

const keyOf = ({ options }: MultipleVariant) => options.flatMap((option, index) => ("holds" in option ? [index] : []));

/** A response is the indexes of the chosen options, one at least, in any order. */
export const multiple: Kind<MultipleVariant, ShownMultiple, number[]> = {
  task: "Choose all that hold",
  isGraded: true,
  hasFreeText: false,
  variant: MultipleVariant,

  response: ({ options }) => distinctNumbers({ from: 0, to: options.length - 1, atLeast: 1 }),

  hide: ({ options }) => ({ options: options.map(({ text }) => inlineHtml(text)) }),

  /**
   * mark = (options that hold and were chosen + options that do not and were left out) / all options, from 0 to 1:
   * partial scoring of multiple true–false items. To choose everything earns the share of the options that hold, as
   * the rule tells everybody; so let about as many tempt as hold.
   */
  grade: (variant, response) => {
    const { options } = variant;
    const parts = options.map((option, index) => {
      const isChosen = response.includes(index);
      const doesHold = "holds" in option;
      return {
        text: inlineHtml(option.text),
        said: isChosen ? "chosen" : "not chosen",
        holds: doesHold ? "holds" : "does not",
        isRight: isChosen === doesHold,
        why: blockHtml("holds" in option ? option.holds : option.tempting),
      };
    });
    const got = parts.filter(({ isRight }) => isRight).length;
    return {
      ...plainOutcome,
      mark: got / options.length,
      name: null,
      parts,
      score: {
        got,
        of: options.length,
        rule: "One part for each line that is as it should be, chosen or left out.",
      },
      key: keyOf(variant),
    };
  },

  key: keyOf,
};
