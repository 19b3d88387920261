import type { Item } from "@/app/_quiz/item";
import { course } from "@/content/course";
import { readItems, readText } from "./catalog";
import { readLessonLock, type WrittenLesson, withLessonWord, withNewLessons, writeLessonLock } from "./lesson-lock";
import { hashOf, type Lock, readLock, writeLock } from "./lock";

/** The author's word on an edit. Only `changed` asks those who have answered to look again. */
const words = ["cosmetic", "clarified", "changed"] as const;
export type Word = (typeof words)[number];

export const isWord = (text: string): text is Word => words.some((word) => word === text);

/**
 * Takes in new items at version 1 and drops those that are gone. Edited ones stay as they were, and so do those of a
 * lesson that has become a draft again; new drafts are not taken in.
 */
export function withNewItems(lock: Lock, items: readonly Item[], drafts: readonly Item[] = []): Lock {
  const kept = drafts.filter(({ id }) => lock[id]);
  return Object.fromEntries(
    [...items, ...kept].map((item) => [item.id, lock[item.id] ?? { version: 1, hash: hashOf(item) }]),
  );
}

/** `what` is for those who answered the question as it was: one sentence, with `changed` only. */
export function withWord(lock: Lock, item: Item, word: Word, what?: string): Lock {
  const locked = lock[item.id];
  const hash = hashOf(item);
  if (!locked) return { ...lock, [item.id]: { version: 1, hash } };
  if (word !== "changed") return { ...lock, [item.id]: { ...locked, hash } };
  return { ...lock, [item.id]: { version: locked.version + 1, hash, ...(what && { changed: what }) } };
}

/** `word`: "cosmetic", or what has changed, for those who had read the lesson before. */
async function saidOnLesson(slug = "", word = ""): Promise<string> {
  if (!course.some(({ lessons }) => lessons.some((each) => each === slug))) throw new Error(`No lesson ${slug}.`);
  if (!word.trim()) throw new Error(`Say how: lesson ${slug} cosmetic, or lesson ${slug} "what changed".`);
  const lesson: WrittenLesson = { slug, ...(await readText(slug)) };
  const next = withLessonWord(await readLessonLock(), lesson, word === "cosmetic" ? null : word.trim());
  await writeLessonLock(next);
  return `${slug} is at revision ${next[slug]?.revision}.`;
}

async function said([command, id, what]: readonly string[]): Promise<string> {
  if (command === "lesson") return saidOnLesson(id, what);
  const lessons = await Promise.all(
    course.flatMap(({ lessons: slugs }) =>
      slugs.map(async (slug) => ({ slug, ...(await readText(slug)), items: await readItems(slug) })),
    ),
  );
  const items = lessons.flatMap((lesson) => (lesson.frontmatter.draft ? [] : lesson.items));
  const drafts = lessons.flatMap((lesson) => (lesson.frontmatter.draft ? lesson.items : []));
  const lock = await readLock();

  if (command === "add") {
    const next = withNewItems(lock, items, drafts);
    await writeLock(next);
    await addLessons(lessons);
    const added = items.filter((item) => !lock[item.id]).length;
    return `${added} added, ${Object.keys(lock).length + added - Object.keys(next).length} dropped.`;
  }

  const item = items.find((each) => each.id === id);
  if (!command || !isWord(command)) {
    throw new Error(
      'Say one of: add; cosmetic ITEM; clarified ITEM; changed ITEM "what changed"; lesson SLUG cosmetic; lesson SLUG "what changed"; MATRIX.csv [--json].',
    );
  }
  if (!item) throw new Error(`No lesson has an item ${id ?? "without an id"}.`);
  if (command === "changed" && !what?.trim()) {
    throw new Error(`Say what changed, for those who have answered: changed ${item.id} "one sentence".`);
  }
  const next = withWord(lock, item, command, what?.trim());
  await writeLock(next);
  return `${item.id} is at version ${next[item.id]?.version}.`;
}

async function addLessons(lessons: readonly (WrittenLesson & Awaited<ReturnType<typeof readText>>)[]): Promise<void> {
  const published = lessons.filter(({ frontmatter }) => !frontmatter.draft);
  const drafts = lessons.filter(({ frontmatter }) => frontmatter.draft).map(({ slug }) => slug);
  await writeLessonLock(withNewLessons(await readLessonLock(), published, drafts));
}

/** Writes the author's word into the lock file; returns the exit code. */
export async function sayOnItems(args: readonly string[]): Promise<number> {
  try {
    process.stdout.write(`${await said(args)}\n`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
