import { type Item, type KindName, kinds, type Response, type Revealed } from "./item";
import { blockHtml } from "./markdown";
import { type Confidence, headline, type Verdict } from "./verdict";

export type Graded<Name extends KindName = KindName> =
  | { ok: true; verdict: Verdict<Response<Name>>; response: Response<Name> }
  | { ok: false; reason: string };

/** The lesson that an item is in, for the way back to the text. */
export type Place = { slug: string; title: string };

/**
 * Grades what a browser sent. Total: whatever the response is, the answer is a verdict or a reason in plain words.
 * `response` is what was understood, in the shape of the item's kind.
 */
export function gradeAnswer<Name extends KindName>(
  item: Item<Name>,
  variant: number,
  response: unknown,
  confidence: Confidence | null,
  place: Place,
): Graded<Name> {
  const asked = item.variants[variant];
  if (!asked) return { ok: false, reason: "This question has no such variant." };

  const kind = kinds[item.kind];
  const parsed = kind.response(asked).safeParse(response);
  if (!parsed.success) return { ok: false, reason: "This is not one of the answers to the question." };
  if (kind.isGraded && confidence === null) return { ok: false, reason: "This answer does not say how sure you are." };

  const outcome = kind.grade(asked, parsed.data);
  return {
    ok: true,
    response: parsed.data,
    verdict: {
      ...outcome,
      headline: headline(outcome, kind.isGraded ? confidence : null),
      next: blockHtml(asked.next),
      back: { href: `/manual/${place.slug}#${item.back}`, title: place.title },
    },
  };
}

/** What those may see who have taken these steps of an answer; null when the kind has no steps or they make no sense. */
export function revealStep<Name extends KindName>(
  item: Item<Name>,
  variant: number,
  taken: readonly unknown[],
): Revealed<Name> | null {
  const asked = item.variants[variant];
  return (asked && kinds[item.kind].reveal?.(asked, taken)) ?? null;
}

/** A response worth the whole mark, as the author of the item has it. */
export function rightResponse<Name extends KindName>(item: Item<Name>, variant = 0): Response<Name> {
  const asked = item.variants[variant];
  if (!asked) throw new RangeError(`Item ${item.id} has no variant ${variant}`);
  return kinds[item.kind].key(asked);
}
