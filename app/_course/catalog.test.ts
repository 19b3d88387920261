import { expect, test } from "vitest";
import { catalog, itemById, lessonBySlug, worksheetById } from "./catalog";
import { ContentError, readFrontmatter } from "./frontmatter";

test("lessons and their sections are numbered by their place", async () => {
  const { parts, lessons } = await catalog();
  expect(parts.flatMap((part) => part.lessons)).toEqual(lessons);
  for (const { number: part, lessons: inPart } of parts)
    for (const [index, { number, sections }] of inPart.entries()) {
      expect(number).toBe(`${part}.${index + 1}`);
      expect(sections.map((section) => section.number)).toEqual(sections.map((_, nth) => `${number}.${nth + 1}`));
    }
});

test("an item is found with its lesson and its version", async () => {
  const found = await itemById("quiet-misconfiguration");
  expect(found).toMatchObject({ version: 1, lesson: { slug: "config-is-not-code" }, item: { kind: "lines" } });
});

test("what does not exist is null, and an id from outside never becomes a path", async () => {
  expect(await lessonBySlug("no-such-lesson")).toBeNull();
  expect(await itemById("constructor")).toBeNull();
  expect(await worksheetById("../course")).toBeNull();
  expect(await worksheetById("rollback-plan")).toMatchObject({ title: "Your rollback plan" });
});

test("frontmatter that is not as it should be is refused, naming the file and the field", () => {
  const read = () => readFrontmatter("---\ntitle: Config\nminutes: soon\n---\nText", "content/lessons/x/lesson.mdx");
  expect(read).toThrow(ContentError);
  expect(read).toThrow(/content\/lessons\/x\/lesson\.mdx: minutes: /);
  expect(() => readFrontmatter("Text", "a.mdx")).toThrow("a.mdx: does not begin with frontmatter");
  expect(() => readFrontmatter("---\na: [\n---\n", "a.mdx")).toThrow("a.mdx: frontmatter is not YAML");
});
