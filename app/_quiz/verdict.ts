import type { Outcome } from "./kinds/kind";
import type { Html } from "./markdown";

export const confidences = ["guessing", "leaning", "sure"] as const;
export type Confidence = (typeof confidences)[number];

/** The whole mark: what readiness counts. */
export const isRight = (mark: number) => mark === 1;

/** Less than half of it: what comes back as missed, and first where somebody was sure. */
export const isMissed = (mark: number) => mark < 0.5;

/** What someone is told after answering. Every text is HTML made on the server, but for headline, labels and rule. */
export type Verdict<Response = unknown> = Outcome<Response> & {
  /** Says which answer it was, or was not, and speaks to how sure the person was. */
  headline: string;
  /** One thing to do in the learner's own repository. */
  next: Html;
  /** Where the manual says it. */
  back: { href: string; title: string };
};

type Answered = Pick<Outcome<unknown>, "mark" | "name" | "score">;

/** Names the answer and never calls it wrong: being sure of it is the part worth looking at. */
export function headline({ mark, name, score }: Answered, confidence: Confidence | null): string {
  if (confidence === null) return "Done. Here is one way to see it.";
  if (isRight(mark)) {
    const said = name ?? "All of it";
    return {
      guessing: `${said}. You called it a guess, so the reason is worth a minute.`,
      leaning: `${said}, as you suspected.`,
      sure: `${said}. You were sure, and you had reason to be.`,
    }[confidence];
  }
  if (score && mark > 0) {
    const found = `${score.got} of ${score.of}`;
    return {
      guessing: `${found}, and you called it a guess. The rest is worth a minute.`,
      leaning: `${found}. Here is what the rest turns on.`,
      sure: `${found}. You were sure of all of it, so the rest is worth two minutes.`,
    }[confidence];
  }
  const not = name === null ? "Not this one" : `Not ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    guessing: `${not}. A guess costs nothing here.`,
    leaning: `${not}. Here is what pulls towards it.`,
    sure: `${not}, and it is worth knowing why you were sure.`,
  }[confidence];
}
