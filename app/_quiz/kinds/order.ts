import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { type Kind, markdown, plainOutcome, question } from "./kind";
import { areDistinct, distinctNumbers } from "./list";
import { ordinal } from "./ordinal";
import { plain } from "./plain";
import { isAsWritten, placesIn, shownOrder } from "./shown-order";

const step = z.strictObject({ text: markdown, why: markdown });
type Step = z.infer<typeof step>;

const orderOf = (steps: readonly Step[]) => shownOrder(steps.map(({ text }) => text));

/** Steps, written in the right order; each says why it stands where it does. */
export const OrderVariant = z.strictObject({
  ...question,
  steps: z
    .array(step)
    .min(3)
    .max(8)
    .refine((steps) => areDistinct(steps.map(({ text }) => plain(text))), { message: "two steps have the same text" })
    .refine((steps) => !isAsWritten(orderOf(steps)), {
      message: "the steps would be shown in their right order: change a word in one of them",
    }),
});
export type OrderVariant = z.infer<typeof OrderVariant>;

/** `name` is plain, for labels and announcements. */
export type ShownOrder = { steps: { html: Html; name: string }[] };

const keyOf = ({ steps }: OrderVariant) => placesIn(orderOf(steps));

/** A response is the indexes of the shown steps, in the order that someone gave them. */
export const order: Kind<OrderVariant, ShownOrder, number[]> = {
  task: "Put in order",
  isGraded: true,
  hasFreeText: false,
  variant: OrderVariant,

  response: ({ steps }) => distinctNumbers({ from: 0, to: steps.length - 1, atLeast: steps.length }),

  hide: ({ steps }) => ({
    steps: orderOf(steps)
      .map((index) => steps[index])
      .filter((each) => each !== undefined)
      .map(({ text }) => ({ html: inlineHtml(text), name: plain(text) })),
  }),

  /**
   * mark = concordant pairs / all pairs, of which n steps have n(n − 1)/2: from 0, all reversed, to 1. It is Kendall's
   * τ, brought from −1…1 to 0…1 (Kendall 1938, A new measure of rank correlation). Parts stand in the right order, and
   * are right where a step has its very place.
   */
  grade: (variant, response) => {
    const key = keyOf(variant);
    /** By step, as written: the place that it was given. */
    const places = key.map((shown) => response.indexOf(shown));
    const pairs = places.flatMap((place, index) => places.slice(index + 1).map((later) => place < later));
    const got = pairs.filter((isConcordant) => isConcordant).length;
    return {
      ...plainOutcome,
      mark: got / pairs.length,
      name: null,
      parts: variant.steps.map(({ text, why }, index) => ({
        text: inlineHtml(text),
        said: ordinal(places[index] ?? -1),
        holds: ordinal(index),
        isRight: places[index] === index,
        why: blockHtml(why),
      })),
      score: { got, of: pairs.length, rule: "One part for each pair of steps that stands in the right order." },
      key,
    };
  },

  key: keyOf,
};
