import { z } from "zod";
import type { Html } from "../markdown";

/** Markdown, never empty: an empty explanation teaches nobody. */
export const markdown = z.string().trim().min(1);

/** What every variant of every kind has, beside what its kind asks for. */
export const question = {
  stem: markdown,
  context: markdown.optional(),
  /** Given one at a time on request. After the first one an answer counts as a guess. */
  hints: z.array(markdown).min(1).max(3).optional(),
  /** One thing to do in the learner's own repository. */
  next: markdown,
};

/** A text that explains one answer. */
export type Reason = {
  /** Names the answer: "Line 5". Plain text. */
  label: string;
  /** The answer itself. */
  text: Html | null;
  why: Html;
};

/** One line of an answer that has several, with what was said of it and what holds. Plain text but for `text` and `why`. */
export type Part = { text: Html; said: string; holds: string; isRight: boolean; why: Html | null };

/** What an answer is worth, and everything there is to say about it. */
export type Outcome<Response> = {
  /** From 0 to 1. */
  mark: number;
  /** Names the answer in a headline: "Line 5". Null where an answer has no short name. */
  name: string | null;
  /** The chosen answer with why it tempts; null when it was the right one, or has no reason of its own. */
  chosen: Reason | null;
  right: readonly Reason[];
  /** Other tempting answers, in the order of the question. */
  others: readonly Reason[];
  /** For answers of several lines: all of them, in the order of the question. */
  parts: readonly Part[];
  /** How the mark came about, where part of an answer counts. `rule` is one sentence. */
  score: { got: number; of: number; rule: string } | null;
  /** What separates the chosen answer from the right one, where its author says so. */
  separates: Html | null;
  /** A response worth 1, so that the page can point at it; null where many are. */
  key: Response | null;
};

/** What kinds with one answer and nothing else to say need not repeat. */
export const plainOutcome = { chosen: null, right: [], others: [], parts: [], score: null, separates: null } as const;

/** What one kind of question has to say for itself. All of it is pure and runs on the server only. */
export type Kind<Variant, Shown, Response, Revealed = never> = {
  /** What to do, in two or three words that stand above the question. */
  task: string;
  /** False where an answer is only done or not: it counts for no readiness, no calibration, no review. */
  isGraded: boolean;
  /** True where a response is in the learner's own words, which are kept apart from the log of events. */
  hasFreeText: boolean;
  /** How an author writes one variant. */
  variant: z.ZodType<Variant>;
  /** The whole responses that this variant takes. */
  response: (variant: Variant) => z.ZodType<Response>;
  /** What may leave the server besides stem and context: texts as HTML, without key or explanations. */
  hide: (variant: Variant) => Shown;
  /** Takes a response that `response` has let through. */
  grade: (variant: Variant, response: Response) => Outcome<Response>;
  /** A response worth 1. The content check grades it. */
  key: (variant: Variant) => Response;
  /**
   * Only for kinds answered in steps, whose response is a list with one entry a step: what those who have taken these
   * steps, and no fewer, may see. Null when the steps make no sense or leave nothing to ask.
   */
  reveal?: (variant: Variant, taken: readonly unknown[]) => Revealed | null;
};
