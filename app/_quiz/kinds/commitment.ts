import { z } from "zod";
import { blockHtml } from "../markdown";
import { namesDuration, namesNumber } from "./cue";
import { type Kind, markdown, plainOutcome, question } from "./kind";
import { words } from "./words";

const atLeast = 3;
const atMost = 300;
const ownWords = words({ atLeast, atMost, lines: "many" });

/** Plain text. */
const field = z.strictObject({ label: z.string().trim().min(1).max(60), hint: z.string().trim().min(1).max(200) });

/** A plan for one situation: if this is seen, then I do that. */
export const CommitmentVariant = z.strictObject({
  ...question,
  cue: field,
  act: field,
  /** Shown only after one's own. */
  example: markdown,
  checks: z
    .strictObject({ cueNeedsNumber: z.boolean().optional(), cueNeedsDuration: z.boolean().optional() })
    .optional(),
});
export type CommitmentVariant = z.infer<typeof CommitmentVariant>;

type Field = z.infer<typeof field>;

/** `atLeast` and `atMost` are the characters that each of the two takes. */
export type ShownCommitment = { cue: Field; act: Field; atLeast: number; atMost: number };

export type CommitmentResponse = { cue: string; act: string };

/** A response is in the learner's own words. */
export const commitment: Kind<CommitmentVariant, ShownCommitment, CommitmentResponse> = {
  task: "Commit to it",
  isGraded: false,
  hasFreeText: true,
  variant: CommitmentVariant,

  response: () => z.strictObject({ cue: ownWords, act: ownWords }),

  hide: ({ cue, act }) => ({ cue, act, atLeast, atMost }),

  /**
   * mark = 1 for a whole response, whatever is in it. A program sees little of a plan: where it finds no number, or no
   * duration, it asks for one and takes nothing away.
   */
  grade: ({ example, checks = {} }, { cue }) => {
    const looks = [
      {
        isAsked: checks.cueNeedsNumber,
        what: "A number in your cue",
        isFound: namesNumber(cue),
        ask: "Does your cue name a number? Someone else could then see it too.",
      },
      {
        isAsked: checks.cueNeedsDuration,
        what: "A duration in your cue",
        isFound: namesDuration(cue),
        ask: "Does your cue say for how long? What passes by itself is then left alone.",
      },
    ];
    return {
      ...plainOutcome,
      mark: 1,
      name: null,
      right: [{ label: "One example", text: null, why: blockHtml(example) }],
      parts: looks
        .filter(({ isAsked }) => isAsked)
        .map(({ what, isFound, ask }) => ({
          text: what,
          said: isFound ? "found" : "not found",
          holds: isFound ? "as it helps" : "worth a look",
          isRight: isFound,
          why: isFound ? null : blockHtml(ask),
        })),
      key: null,
    };
  },

  key: () => ({ cue: "paid orders stay below 80 % for 5 minutes", act: "roll back and tell support" }),
};
