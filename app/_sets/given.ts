import type { IncomingOf } from "@/app/_progress/event";
import type { InputOf } from "@/app/_quiz/asked-question";
import type { ShownItem } from "@/app/_quiz/hide";
import type { KindName, Response } from "@/app/_quiz/item";
import type { Confidence } from "@/app/_quiz/verdict";

/** An answer as a set is handed in with it. */
export type Given = IncomingOf<"setHandedIn">["answers"][number];

type Chosen<Name extends KindName> = { value: Response<Name> | null; confidence: Confidence | null };

export const howSure = "Say how sure you are, too. Being sure of another answer is what is most worth finding out.";

/** What is still missing before this is an answer, in a sentence; null when nothing is. */
export function missingIn<Name extends KindName>(
  question: ShownItem<Name>,
  input: InputOf<Name>,
  { value, confidence }: Chosen<Name>,
): string | null {
  const readiness = input.readiness(value, question.shown, null);
  if (typeof readiness !== "string") return readiness.missing;
  return question.isGraded && confidence === null ? howSure : null;
}

export function givenOf<Name extends KindName>(
  question: ShownItem<Name>,
  input: InputOf<Name>,
  chosen: Chosen<Name>,
  tookMs: number | null,
): Given | null {
  if (missingIn(question, input, chosen) !== null) return null;
  const { value, confidence } = chosen;
  return { item: question.item, response: inShape(value), confidence: question.isGraded ? confidence : null, tookMs };
}

/** What the server or this device kept has the shape of the item's kind, as it is kept with item and version. */
export function inShape<Shape>(kept: unknown): Shape {
  return JSON.parse(JSON.stringify(kept ?? null));
}
