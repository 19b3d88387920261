import { expect, test } from "vitest";
import { changedSince, lessonLockProblems, withLessonWord, withNewLessons } from "./lesson-lock";
import { opening } from "./lesson-parts";

const mdx =
  'Opening.\n\n<Section id="one">\n\nFirst text.\n\n</Section>\n\n<Section id="two">\n\nSecond.\n\n</Section>\n';
const edited = mdx.replace("Second.", "Second, and more.");
const lock = withNewLessons({}, [{ slug: "a", mdx }]);
const since = (of: typeof lock, read: number) => changedSince(of["a"] ?? expect.fail("no lesson"), read);

test("a new lesson begins at revision 1, with nothing changed", () => {
  expect(Object.keys(lock["a"]?.sections ?? {})).toEqual([opening, "one", "two"]);
  expect(since(lock, 1)).toBeNull();
  expect(lessonLockProblems(lock, [{ slug: "a", mdx }])).toEqual([]);
});

test("how lines are broken changes nothing", () => {
  expect(lessonLockProblems(lock, [{ slug: "a", mdx: mdx.replace("First text.", "First\n  text.") }])).toEqual([]);
});

test("an edit that nobody has spoken for is named with its sections", () => {
  expect(lessonLockProblems(lock, [{ slug: "a", mdx: edited }])).toEqual([
    expect.stringContaining("content/lessons.lock.json: a: its text changed (two); say how"),
  ]);
  expect(lessonLockProblems({}, [{ slug: "a", mdx }])).toEqual([expect.stringContaining("a: new; run")]);
  expect(lessonLockProblems(lock, [])).toEqual([expect.stringContaining("a: no such lesson")]);
});

test("a change raises the lesson and the sections that differ, a cosmetic one neither", () => {
  const second = withLessonWord(lock, { slug: "a", mdx: edited }, "Two says more.");
  expect(second["a"]?.revision).toBe(2);
  expect(since(second, 1)).toEqual({ sections: ["two"], what: ["Two says more."] });
  expect(since(second, 2)).toBeNull();
  const cosmetic = { slug: "a", mdx: edited.replace("First", "The first") };
  const third = withLessonWord(second, cosmetic, null);
  expect(third["a"]?.revision).toBe(2);
  expect(since(third, 1)).toEqual(since(second, 1));
  expect(lessonLockProblems(third, [cosmetic])).toEqual([]);
});

test("nothing is said where it is not known what was read", () => {
  expect(since(withLessonWord(lock, { slug: "a", mdx: edited }, "Two says more."), 0)).toBeNull();
});

test("a section that was added later is changed, and what is gone is forgotten", () => {
  const more = { slug: "a", mdx: `${mdx}\n<Section id="three">\n\nNew.\n\n</Section>\n` };
  const second = withLessonWord(lock, more, "A third section.");
  expect(since(second, 1)?.sections).toEqual(["three"]);
  expect(Object.keys(withNewLessons(second, [{ slug: "b", mdx }]))).toEqual(["b"]);
});

test("a lesson that is a draft again keeps its revision; a new draft has none", () => {
  expect(withNewLessons(lock, [], ["a", "b"])).toEqual(lock);
  expect(lessonLockProblems(lock, [], ["a"])).toEqual([]);
});
