import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { type Kind, markdown, plainOutcome, question } from "./kind";
import { areDistinct, listOf } from "./list";
import { plain } from "./plain";
import { words } from "./words";

const atLeast = 20;
const atMost = 2000;
const ownWords = words({ atLeast, atMost, lines: "many" });

/** Explain something to oneself, then hold it against a model. */
export const ExplanationVariant = z.strictObject({
  ...question,
  model: markdown,
  /** What a good explanation mentions. */
  points: z
    .array(markdown)
    .min(2)
    .max(5)
    .refine((points) => areDistinct(points.map(plain)), { message: "two points are the same" }),
});
export type ExplanationVariant = z.infer<typeof ExplanationVariant>;

/** Characters that an explanation has at least and at most. */
export type ShownExplanation = { atLeast: number; atMost: number };

export type RevealedExplanation = { model: Html; points: Html[] };

/** The explanation, then for each point whether it is in it. The second is missing until the model is revealed. */
export type ExplanationResponse = [text: string, found?: boolean[]];

/** A response is in the learner's own words. Boxes that were never touched are not ticked: they may be left out. */
export const explanation: Kind<ExplanationVariant, ShownExplanation, ExplanationResponse, RevealedExplanation> = {
  task: "Explain it to yourself",
  isGraded: false,
  hasFreeText: true,
  variant: ExplanationVariant,

  response: ({ points }) =>
    listOf(z.unknown(), { atLeast: 1, atMost: 2 })
      .transform(([text, found = points.map(() => false)]) => [text, found])
      .pipe(z.tuple([ownWords, listOf(z.boolean(), { atLeast: points.length, atMost: points.length })])),

  hide: () => ({ atLeast, atMost }),

  /** mark = 1 for a whole response: it is done, and what is in it is for the learner alone to judge. */
  grade: ({ model, points }, [, found = []]) => ({
    ...plainOutcome,
    mark: 1,
    name: null,
    right: [{ label: "A model", text: null, why: blockHtml(model) }],
    parts: points.map((point, index) => {
      const isFound = found[index] === true;
      return {
        text: inlineHtml(point),
        said: isFound ? "yours says it" : "not found in yours",
        holds: "worth saying",
        isRight: isFound,
        why: null,
      };
    }),
    key: null,
  }),

  key: ({ points }) => ["What it comes to, in the learner’s own words.", points.map(() => true)],

  reveal: ({ model, points }, taken) =>
    taken.length === 1 && ownWords.safeParse(taken[0]).success
      ? { model: blockHtml(model), points: points.map(inlineHtml) }
      : null,
};
