import fc from "fast-check";
import MiniSearch from "minisearch";
import { beforeAll, expect, test } from "vitest";
import { catalog } from "@/app/_course/catalog";
import type { SearchDocument } from "./document";
import { searchDocuments } from "./documents";
import { type Finder, finderOf, snippetOf } from "./find";

// Whatever somebody types must not break the page they read, so that this looks for all there is.

let documents: SearchDocument[];
let find: Finder;

beforeAll(async () => {
  documents = await searchDocuments(await catalog());
  find = finderOf(documents);
});

const tokenize = MiniSearch.getDefault("tokenize") as (text: string) => string[];
const atOnce = 16;
const wordsOf = (text: string) => [...new Set(tokenize(text))].filter((word) => word !== "");

test("every word finds the document it stands in, and is marked in its text", () => {
  const seen = new Set<string>();
  for (const document of documents) {
    // In an index of its own: of all of them only the twelve best are shown.
    const findHere = finderOf([document]);
    const unseen = wordsOf(document.text).filter((word) => !seen.has(word));
    for (const word of unseen) seen.add(word);
    // Several at once, which all have to be there: one by one this takes a quarter of a minute.
    for (let from = 0; from < unseen.length; from += atOnce) {
      const words = unseen.slice(from, from + atOnce).join(" ");
      const [found] = findHere(words).found;
      expect(found?.document, `${words} in ${document.href}`).toBe(document);
      expect(found?.snippet.length, `${words} in ${document.href}`).toBeGreaterThan(1);
    }
  }
  expect(seen.size).toBeGreaterThan(1000);
});

test("signs find the places that have them", () => {
  const signs = wordsOf(documents.map(({ title, text }) => `${title} ${text}`).join(" ")).filter((word) =>
    /[^\p{L}\p{N}]/u.test(word),
  );
  expect(signs).toEqual(expect.arrayContaining(["€40", "×", "=", "−", "+"]));
  for (const sign of [...signs, "€", "1 =", "$", "^"]) expect(find(sign).total, sign).toBeGreaterThan(0);
  for (const sign of ["⁻", "|", "`", "~", "<b>", "\\", "/", "a|b", "[^", "(?<", "\\p{L}", "😀", "\ud83d", "\u0000"])
    expect(() => find(sign), sign).not.toThrow();
});

const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(..."ab1 \\^$.*+?()[]{}|/-=€×−⁻<>~`&#"), maxLength: 8 }),
);

test("whatever is typed can be looked for", () => {
  fc.assert(
    fc.property(typed, (query) => {
      const { found, total } = find(query);
      expect(found.length).toBe(Math.min(total, 12));
    }),
    { numRuns: 200 },
  );
});

test("a snippet of any text marks what is looked for and loses nothing of a short one", () => {
  const word = typed.filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(3), (texts, nth) => {
      const text = `. ${texts.join(" . ")}`;
      const term = texts[nth % texts.length] ?? "";
      const pieces = snippetOf(text, [term]);
      expect(pieces.join("")).toBe(text);
      expect(pieces.length).toBeGreaterThan(1);
    }),
  );
});
