import MiniSearch from "minisearch";
import type { SearchDocument } from "./document";

const most = 12;
/** Characters of text shown around the first match. */
const around = 110;

export type Found = {
  document: SearchDocument;
  /** Text around the match, in pieces; every second piece is a match. */
  snippet: string[];
};

/** The best of what was found, and how many places there are in all. */
export type Results = { found: Found[]; total: number };

export const nothing: Results = { found: [], total: 0 };

export type Finder = (query: string) => Results;

/** Finds by the beginnings of words, forgiving a slip of the finger in longer ones; titles count most. */
export function finderOf(documents: readonly SearchDocument[]): Finder {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    fields: ["title", "text"],
    searchOptions: {
      boost: { title: 4 },
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return (query) => {
    const places = index.search(query);
    const found = places.slice(0, most).flatMap(({ id, terms }) => {
      const document = documents[Number(id)];
      return document ? [{ document, snippet: snippetOf(document.text, terms) }] : [];
    });
    return { found: byLesson(found), total: places.length };
  };
}

/** What is of one lesson stands together, the lesson with the best match first. */
function byLesson(found: readonly Found[]): Found[] {
  const lessonOf = ({ document }: Found) => document.place.split(".").slice(0, 2).join(".");
  const lessons = [...new Set(found.map(lessonOf))];
  return lessons.flatMap((lesson) => found.filter((each) => lessonOf(each) === lesson));
}

/** The part of a text where one of these words stands first, cut at words. */
export function snippetOf(text: string, terms: readonly string[]): string[] {
  // Words contain signs such as € and =, and an expression with `u` allows a backslash before these ones only.
  const words = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  const first = words ? text.search(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, "iu")) : -1;
  const from = first > around ? text.indexOf(" ", first - around) + 1 : 0;
  const rough = text.slice(from, Math.max(first, 0) + around);
  const end = from + rough.length < text.length ? rough.lastIndexOf(" ") : rough.length;
  const shown = `${from > 0 ? "… " : ""}${rough.slice(0, end > 0 ? end : rough.length)}${from + rough.length < text.length ? " …" : ""}`;
  return words ? shown.split(new RegExp(`((?<![\\p{L}\\p{N}])(?:${words})[\\p{L}\\p{N}]*)`, "iu")) : [shown];
}
