import type { Item } from "@/app/_quiz/item";

/** What `npm run new` leaves to be written: `[write: the claim of this section]`. */
const placeholder = /\[write: ([^\]]+)\]/g;

const placeholdersIn = (text: string) => [...new Set([...text.matchAll(placeholder)].map(([, what = ""]) => what))];

export const placeholderProblems = (text: string): string[] =>
  placeholdersIn(text).map((what) => `still to write: ${what}`);

/** One line for each question. */
export function placeholdersInItems(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    const left = placeholdersIn(JSON.stringify(item));
    return left.length > 0 ? [`${item.id}: still to write: ${left.join("; ")}`] : [];
  });
}
