import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { bestOf, type Option, pathsFrom, Situation, stepsOn } from "./decision-tree";
import { type Kind, plainOutcome, question, type Reason } from "./kind";
import { listOf } from "./list";
import { plain } from "./plain";

const deepest = 3;

/** Two or three decisions, each with its consequence, which is the next situation. */
export const DecisionVariant = z.strictObject({
  ...question,
  start: Situation.refine((start) => pathsFrom(start).every(({ path }) => path.length <= deepest), {
    message: "more than three decisions",
    abort: true,
  })
    .refine((start) => pathsFrom(start).some(isBest), { message: "no way is worth 1" })
    .refine((start) => pathsFrom(start).every((way) => !isBest(way) || way.path.length > 1), {
      message: "a way of one decision is worth 1: ask a choice instead",
    })
    .refine((start) => pathsFrom(start).some((way) => !isBest(way)), { message: "every way is worth 1" }),
});
export type DecisionVariant = z.infer<typeof DecisionVariant>;

const isBest = ({ worth }: { worth: number }) => worth === 1;

export type ShownSituation = {
  situation: Html;
  /** Whether something can still be decided after it. */
  options: { html: Html; leads: "on" | "end" }[];
};

/** `taken`: the decisions so far with what came of them; `option` is the index of an option. */
export type RevealedDecision = {
  taken: { situation: Html; option: number; html: Html; consequence: Html }[];
  next: ShownSituation;
};

function shownOf({ situation, options }: Situation): ShownSituation {
  return {
    situation: blockHtml(situation),
    options: options.map(({ text, leadsTo }) => ({ html: inlineHtml(text), leads: leadsTo ? "on" : "end" })),
  };
}

const keyOf = ({ start }: DecisionVariant) => pathsFrom(start).find(isBest)?.path ?? [];

/** A number from 0 to 1 as the smallest whole parts that make it: 0.75 is 3 of 4. */
function partsOf(worth: number): { got: number; of: number } | null {
  const of = [2, 4, 5, 10, 20].find((parts) => Math.abs(worth * parts - Math.round(worth * parts)) < 1e-9);
  return worth === 0 || worth === 1 || of === undefined ? null : { got: Math.round(worth * of), of };
}

const reasonFor = ({ text, why }: Option): Html => `<p><strong>${inlineHtml(text)}</strong></p>${blockHtml(why)}`;

/** A response is the index of the option at each step, up to one that is an end. */
export const decision: Kind<DecisionVariant, ShownSituation, number[], RevealedDecision> = {
  task: "Decide",
  isGraded: true,
  hasFreeText: false,
  variant: DecisionVariant,

  response: ({ start }) =>
    listOf(z.int().min(0).max(3), { atLeast: 1, atMost: deepest }).refine((path) => {
      const steps = stepsOn(start, path);
      return steps.length === path.length && steps.at(-1)?.option.leadsTo === undefined;
    }),

  hide: ({ start }) => shownOf(start),

  /**
   * mark = worth of the way that was taken, which its author gives from 0 to 1. There is a part for every step: right
   * is an option from which no less can be reached than from the best one beside it, whatever came before.
   */
  grade: (variant, response) => {
    const steps = stepsOn(variant.start, response).map(({ at: { options }, option }) => {
      const most = Math.max(...options.map(bestOf));
      const isRight = bestOf(option) === most;
      return { option, isRight, best: isRight ? option : (options.find((one) => bestOf(one) === most) ?? option) };
    });
    const mark = steps.at(-1)?.option.worth ?? 0;
    const parts = partsOf(mark);
    return {
      ...plainOutcome,
      mark,
      name: null,
      right: steps.flatMap(({ best, isRight }, index): Reason[] =>
        isRight ? [] : [{ label: `Better at step ${index + 1}`, text: inlineHtml(best.text), why: reasonFor(best) }],
      ),
      parts: steps.map(({ option, best, isRight }, index) => ({
        text: `Step ${index + 1}`,
        said: plain(option.text),
        holds: plain(best.text),
        isRight,
        why: `${blockHtml(option.consequence)}${blockHtml(option.why)}`,
      })),
      score: parts && {
        ...parts,
        rule: "Each way to an end has its worth, from nothing to all; this is that of yours.",
      },
      key: keyOf(variant),
    };
  },

  key: keyOf,

  reveal: ({ start }, path) => {
    const steps = stepsOn(start, path);
    const next = steps.at(-1)?.option.leadsTo;
    if (steps.length !== path.length || !next) return null;
    return {
      taken: steps.map(({ at, index, option }) => ({
        situation: blockHtml(at.situation),
        option: index,
        html: inlineHtml(option.text),
        consequence: blockHtml(option.consequence),
      })),
      next: shownOf(next),
    };
  },
};
