import { type Item, type KindName, kinds } from "./item";
import type { Confidence, Verdict } from "./verdict";

export type Graded = { ok: true; verdict: Verdict } | { ok: false; reason: string };

/** Grades what a browser sent. Total: whatever the response is, the answer is a verdict or a reason in plain words. */
export function gradeAnswer<Name extends KindName>(
  item: Item<Name>,
  variant: number,
  response: unknown,
  confidence: Confidence,
): Graded {
  const asked = item.variants[variant];
  if (!asked) return { ok: false, reason: "This question has no such variant." };

  const kind = kinds[item.kind];
  const parsed = kind.response(asked).safeParse(response);
  if (!parsed.success) return { ok: false, reason: "This is not one of the answers to the question." };

  return { ok: true, verdict: kind.grade(asked, parsed.data, confidence) };
}
