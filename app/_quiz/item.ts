import { z } from "zod";
import { type ChoiceVariant, choice, type ShownChoice } from "./kinds/choice";
import type { Kind } from "./kinds/kind";
import { type LinesVariant, lines, type ShownLines } from "./kinds/lines";

/** What each kind is written in, and what of it may be shown. A new kind starts here; the compiler asks for the rest. */
type Written = { choice: ChoiceVariant; lines: LinesVariant };
export type Shown = { choice: ShownChoice; lines: ShownLines };
export type KindName = keyof Written;

export const kinds: { [Name in KindName]: Kind<Written[Name], Shown[Name]> } = { choice, lines };

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case words joined by hyphens");

function itemOf<Name extends KindName>(kind: Name, variant: z.ZodType<Written[Name]>) {
  return z.strictObject({
    id,
    kind: z.literal(kind),
    objective: id,
    /** For lists such as "worth another look". */
    title: z.string().min(1).max(60),
    variants: z.array(variant).min(1),
  });
}

/** A question as its author writes it. Its variants ask the same thing of different material. */
export const Item = z.discriminatedUnion("kind", [itemOf("choice", choice.variant), itemOf("lines", lines.variant)]);

/** Correlated by kind, so that a registry can be looked up by `item.kind` without a cast. */
export type Item<Name extends KindName = KindName> = {
  [Each in Name]: { id: string; kind: Each; objective: string; title: string; variants: Written[Each][] };
}[Name];

/** `version` is that of content/items.lock.json: answers are kept with it. */
export type VersionedItem<Name extends KindName = KindName> = Item<Name> & { version: number };
