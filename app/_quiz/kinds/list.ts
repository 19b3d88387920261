import { z } from "zod";

export const areDistinct = (list: readonly unknown[]) => new Set(list).size === list.length;

/** A response of several entries. Its length is looked at first, so that a list of millions is refused unread. */
export function listOf<Entry>(entry: z.ZodType<Entry>, { atLeast, atMost }: { atLeast: number; atMost: number }) {
  return z
    .unknown()
    .refine((given) => Array.isArray(given) && given.length >= atLeast && given.length <= atMost)
    .pipe(z.array(entry));
}

/** Whole numbers from `from` to `to`, each at most once, at least `atLeast` of them. */
export function distinctNumbers({ from, to, atLeast }: { from: number; to: number; atLeast: number }) {
  return listOf(z.int().min(from).max(to), { atLeast, atMost: to - from + 1 }).refine(areDistinct);
}
