import type fc from "fast-check";
import { type Item, type KindName, kinds, type Variant } from "../item";
import { choice } from "./choice";
import { commitment } from "./commitment";
import { decision } from "./decision";
import { diff } from "./diff";
import { explanation } from "./explanation";
import { lines } from "./lines";
import { match } from "./match";
import { multiple } from "./multiple";
import { number } from "./number";
import { order } from "./order";
import { parsons } from "./parsons";
import { point } from "./point";
import { text } from "./text";

/** Variants of every kind; the compiler names the forgotten one. */
const variants: { [Name in KindName]: fc.Arbitrary<Variant<Name>> } = {
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

export const kindNames = Object.keys(kinds).filter((name): name is KindName => name in kinds);

export function itemOfKind<Name extends KindName>(kind: Name): fc.Arbitrary<Item<Name>> {
  return variants[kind].map((variant) => {
    const head = { id: "some-item", objective: "some-objective", title: "Some title", back: "some-place" };
    const item: Item<Name> = JSON.parse(
      JSON.stringify({ ...head, kind, use: "practice", asks: "application", variants: [variant] }),
    );
    return item;
  });
}

export function secretsOf(item: Item): string[] {
  return [...JSON.stringify(item).matchAll(/SECRET[a-z]+/g)].map(([found]) => found);
}
