import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { headline } from "../verdict";
import { type Kind, markdown } from "./kind";

const right = z.strictObject({ text: markdown, right: markdown });
const tempting = z.strictObject({ text: markdown, tempting: markdown });

/** One of several options holds. Each says why: why it is right, or why it tempts. */
export const ChoiceVariant = z.strictObject({
  stem: markdown,
  context: markdown.optional(),
  options: z
    .array(z.union([right, tempting]))
    .min(3)
    .max(6)
    .refine((options) => options.filter((option) => "right" in option).length === 1, {
      message: "exactly one option says why it is right",
    }),
  next: markdown,
});
export type ChoiceVariant = z.infer<typeof ChoiceVariant>;

export type ShownChoice = { stem: Html; context: Html | null; options: { letter: string; html: Html }[] };

/** Options are called by letters, so that feedback can name them in a word. */
const letter = (index: number) => String.fromCharCode(65 + index);
const label = (index: number) => `Option ${letter(index)}`;

export const choice: Kind<ChoiceVariant, ShownChoice> = {
  variant: ChoiceVariant,

  response: ({ options }) =>
    z
      .int()
      .min(0)
      .max(options.length - 1),

  present: ({ stem, context, options }) => ({
    stem: inlineHtml(stem),
    context: context ? blockHtml(context) : null,
    options: options.map((option, index) => ({ letter: letter(index), html: inlineHtml(option.text) })),
  }),

  grade: ({ options, next }, response, confidence) => {
    const value = options.findIndex((option) => "right" in option);
    const key = options[value];
    const picked = options[response];
    const correct = response === value;
    return {
      correct,
      headline: headline(correct, label(response), confidence),
      chosen: picked && "tempting" in picked ? blockHtml(picked.tempting) : null,
      right: { value, label: label(value), html: key && "right" in key ? blockHtml(key.right) : "" },
      others: options.flatMap((option, index) =>
        "tempting" in option && index !== response ? [{ label: label(index), html: blockHtml(option.tempting) }] : [],
      ),
      next: blockHtml(next),
    };
  },
};
