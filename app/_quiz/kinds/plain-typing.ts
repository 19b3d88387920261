/** Spaces around a text and how many stand in a row say nothing, nor does how its accents are encoded. */
export const normalText = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ");

const plainOf: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "…": "...",
};

/** What word processors and messengers make of plain characters, and the plain ones: a dash may have been two or one. */
const plainly = [
  { ...plainOf, "–": "--", "—": "--" },
  { ...plainOf, "–": "-", "—": "-" },
];

/** A text as it may have been meant before its quotes and dashes were made pretty, and what was replaced. */
export type Meant = { text: string; replaced: { typed: string; plain: string }[] };

/** None where nothing is pretty. */
export function meantPlainly(text: string): Meant[] {
  return plainly.flatMap((plain: Record<string, string>) => {
    const replaced = [...new Set(text)].flatMap((typed) => {
      const instead = plain[typed];
      return instead === undefined ? [] : [{ typed, plain: instead }];
    });
    const meant = [...text].map((character) => plain[character] ?? character).join("");
    return replaced.length === 0 ? [] : [{ text: meant, replaced }];
  });
}
