import { z } from "zod";
import type { Confidence, Verdict } from "../verdict";

/** Markdown, never empty: an empty explanation teaches nobody. */
export const markdown = z.string().trim().min(1);

/** What one kind of question has to say for itself. All of it is pure and runs on the server only. */
export type Kind<Variant, Shown> = {
  /** How an author writes one variant. */
  variant: z.ZodType<Variant>;
  /** The responses that this variant takes. */
  response: (variant: Variant) => z.ZodType<number>;
  /** What may leave the server: texts as HTML, without key or explanations. */
  present: (variant: Variant) => Shown;
  /** Takes a response that `response` has let through. */
  grade: (variant: Variant, response: number, confidence: Confidence) => Verdict;
};
