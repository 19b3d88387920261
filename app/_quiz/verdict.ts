import type { Html } from "./markdown";

export const confidences = ["guessing", "leaning", "sure"] as const;
export type Confidence = (typeof confidences)[number];

/** What someone is told after answering. Every text is HTML made on the server, but for the headline and labels. */
export type Verdict = {
  correct: boolean;
  /** Plain text. Says which answer it was, or was not, and speaks to how sure the person was. */
  headline: string;
  /** Why the chosen answer is tempting; null when it was the right one. */
  chosen: Html | null;
  /** `value` is the response that would have been right, so that the page can point at it. */
  right: { value: number; label: string; html: Html };
  /** The other tempting answers, in the order of the question. */
  others: { label: string; html: Html }[];
  /** One thing to do in the learner's own repository. */
  next: Html;
};

/** Names the answer and never calls it wrong: being sure of it is the part worth looking at. */
export function headline(correct: boolean, label: string, confidence: Confidence): string {
  const answer = label.charAt(0).toLowerCase() + label.slice(1);
  const words = {
    guessing: [
      `${label}. You called it a guess, so the reason is worth a minute.`,
      `Not ${answer}. A guess costs nothing here.`,
    ],
    leaning: [`${label}, as you suspected.`, `Not ${answer}. Here is what pulls towards it.`],
    sure: [
      `${label}. You were sure, and you had reason to be.`,
      `Not ${answer}, and it is worth knowing why you were sure.`,
    ],
  } as const satisfies Record<Confidence, readonly [string, string]>;
  const [right, other] = words[confidence];
  return correct ? right : other;
}
