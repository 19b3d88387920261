import type { Interval } from "@/app/_statistics/interval";
import { itemAnalysis, restScores } from "@/app/_statistics/item-analysis";
import type { FirstAnswer } from "./analysis";
import { isLargeGroup, wholeGroups } from "./groups";

/** Somebody who answered all of a lesson's questions: the mark of each, and the share had of the others together. */
export type CompleteRow = { personId: string; marks: ReadonlyMap<string, number>; rest: ReadonlyMap<string, number> };

/** How far a question goes with the rest of its lesson; null under twenty complete rows, and where no mark varies. */
export type Discrimination = {
  /** How many complete rows there are, counted in whole fives. */
  n: number;
  /** Correlation of the marks with those of the rest, from −1 to 1. */
  index: number | null;
  interval: Interval | null;
  efficiency: number | null;
};

/** Of the people who answered every one of these items in its present version, in the order in which they had. */
export function completeRows(
  items: readonly { id: string; version: number }[],
  answers: readonly FirstAnswer[],
): CompleteRow[] {
  const marksOf = new Map<string, Map<string, number>>();
  const complete: CompleteRow[] = [];
  for (const { personId, item, version, mark } of answers) {
    if (!items.some(({ id, version: present }) => id === item && version === present)) continue;
    const marks = marksOf.get(personId) ?? new Map<string, number>();
    marksOf.set(personId, marks.set(item, mark));
    if (marks.size === items.length) complete.push({ personId, marks, rest: restOf(marks) });
  }
  return wholeGroups(complete);
}

function restOf(marks: ReadonlyMap<string, number>): Map<string, number> {
  const rests = restScores([...marks.values()]);
  return new Map([...marks.keys()].map((item, at) => [item, (rests[at] ?? 0) / Math.max(1, marks.size - 1)]));
}

export function discriminationOf(item: string, rows: readonly CompleteRow[]): Discrimination {
  const none = { n: rows.length, index: null, interval: null, efficiency: null };
  if (!isLargeGroup(rows)) return none;
  const items = [...(rows[0]?.marks.keys() ?? [])];
  const found = itemAnalysis({
    items,
    marks: rows.map(({ marks }) => items.map((id) => marks.get(id) ?? 0)),
  }).items.find(({ id }) => id === item);
  if (!found) return none;
  const { discrimination, discriminationInterval, discriminativeEfficiency } = found;
  return {
    n: rows.length,
    index: discrimination,
    interval: discriminationInterval,
    efficiency: discriminativeEfficiency,
  };
}
