import { fileURLToPath } from "node:url";
import type { Item } from "@/app/_quiz/item";
import { course } from "@/content/course";
import { readLesson } from "./catalog";
import { hashOf, type Lock, readLock, writeLock } from "./lock";

/** The author's word on an edit. Only `changed` asks those who have answered to look again. */
export const words = ["cosmetic", "clarified", "changed"] as const;
export type Word = (typeof words)[number];

export const isWord = (text: string): text is Word => words.some((word) => word === text);

/** Takes in new items at version 1 and drops those that are gone. Edited ones stay as they were. */
export function withNewItems(lock: Lock, items: readonly Item[]): Lock {
  return Object.fromEntries(items.map((item) => [item.id, lock[item.id] ?? { version: 1, hash: hashOf(item) }]));
}

export function withWord(lock: Lock, item: Item, word: Word): Lock {
  const version = (lock[item.id]?.version ?? 0) + (word === "changed" || !lock[item.id] ? 1 : 0);
  return { ...lock, [item.id]: { version, hash: hashOf(item) } };
}

async function main([command, id]: string[]): Promise<string> {
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
  if (!command || !isWord(command)) throw new Error(`Say one of: add, ${words.join(" ITEM, ")} ITEM.`);
  if (!item) throw new Error(`No lesson has an item ${id ?? "without an id"}.`);
  const next = withWord(lock, item, command);
  await writeLock(next);
  return `${item.id} is at version ${next[item.id]?.version}.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).then(
    (line) => process.stdout.write(`${line}\n`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
