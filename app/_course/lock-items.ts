import type { Item } from "@/app/_quiz/item";
import { course } from "@/content/course";
import { readLesson } from "./catalog";
import { hashOf, type Lock, readLock, writeLock } from "./lock";

/** The author's word on an edit. Only `changed` asks those who have answered to look again. */
const words = ["cosmetic", "clarified", "changed"] as const;
export type Word = (typeof words)[number];

export const isWord = (text: string): text is Word => words.some((word) => word === text);

/** Takes in new items at version 1 and drops those that are gone. Edited ones stay as they were. */
export function withNewItems(lock: Lock, items: readonly Item[]): Lock {
  return Object.fromEntries(items.map((item) => [item.id, lock[item.id] ?? { version: 1, hash: hashOf(item) }]));
}

/** `what` is for those who answered the question as it was: one sentence, with `changed` only. */
export function withWord(lock: Lock, item: Item, word: Word, what?: string): Lock {
  const locked = lock[item.id];
  const hash = hashOf(item);
  if (!locked) return { ...lock, [item.id]: { version: 1, hash } };
  if (word !== "changed") return { ...lock, [item.id]: { ...locked, hash } };
  return { ...lock, [item.id]: { version: locked.version + 1, hash, ...(what && { changed: what }) } };
}

async function said([command, id, what]: readonly string[]): Promise<string> {
  const lessons = await Promise.all(course.flatMap(({ lessons: slugs }) => slugs.map((slug) => readLesson(slug))));
  const items = lessons.flatMap((lesson) => lesson.items);
  const lock = await readLock();

  if (command === "add") {
    const next = withNewItems(lock, items);
    await writeLock(next);
    const added = items.filter((item) => !lock[item.id]).length;
    return `${added} added, ${Object.keys(lock).length + added - Object.keys(next).length} dropped.`;
  }

  const item = items.find((each) => each.id === id);
  if (!command || !isWord(command)) {
    throw new Error(
      'Say one of: add; cosmetic ITEM; clarified ITEM; changed ITEM "what changed"; MATRIX.csv [--json].',
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
