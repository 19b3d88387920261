import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Item, type VersionedItem } from "@/app/_quiz/item";
import { scenarioBySlug } from "@/app/_simulator/scenarios";
import { course } from "@/content/course";
import { ContentError, type Frontmatter, parseContent, readFrontmatter } from "./frontmatter";
import { type LessonLock, type LockedLesson, readLessonLock } from "./lesson-lock";
import { type Lock, lockFile, readLock } from "./lock";
import { placesIn, scanMdx } from "./mdx-scan";
import { minutesOfParts } from "./reading-time";
import type { Worksheet } from "./worksheet";

type Part = { number: number; title: string };
export type Section = { id: string; title: string; number: string };

export type Lesson = {
  slug: string;
  /** Its place: "1.1". Changes when lessons are moved; the slug does not. */
  number: string;
  part: Part;
  title: string;
  /** Under way, and shown in development only. */
  draft: boolean;
  summary: string;
  minutes: number;
  /** Of reading, by the id of the section (lesson-parts.ts). */
  minutesOfParts: Readonly<Record<string, number>>;
  needs: string | null;
  objectives: Frontmatter["objectives"];
  sections: Section[];
  /** Paragraphs that questions lead back to, each with the section that it is in. */
  places: Readonly<Record<string, string>>;
  sources: Frontmatter["sources"];
  items: VersionedItem[];
  /** Ids. */
  worksheets: string[];
  /** Its revisions; null where its author has not taken it in yet. */
  locked: LockedLesson | null;
};

export type Catalog = {
  parts: (Part & { lessons: Lesson[]; flights: { slug: string; title: string }[] })[];
  /** All of them, in order. */
  lessons: Lesson[];
};

export const lessonFile = (slug: string) => `content/lessons/${slug}/lesson.mdx`;
export const quizFile = (slug: string) => `content/lessons/${slug}/quiz.ts`;

/** The text of a lesson as written, for the catalog and for `npm run check:content`. */
export async function readText(slug: string) {
  const file = lessonFile(slug);
  const source = await readFile(path.join(process.cwd(), "content", "lessons", slug, "lesson.mdx"), "utf8").catch(
    () => {
      throw new ContentError(`${file}: cannot be read; content/course.ts names the lesson`);
    },
  );
  return readFrontmatter(source, file);
}

export async function readItems(slug: string): Promise<Item[]> {
  const quiz: { items: unknown } = await import(`@/content/lessons/${slug}/quiz.ts`);
  return parseContent(z.array(Item), quiz.items, quizFile(slug));
}

async function withoutDrafts(slugs: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(slugs.map(async (slug) => ({ slug, ...(await readText(slug)) })));
  return texts.filter(({ frontmatter }) => !frontmatter.draft).map(({ slug }) => slug);
}

/**
 * Reads all content, or throws naming the file and field that is not as it should be. Of a draft that is not shown the
 * questions are not read either: they may be anything yet.
 */
async function readCatalog(): Promise<Catalog> {
  const showsDrafts = process.env.NODE_ENV === "development";
  const locks = { items: await readLock(), lessons: await readLessonLock() };
  const parts = await Promise.all(
    course.map(async ({ title, lessons: named, scenarios }, index) => {
      const part = { number: index + 1, title };
      const slugs = showsDrafts ? named : await withoutDrafts(named);
      const lessons = await Promise.all(
        slugs.map((slug, place) => readInPlace(slug, part, `${part.number}.${place + 1}`, locks)),
      );
      const flown = await Promise.all(scenarios.map((slug) => scenarioBySlug(slug)));
      const flights = flown.flatMap((scenario) => (scenario ? [{ slug: scenario.slug, title: scenario.title }] : []));
      return { ...part, lessons, flights };
    }),
  );
  return { parts, lessons: parts.flatMap(({ lessons }) => lessons) };
}

type Locks = { items: Lock; lessons: LessonLock };

async function readInPlace(slug: string, part: Part, number: string, locks: Locks): Promise<Lesson> {
  const { frontmatter, mdx } = await readText(slug);
  const items = await readItems(slug);
  return {
    ...frontmatter,
    slug,
    number,
    part,
    needs: frontmatter.needs ?? null,
    sections: frontmatter.sections.map((section, nth) => ({ ...section, number: `${number}.${nth + 1}` })),
    places: placesIn(scanMdx(mdx)),
    locked: locks.lessons[slug] ?? null,
    minutesOfParts: minutesOfParts(mdx),
    items: items.map((item) => {
      const locked = locks.items[item.id];
      if (!locked && !frontmatter.draft) {
        throw new ContentError(`${lockFile}: ${item.id}: missing; run npm run items -- add`);
      }
      return { ...item, version: locked?.version ?? 1, changed: locked?.changed ?? null };
    }),
  };
}

let reading: Promise<Catalog> | undefined;

/** All content, read once: it does not change while the server runs. */
export function catalog(): Promise<Catalog> {
  reading ??= readCatalog().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

export async function lessonBySlug(slug: string): Promise<Lesson | null> {
  const { lessons } = await catalog();
  return lessons.find((lesson) => lesson.slug === slug) ?? null;
}

export async function itemById(id: string): Promise<{ lesson: Lesson; item: VersionedItem; version: number } | null> {
  const { lessons } = await catalog();
  for (const lesson of lessons) {
    const item = lesson.items.find((each) => each.id === id);
    if (item) return { lesson, item, version: item.version };
  }
  return null;
}

/** Only a worksheet that a lesson places; an id from outside never becomes a path. */
export async function worksheetById(id: string): Promise<Worksheet | null> {
  const { lessons } = await catalog();
  if (!lessons.some(({ worksheets }) => worksheets.includes(id))) return null;
  return readWorksheet(id);
}

export async function readWorksheet(id: string): Promise<Worksheet> {
  const { worksheet }: { worksheet: Worksheet } = await import(`@/content/worksheets/${id}.ts`);
  return worksheet;
}
