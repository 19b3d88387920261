import { groupSizes } from "@/app/_privacy/contract";

/**
 * The group that a figure is made of: of things in the order in which they came to be, as many as make whole fives.
 * A figure therefore stays as it is until five more have come. If it moved with each one, whoever looks before and after
 * would read a single answer from the difference.
 */
export function wholeGroups<Thing>(inOrder: readonly Thing[]): Thing[] {
  return inOrder.slice(0, inOrder.length - (inOrder.length % groupSizes.average));
}

export const isGroup = (things: readonly unknown[]) => things.length >= groupSizes.average;
export const isLargeGroup = (things: readonly unknown[]) => things.length >= groupSizes.questionStatistics;

/** Things by a key of theirs, each list in the order in which they came. */
export function groupedBy<Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
