import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";

const right = z.strictObject({ text: markdown, right: markdown });
const tempting = z.strictObject({
  text: markdown,
  tempting: markdown,
  /** One sentence for whoever was sure of this: what separates it from what holds. */
  separates: markdown.optional(),
});

/** One of several options holds. Each says why: why it is right, or why it tempts. */
export const ChoiceVariant = z.strictObject({
  ...question,
  options: z
    .array(z.union([right, tempting]))
    .min(3)
    .max(6)
    .refine((options) => options.filter((option) => "right" in option).length === 1, {
      message: "exactly one option says why it is right",
    }),
});
export type ChoiceVariant = z.infer<typeof ChoiceVariant>;

export type ShownChoice = { options: { letter: string; html: Html }[] };

/** Options are called by letters, so that feedback can name them in a word. */
const letter = (index: number) => String.fromCharCode(65 + index);

function reason(option: ChoiceVariant["options"][number], index: number): Reason {
  const why = "right" in option ? option.right : option.tempting;
  return { label: `Option ${letter(index)}`, text: inlineHtml(option.text), why: blockHtml(why) };
}

const keyOf = ({ options }: ChoiceVariant) => options.findIndex((option) => "right" in option);

/** A response is the index of an option. */
export const choice: Kind<ChoiceVariant, ShownChoice, number> = {
  task: "Choose one",
  isGraded: true,
  hasFreeText: false,
  variant: ChoiceVariant,

  response: ({ options }) =>
    z
      .int()
      .min(0)
      .max(options.length - 1),

  hide: ({ options }) => ({
    options: options.map((option, index) => ({ letter: letter(index), html: inlineHtml(option.text) })),
  }),

  grade: (variant, response) => {
    const { options } = variant;
    const key = keyOf(variant);
    const reasons = options.map(reason);
    const picked = options[response];
    return {
      ...plainOutcome,
      mark: response === key ? 1 : 0,
      name: `Option ${letter(response)}`,
      chosen: response === key ? null : (reasons[response] ?? null),
      right: reasons.filter((_, index) => index === key),
      others: reasons.filter((_, index) => index !== key && index !== response),
      separates: picked && "separates" in picked && picked.separates ? blockHtml(picked.separates) : null,
      key,
    };
  },

  key: keyOf,
};
