import fc from "fast-check";

// For tests only. Hidden texts are marked, so that they can be looked for in what is shown.

export const secret = fc.stringMatching(/^SECRET[a-z]{6,12}$/);
export const text = fc.stringMatching(/^[A-Z][a-z ]{1,20}[a-z]$/);

/** What every variant has, whatever its kind. */
export const questionTexts = {
  stem: text,
  context: text,
  hints: fc.array(secret, { minLength: 1, maxLength: 3 }),
  next: secret,
};

/** Entries in any order, none with the text of another. */
export function distinctTexts<Entry extends { text: string }>(entries: fc.Arbitrary<Entry[]>): fc.Arbitrary<Entry[]> {
  return entries.filter((list) => new Set(list.map((entry) => entry.text.replace(/\s+/g, " "))).size === list.length);
}
