import { type KindName, kinds, type Shown, type VersionedItem } from "./item";

/** A question as it leaves the server: with neither key nor explanations. */
export type ShownItem<Name extends KindName = KindName> = {
  [Each in Name]: {
    item: string;
    version: number;
    variant: number;
    variants: number;
    kind: Each;
    shown: Shown[Each];
  };
}[Name];

export function presentItem<Name extends KindName>(item: VersionedItem<Name>, variant: number): ShownItem<Name> {
  const asked = item.variants[variant];
  if (!asked) throw new RangeError(`Item ${item.id} has no variant ${variant}`);
  return {
    item: item.id,
    version: item.version,
    variant,
    variants: item.variants.length,
    kind: item.kind,
    shown: kinds[item.kind].present(asked),
  };
}
