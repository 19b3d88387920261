import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Item } from "@/app/_quiz/item";
import { parseContent } from "./frontmatter";

export const lockFile = "content/items.lock.json";

const Locked = z.strictObject({
  version: z.int().min(1),
  hash: z.string().length(16),
  /** What the last change of meaning was, for those who had answered before. */
  changed: z.string().min(1).optional(),
});
const Lock = z.record(z.string(), Locked);
export type Lock = z.infer<typeof Lock>;

const location = () => path.join(process.cwd(), "content", "items.lock.json");

export async function readLock(): Promise<Lock> {
  return parseContent(Lock, JSON.parse(await readFile(location(), "utf8")), lockFile);
}

/** In the order of ids, so that two authors' additions rarely touch the same line. */
export async function writeLock(lock: Lock): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(location(), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Of all that an answer's meaning depends on: not where a question is asked, leads back to, or its title in lists. */
export function hashOf({ id, kind, objective, variants }: Item): string {
  const meaning = { id, kind, objective, variants };
  return createHash("sha256").update(JSON.stringify(meaning, sortedKeys)).digest("hex").slice(0, 16);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * How a lock differs from the questions as they are written now, one line each. `drafts` are ids of questions of lessons
 * under way: nobody has answered them, so they need no version; one that has its version from before keeps it.
 */
export function lockProblems(lock: Lock, items: readonly Item[], drafts: readonly string[] = []): string[] {
  const ids = new Set([...items.map(({ id }) => id), ...drafts]);
  const gone = Object.keys(lock).filter((id) => !ids.has(id));
  return [
    ...items.flatMap((item) => {
      const locked = lock[item.id];
      if (!locked) return [`${lockFile}: ${item.id}: new; run npm run items -- add`];
      if (locked.hash !== hashOf(item)) {
        return [
          `${lockFile}: ${item.id}: its text changed; say how: npm run items -- cosmetic ${item.id}, or clarified ${item.id}, or changed ${item.id} "what changed"`,
        ];
      }
      return [];
    }),
    ...gone.map((id) => `${lockFile}: ${id}: no lesson has this item; run npm run items -- add to drop it`),
  ];
}
