import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Item, type VersionedItem } from "@/app/_quiz/item";
import { course } from "@/content/course";
import { ContentError, type Frontmatter, parseContent, readFrontmatter } from "./frontmatter";
import { lockFile, readLock } from "./lock";
import { placesIn, scanMdx } from "./mdx-scan";
import type { Worksheet } from "./worksheet";

type Part = { number: number; title: string };
export type Section = { id: string; title: string; number: string };

export type Lesson = {
  slug: string;
  /** Its place: "1.1". Changes when lessons are moved; the slug does not. */
  number: string;
  part: Part;
  title: string;
  summary: string;
  minutes: number;
  needs: string | null;
  objectives: Frontmatter["objectives"];
  sections: Section[];
  /** Paragraphs that questions lead back to, each with the section that it is in. */
  places: Readonly<Record<string, string>>;
  sources: Frontmatter["sources"];
  items: VersionedItem[];
  /** Ids. */
  worksheets: string[];
};

export type Catalog = {
  parts: (Part & { lessons: Lesson[] })[];
  /** All of them, in order. */
  lessons: Lesson[];
};

export const lessonFile = (slug: string) => `content/lessons/${slug}/lesson.mdx`;
export const quizFile = (slug: string) => `content/lessons/${slug}/quiz.ts`;

/** The lesson as written, for the catalog and for `npm run check:content`. */
export async function readLesson(slug: string) {
  const file = lessonFile(slug);
  const source = await readFile(path.join(process.cwd(), "content", "lessons", slug, "lesson.mdx"), "utf8").catch(
    () => {
      throw new ContentError(`${file}: cannot be read; content/course.ts names the lesson`);
    },
  );
  const { frontmatter, mdx } = readFrontmatter(source, file);
  const quiz: { items: unknown } = await import(`@/content/lessons/${slug}/quiz.ts`);
  return { frontmatter, mdx, items: parseContent(z.array(Item), quiz.items, quizFile(slug)) };
}

/** Reads all content, or throws naming the file and field that is not as it should be. */
async function readCatalog(): Promise<Catalog> {
  const lock = await readLock();
  const parts = await Promise.all(
    course.map(async ({ title, lessons: slugs }, index) => {
      const part = { number: index + 1, title };
      const lessons = await Promise.all(
        slugs.map(async (slug, place): Promise<Lesson> => {
          const { frontmatter, mdx, items } = await readLesson(slug);
          const number = `${part.number}.${place + 1}`;
          return {
            ...frontmatter,
            slug,
            number,
            part,
            needs: frontmatter.needs ?? null,
            sections: frontmatter.sections.map((section, nth) => ({ ...section, number: `${number}.${nth + 1}` })),
            places: placesIn(scanMdx(mdx)),
            items: items.map((item) => {
              const locked = lock[item.id];
              if (!locked) throw new ContentError(`${lockFile}: ${item.id}: missing; run npm run items -- add`);
              return { ...item, version: locked.version, changed: locked.changed ?? null };
            }),
          };
        }),
      );
      return { ...part, lessons };
    }),
  );
  return { parts, lessons: parts.flatMap(({ lessons }) => lessons) };
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
