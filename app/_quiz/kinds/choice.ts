import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";
import { placesIn, shownOrder } from "./shown-order";

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

/** In an order that says nothing of which holds. `response` is what choosing an option is answered with. */
export type ShownChoice = { options: { letter: string; html: Html; response: number }[] };

/** Options are called by letters, in the order in which they are shown, so that feedback can name them in a word. */
const letter = (place: number) => String.fromCharCode(65 + place);

const orderOf = ({ options }: ChoiceVariant) => shownOrder(options.map(({ text }) => text));

/** Of all options, in the order in which they are shown. */
function reasonsOf(variant: ChoiceVariant): (Reason & { response: number })[] {
  return orderOf(variant).flatMap((response, place) => {
    const option = variant.options[response];
    if (option === undefined) return [];
    const why = "right" in option ? option.right : option.tempting;
    return { label: `Option ${letter(place)}`, text: inlineHtml(option.text), why: blockHtml(why), response };
  });
}

const keyOf = ({ options }: ChoiceVariant) => options.findIndex((option) => "right" in option);

/** A response is the index of an option as it is written. */
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

  hide: (variant) => ({
    options: orderOf(variant).flatMap((response, place) => {
      const option = variant.options[response];
      return option ? { letter: letter(place), html: inlineHtml(option.text), response } : [];
    }),
  }),

  grade: (variant, response) => {
    const key = keyOf(variant);
    const reasons = reasonsOf(variant);
    const of = (isWanted: (index: number) => boolean) =>
      reasons.flatMap(({ response: index, ...reason }) => (isWanted(index) ? [reason] : []));
    const picked = variant.options[response];
    return {
      ...plainOutcome,
      mark: response === key ? 1 : 0,
      name: `Option ${letter(placesIn(orderOf(variant))[response] ?? 0)}`,
      chosen: response === key ? null : (of((index) => index === response)[0] ?? null),
      right: of((index) => index === key),
      others: of((index) => index !== key && index !== response),
      separates: picked && "separates" in picked && picked.separates ? blockHtml(picked.separates) : null,
      key,
    };
  },

  key: keyOf,
};
