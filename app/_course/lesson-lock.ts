import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { parseContent } from "./frontmatter";
import { partsOf } from "./lesson-parts";

// Which revision the text of each lesson is at, so that whoever read an earlier one is told what changed since.

const lessonLockFile = "content/lessons.lock.json";

const Locked = z.strictObject({
  revision: z.int().min(1),
  /** By the id of the section, or what stands for the opening. */
  sections: z.record(z.string(), z.strictObject({ hash: z.string().length(16), revision: z.int().min(1) })),
  /** What the author said of each revision but the first. */
  what: z.record(z.string().regex(/^\d+$/), z.string().min(1)),
});
const LessonLock = z.record(z.string(), Locked);
export type LessonLock = z.infer<typeof LessonLock>;
export type LockedLesson = z.infer<typeof Locked>;

export type WrittenLesson = { slug: string; mdx: string };

const location = () => path.join(process.cwd(), "content", "lessons.lock.json");

export async function readLessonLock(): Promise<LessonLock> {
  return parseContent(LessonLock, JSON.parse(await readFile(location(), "utf8")), lessonLockFile);
}

export async function writeLessonLock(lock: LessonLock): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(location(), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** A hash of each part's text. How lines are broken does not matter. */
const hashesOf = (mdx: string): [id: string, hash: string][] =>
  [...partsOf(mdx)].map(([id, text]) => [
    id,
    createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16),
  ]);

const firstOf = (mdx: string): LockedLesson => ({
  revision: 1,
  sections: Object.fromEntries(hashesOf(mdx).map(([id, hash]) => [id, { hash, revision: 1 }])),
  what: {},
});

/**
 * Takes in new lessons at revision 1 and drops those that are gone. Edited ones stay as they were, and so do those that
 * have become drafts again; new drafts are not taken in.
 */
export function withNewLessons(
  lock: LessonLock,
  lessons: readonly WrittenLesson[],
  drafts: readonly string[] = [],
): LessonLock {
  const kept = drafts.flatMap((slug) => (lock[slug] ? [[slug, lock[slug]] as const] : []));
  return Object.fromEntries([...lessons.map(({ slug, mdx }) => [slug, lock[slug] ?? firstOf(mdx)] as const), ...kept]);
}

/** After an edit: `what` raises the revision of the lesson and of the sections that differ; null calls it cosmetic. */
export function withLessonWord(lock: LessonLock, { slug, mdx }: WrittenLesson, what: string | null): LessonLock {
  const before = lock[slug];
  if (!before) return { ...lock, [slug]: firstOf(mdx) };
  const revision = before.revision + (what === null ? 0 : 1);
  const sections = hashesOf(mdx).map(([id, hash]) => {
    const kept = before.sections[id];
    const isSame = kept !== undefined && (what === null || kept.hash === hash);
    return [id, { hash, revision: isSame ? kept.revision : revision }] as const;
  });
  const said = what === null ? before.what : { ...before.what, [revision]: what };
  return { ...lock, [slug]: { revision, sections: Object.fromEntries(sections), what: said } };
}

/** What is new to somebody who last read that revision; null for nothing, and where it is not known what was read. */
export function changedSince(
  { sections, what }: LockedLesson,
  read: number,
): { sections: string[]; what: string[] } | null {
  if (read < 1) return null;
  const changed = Object.entries(sections).flatMap(([id, { revision }]) => (revision > read ? [id] : []));
  if (changed.length === 0) return null;
  const said = Object.entries(what).flatMap(([revision, sentence]) => (Number(revision) > read ? [sentence] : []));
  return { sections: changed, what: said };
}

/** How the lock differs from the lessons as they are written now, one line each; drafts may be in it or not. */
export function lessonLockProblems(
  lock: LessonLock,
  lessons: readonly WrittenLesson[],
  drafts: readonly string[] = [],
): string[] {
  const known = new Set([...lessons.map(({ slug }) => slug), ...drafts]);
  return [
    ...lessons.flatMap(({ slug, mdx }) => {
      const locked = lock[slug];
      if (!locked) return [`${lessonLockFile}: ${slug}: new; run npm run items -- add`];
      const hashes = new Map(hashesOf(mdx));
      const ids = [...new Set([...hashes.keys(), ...Object.keys(locked.sections)])];
      const differing = ids.filter((id) => hashes.get(id) !== locked.sections[id]?.hash);
      if (differing.length === 0) return [];
      return [
        `${lessonLockFile}: ${slug}: its text changed (${differing.join(", ")}); say how: npm run items -- lesson ${slug} cosmetic, or npm run items -- lesson ${slug} "what changed"`,
      ];
    }),
    ...Object.keys(lock)
      .filter((slug) => !known.has(slug))
      .map((slug) => `${lessonLockFile}: ${slug}: no such lesson; run npm run items -- add to drop it`),
  ];
}
