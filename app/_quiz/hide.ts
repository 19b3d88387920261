import { type KindName, kinds, type Shown, type VersionedItem } from "./item";
import { blockHtml, type Html, inlineHtml } from "./markdown";

/** A question as it leaves the server: with neither key nor explanations nor hints. */
export type ShownItem<Name extends KindName = KindName> = {
  [Each in Name]: {
    item: string;
    version: number;
    variant: number;
    /** How many variants there are. */
    variants: number;
    /** How many hints there are. */
    hints: number;
    isGraded: boolean;
    task: string;
    stem: Html;
    context: Html | null;
    kind: Each;
    shown: Shown<Each>;
  };
}[Name];

export function hideItem<Name extends KindName>(item: VersionedItem<Name>, variant: number): ShownItem<Name> {
  const asked = item.variants[variant];
  if (!asked) throw new RangeError(`Item ${item.id} has no variant ${variant}`);
  const kind = kinds[item.kind];
  return {
    item: item.id,
    version: item.version,
    variant,
    variants: item.variants.length,
    hints: asked.hints?.length ?? 0,
    isGraded: kind.isGraded,
    task: kind.task,
    stem: inlineHtml(asked.stem),
    context: asked.context ? blockHtml(asked.context) : null,
    kind: item.kind,
    shown: kind.hide(asked),
  };
}
