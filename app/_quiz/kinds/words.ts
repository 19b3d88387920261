import { z } from "zod";

type Bounds = { atLeast: number; atMost: number; lines: "one" | "many" };

/** Halves of characters that no database takes, and what nobody types. */
const unreadable = { one: /[\p{Cc}\p{Cs}\u2028\u2029]/u, many: /(?![\n\r\t])[\p{Cc}\p{Cs}]/u } as const;

/**
 * Text in a learner's own words, without the spaces around it. Lengths are in UTF-16 units, as browsers count them. Of
 * a text of megabytes only the length is looked at.
 */
export function words({ atLeast, atMost, lines }: Bounds) {
  return z
    .string()
    .max(2 * atMost)
    .transform((text) => text.trim())
    .pipe(z.string().min(atLeast).max(atMost))
    .refine((text) => !unreadable[lines].test(text));
}
