import type { Item } from "@/app/_quiz/item";

/** At most as many questions in the tests before and after the course: some ten minutes. */
export const mostDiagnostic = 12;

/**
 * The questions of a test before or after the course: one objective of every lesson first, then the second ones, and so
 * on. Objectives that are asked equally often both times are thus asked in both tests, or in neither.
 */
export function diagnosticItems<Asked extends Pick<Item, "objective" | "use">>(
  lessons: readonly { objectives: readonly { id: string }[]; items: readonly Asked[] }[],
  use: "before" | "after",
): Asked[] {
  const byRank = lessons.flatMap(({ objectives, items }) =>
    objectives.flatMap(({ id }, nth) =>
      items
        .filter((item) => item.use === use && item.objective === id)
        .map((item, again) => ({ item, rank: nth + again * objectives.length })),
    ),
  );
  const chosen = new Set(
    byRank
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, mostDiagnostic)
      .map(({ item }) => item),
  );
  return byRank.flatMap(({ item }) => (chosen.has(item) ? [item] : []));
}
