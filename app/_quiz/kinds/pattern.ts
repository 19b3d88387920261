import { z } from "zod";

/**
 * A regular expression for a whole short text. What could make one slow is not allowed: groups that repeat, references
 * back, looking around, and more than three of `*`, `+` and `{n,}`. With those three it takes at most about n³/6 steps
 * for each way through its alternatives, of which there are few: 200 characters stay in the milliseconds.
 */
export const pattern = z
  .string()
  .max(120)
  .startsWith("^", { message: "a pattern begins with ^" })
  .endsWith("$", { message: "a pattern ends with $" })
  .refine((source) => compiled(source, "u") !== null, { message: "not a regular expression (with the flag u)" })
  .refine((source) => !/\\[1-9k]/.test(source), { message: "a pattern that refers back can be slow" })
  .refine((source) => !/\(\?(?!:)/.test(bare(source)), { message: "of the groups that begin with ? only (?:…)" })
  .refine((source) => !/\)[*+{]/.test(bare(source)), { message: "a group that repeats can be slow" })
  .refine((source) => count(source, /[*+]|\{\d+,\}/g) <= 3, { message: "at most three of *, + and {n,}" })
  .refine((source) => count(source, /\?(?!:)|\{\d+(?:,\d+)?\}/g) <= 8, { message: "at most eight of ? and {n}" })
  .refine((source) => count(source, /\|/g) <= 8, { message: "at most eight of |" });

/** The structure alone: an escaped character or a class is one character. */
const bare = (source: string) => source.replace(/\\./gu, "x").replace(/\[[^\]]*\]/g, "x");

const count = (source: string, what: RegExp) => [...bare(source).matchAll(what)].length;

function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return null;
  }
}

/** Whether the whole text is one that the pattern describes. */
export function fits(source: string, text: string, ignoreCase: boolean): boolean {
  return compiled(source, ignoreCase ? "iu" : "u")?.test(text) ?? false;
}
