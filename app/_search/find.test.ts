import { expect, test } from "vitest";
import type { SearchDocument } from "./document";
import { finderOf, snippetOf } from "./find";

const document = (title: string, text: string): SearchDocument => ({
  href: `/manual/${title}`,
  kind: "section",
  place: "1.1.1",
  title,
  text,
});

const find = finderOf([
  document("Canaries", "A small share of traffic goes to the new version."),
  document("Way back", "A rollback returns to the release before. A canary is stopped first."),
  document("Secrets", "Passwords wait in a secret store."),
]);
const titles = (query: string) => find(query).found.map(({ document: { title } }) => title);

test("a title counts more than the text, and beginnings of words are enough", () => {
  expect(titles("canar")).toEqual(["Canaries", "Way back"]);
});

test("what is of one lesson stands together, the lesson with the best match first", () => {
  const at = (place: string, title: string, text: string) => ({ ...document(title, text), place });
  const among = finderOf([
    at("1.1.1", "First", "A canary."),
    at("2.1.1", "Canary", "A canary, and again a canary."),
    at("1.1.2", "Canary in a row", "One, two."),
    at("2.1.3", "Last", "Once more a canary, at the end of a longer text about something else."),
  ]);
  const places = among("canary").found.map(({ document: { place } }) => place);
  expect(places).toHaveLength(4);
  expect(places.map((place) => place.slice(0, 3))).toEqual(["2.1", "2.1", "1.1", "1.1"]);
});

test("the twelve best are shown, and all are counted", () => {
  const many = finderOf(Array.from({ length: 31 }, (_, nth) => document(`Place ${nth}`, "A canary.")));
  expect(many("canary").found).toHaveLength(12);
  expect(many("canary").total).toBe(31);
  expect(many("place 30")).toMatchObject({ found: [{ document: { title: "Place 30" } }], total: 1 });
});

test("all words have to be there", () => {
  expect(titles("canary rollback")).toEqual(["Way back"]);
  expect(titles("canary password")).toEqual([]);
});

test("a slip of the finger is forgiven in a longer word, not in a short one", () => {
  expect(titles("rolback")).toEqual(["Way back"]);
  expect(titles("wey")).toEqual([]);
});

test("nothing and signs find nothing", () => {
  expect(titles("")).toEqual([]);
  expect(titles("(*+?[")).toEqual([]);
});

test("a snippet begins near the match, ends at words, and marks every match", () => {
  const long = `${"before ".repeat(40)}the canary sees little ${"after ".repeat(40)}`;
  const pieces = snippetOf(long, ["canary"]);
  expect(pieces[1]).toBe("canary");
  expect(pieces.join("")).toMatch(/^… before .* the canary sees little after .* …$/);
  expect(pieces.join("").length).toBeLessThan(260);
  expect(snippetOf("One canary, two canaries.", ["canar"]).filter((_, nth) => nth % 2)).toEqual(["canary", "canaries"]);
  expect(snippetOf("Short.", [])).toEqual(["Short."]);
});
