import { z } from "zod";
import { blockHtml } from "../markdown";
import { codeHtml, codeLine } from "./code-line";
import { type Kind, markdown, plainOutcome, question } from "./kind";
import { areDistinct, distinctNumbers } from "./list";
import { ordinal } from "./ordinal";
import { isAsWritten, placesIn, shownOrder } from "./shown-order";

/** A file to build: its lines in the right order, and others that do not belong in it. */
export const ParsonsVariant = z
  .strictObject({
    ...question,
    file: z.string().min(1),
    lines: z
      .array(z.strictObject({ text: codeLine, why: markdown }))
      .min(2)
      .max(10),
    distractors: z
      .array(z.strictObject({ text: codeLine, tempting: markdown }))
      .min(1)
      .max(5),
  })
  .refine((variant) => areDistinct(textsOf(variant).map((text) => text.trimEnd())), {
    message: "two lines have the same text",
    abort: true,
  })
  .refine((variant) => !isAsWritten(shownOrder(textsOf(variant)).filter((index) => index < variant.lines.length)), {
    message: "the lines would be shown in their right order: change a character in one of them, or in a distractor",
  });
export type ParsonsVariant = z.infer<typeof ParsonsVariant>;

/** Plain text, those that belong and those that do not. */
export type ShownParsons = { file: string; lines: string[] };

type Texts = { lines: readonly { text: string }[]; distractors: readonly { text: string }[] };

function textsOf({ lines, distractors }: Texts): string[] {
  return [...lines, ...distractors].map(({ text }) => text);
}

function keyOf(variant: ParsonsVariant): number[] {
  return placesIn(shownOrder(textsOf(variant))).slice(0, variant.lines.length);
}

/** A response is the indexes of the shown lines that make the file, from its top: one at least, each once at most. */
export const parsons: Kind<ParsonsVariant, ShownParsons, number[]> = {
  task: "Build it from these lines",
  isGraded: true,
  hasFreeText: false,
  variant: ParsonsVariant,

  response: (variant) => distinctNumbers({ from: 0, to: textsOf(variant).length - 1, atLeast: 1 }),

  hide: (variant) => {
    const texts = textsOf(variant);
    return { file: variant.file, lines: shownOrder(texts).flatMap((index) => texts[index] ?? []) };
  },

  /**
   * mark = max(0, L − d) / n, from 0 to 1, for a file of n lines: L is the length of the longest common subsequence of
   * response and key (Wagner and Fischer 1974, The string-to-string correction problem, of which it is a case), so that
   * one line too few or out of place costs that line and not all that follow; d is how many lines were used that do not
   * belong. It is 1 for the very key only.
   */
  grade: (variant, response) => {
    const { lines, distractors } = variant;
    const places = placesIn(shownOrder(textsOf(variant)));
    const key = keyOf(variant);
    const inOrder = commonSubsequence(key, response);
    const isUsed = (shown: number | undefined) => shown !== undefined && response.includes(shown);

    const belonging = lines.map(({ text, why }, index) => {
      const isInOrder = inOrder.includes(key[index] ?? -1);
      return {
        text: codeHtml(text),
        said: isInOrder ? "in order" : isUsed(key[index]) ? "out of order" : "left out",
        holds: `belongs, ${ordinal(index)}`,
        isRight: isInOrder,
        why: blockHtml(why),
      };
    });
    const others = distractors.map(({ text, tempting }, index) => {
      const isIn = isUsed(places[lines.length + index]);
      return {
        text: codeHtml(text),
        said: isIn ? "used" : "left out",
        holds: "does not belong",
        isRight: !isIn,
        why: blockHtml(tempting),
      };
    });

    const got = Math.max(0, inOrder.length - others.filter(({ isRight }) => !isRight).length);
    return {
      ...plainOutcome,
      mark: got / lines.length,
      name: null,
      parts: [...belonging, ...others],
      score: {
        got,
        of: lines.length,
        rule: "One part for each line in the right order, less one for each line used that does not belong.",
      },
      key,
    };
  },

  key: keyOf,
};

/** The longest list that is left of both when entries are struck out; of several, one and always the same. */
function commonSubsequence(one: readonly number[], other: readonly number[]): number[] {
  /** By how much of `other` was read: the longest so far. */
  let longest = Array.from({ length: other.length + 1 }, (): number[] => []);
  for (const entry of one) {
    const next: number[][] = [[]];
    for (const [index, each] of other.entries()) {
      const without = longer(longest[index + 1] ?? [], next[index] ?? []);
      next.push(each === entry ? longer([...(longest[index] ?? []), entry], without) : without);
    }
    longest = next;
  }
  return longest.at(-1) ?? [];
}

const longer = (one: number[], other: number[]) => (other.length > one.length ? other : one);
