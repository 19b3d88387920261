import { expect, test } from "vitest";
import { Item } from "@/app/_quiz/item";
import { items } from "@/content/lessons/config-is-not-code/quiz";
import { hashOf, lockProblems } from "./lock";
import { isWord, withNewItems, withWord } from "./lock-items";

const [item, other] = items.map((written) => Item.parse(written));
if (!item || !other) throw new Error("the lesson has at least two items");
const lock = withNewItems({}, [item]);
const edited = Item.parse({ ...item, variants: item.variants.slice(0, 1) });

test("an edited question needs its author's word", () => {
  expect(lockProblems(lock, [item])).toEqual([]);
  expect(lockProblems(lock, [edited])).toEqual([expect.stringContaining(`${item.id}: its text changed`)]);
});

test("only a changed meaning raises the version, and any word settles the edit", () => {
  for (const word of ["cosmetic", "clarified"] as const) {
    expect(withWord(lock, edited, word)[item.id]).toEqual({ version: 1, hash: hashOf(edited) });
  }
  const changed = withWord(lock, edited, "changed", "One variant is gone");
  expect(changed[item.id]).toEqual({ version: 2, hash: hashOf(edited), changed: "One variant is gone" });
  // A later slip of the pen is corrected without asking anybody again, and what changed before is still told.
  expect(withWord(changed, item, "cosmetic")[item.id]).toEqual({
    version: 2,
    hash: hashOf(item),
    changed: "One variant is gone",
  });
  expect(lockProblems(changed, [edited])).toEqual([]);
  expect(isWord("fixed")).toBe(false);
});

test("new questions are asked for, and gone ones too", () => {
  expect(lockProblems(lock, [item, other])).toEqual([expect.stringContaining(`${other.id}: new`)]);
  expect(lockProblems(lock, [])).toEqual([expect.stringContaining("no lesson has this item")]);
  expect(withNewItems(lock, [other])).toEqual({ [other.id]: { version: 1, hash: hashOf(other) } });
});

test("adding new questions does not settle an edit of another", () => {
  expect(lockProblems(withNewItems(lock, [edited, other]), [edited, other])).toHaveLength(1);
});

test("neither the order of keys nor the short title is part of the meaning", () => {
  const reordered = Object.fromEntries(Object.entries(item).reverse());
  expect(hashOf({ ...item, ...reordered, title: "Another title" })).toBe(hashOf(item));
});

test("questions of a draft are neither asked for nor taken in, and keep the version that they had", () => {
  expect(lockProblems({}, [], [item.id])).toEqual([]);
  expect(withNewItems({}, [], [item])).toEqual({});
  // Of a lesson that has become a draft again, edited or not.
  expect(lockProblems(lock, [], [item.id])).toEqual([]);
  expect(withNewItems(lock, [other], [edited])).toEqual({ ...lock, ...withNewItems({}, [other]) });
});
