import { z } from "zod";
import { choice } from "./kinds/choice";
import { commitment } from "./kinds/commitment";
import { decision } from "./kinds/decision";
import { diff } from "./kinds/diff";
import { explanation } from "./kinds/explanation";
import type { Kind, question } from "./kinds/kind";
import { lines } from "./kinds/lines";
import { match } from "./kinds/match";
import { multiple } from "./kinds/multiple";
import { number } from "./kinds/number";
import { order } from "./kinds/order";
import { parsons } from "./kinds/parsons";
import { point } from "./kinds/point";
import { text } from "./kinds/text";

/** Every kind of question. A new one is a line here, one in the schema below, and one in inputs/inputs.ts. */
const written = {
  choice,
  multiple,
  order,
  parsons,
  match,
  number,
  text,
  lines,
  diff,
  point,
  decision,
  explanation,
  commitment,
};

export type KindName = keyof typeof written;

type Of = {
  [Name in KindName]: (typeof written)[Name] extends Kind<infer Variant, infer Shown, infer Response, infer Revealed>
    ? { variant: Variant; shown: Shown; response: Response; revealed: Revealed }
    : never;
};
export type Variant<Name extends KindName> = Of[Name]["variant"];
export type Shown<Name extends KindName> = Of[Name]["shown"];
export type Response<Name extends KindName> = Of[Name]["response"];
export type Revealed<Name extends KindName> = Of[Name]["revealed"];

/** Correlated by name, so that a kind can be looked up by `item.kind` without a cast. */
export const kinds: {
  [Name in KindName]: Kind<Variant<Name>, Shown<Name>, Response<Name>, Revealed<Name>>;
} = written;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case words joined by hyphens");

/**
 * Where a question is asked: in the text, with its reasons at once (practice); in the check at the end of its lesson;
 * in the short test before the course, or in the one after it, about the same objective.
 */
const uses = ["practice", "check", "before", "after"] as const;
export type Use = (typeof uses)[number];

const head = {
  id,
  objective: id,
  /** For lists such as "worth another look". */
  title: z.string().min(1).max(60),
  use: z.enum(uses).default("practice"),
  /** An application asks to use what was read on something new; an objective needs one. */
  asks: z.enum(["understanding", "application"]),
  /** Id of the section or the place in the lesson that says what the question is about. */
  back: id,
};

function itemOf<Name extends KindName>(kind: Name, variant: z.ZodType<Variant<Name>>) {
  return z.strictObject({ ...head, kind: z.literal(kind), variants: z.array(variant).min(1) });
}

/** A question as its author writes it. Its variants ask the same thing of different material. */
export const Item = z.discriminatedUnion("kind", [
  itemOf("choice", choice.variant),
  itemOf("multiple", multiple.variant),
  itemOf("order", order.variant),
  itemOf("parsons", parsons.variant),
  itemOf("match", match.variant),
  itemOf("number", number.variant),
  itemOf("text", text.variant),
  itemOf("lines", lines.variant),
  itemOf("diff", diff.variant),
  itemOf("point", point.variant),
  itemOf("decision", decision.variant),
  itemOf("explanation", explanation.variant),
  itemOf("commitment", commitment.variant),
]);

type Head = z.infer<z.ZodObject<typeof head>>;
type Question = z.infer<z.ZodObject<typeof question>>;

export type Item<Name extends KindName = KindName> = {
  [Each in Name]: Head & { kind: Each; variants: (Variant<Each> & Question)[] };
}[Name];

/** As an author types it: what has a default may be left out. */
export type WrittenItem = z.input<typeof Item>;

/**
 * `version` is that of content/items.lock.json: answers are kept with it. `changed` is what its author said of the last
 * change of meaning.
 */
export type VersionedItem<Name extends KindName = KindName> = Item<Name> & { version: number; changed: string | null };
