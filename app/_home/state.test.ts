import { describe, expect, test } from "vitest";
import type { Catalog, Lesson } from "@/app/_course/catalog";
import type { ItemState, LessonState, Progress } from "@/app/_progress/progress";
import { nextLesson, worthAnotherLook } from "./state";

const day = (number: number) => new Date(Date.UTC(2027, 0, number));

function lesson(slug: string, items: string[] = []): Lesson {
  const part = { number: 1, title: "Part" };
  return {
    slug,
    part,
    number: "1.1",
    title: slug,
    summary: "",
    minutes: 5,
    needs: null,
    objectives: [],
    sources: [],
    worksheets: [],
    sections: [
      { id: "one", title: "One", number: "1.1.1" },
      { id: "two", title: "Two", number: "1.1.2" },
    ],
    items: items.map((id) => ({ id, kind: "choice", objective: "o", title: id, version: 1, variants: [] })),
  };
}

const catalogOf = (...lessons: Lesson[]): Catalog => ({ parts: [], lessons });
const opened = (at: Date, finishedAt: Date | null = null): LessonState => ({
  openedAt: at,
  updatedAt: at,
  finishedAt,
  sections: ["one"],
  lastSection: "one",
});
const answered = (over: Partial<ItemState>): ItemState => ({
  lesson: "a",
  attempts: 1,
  firstCorrect: true,
  firstConfidence: "leaning",
  sureAndWrong: false,
  lastVersion: 1,
  lastVariant: 0,
  lastResponse: 0,
  lastCorrect: true,
  lastConfidence: "leaning",
  lastAnsweredAt: day(1),
  ...over,
});
const progressOf = (lessons: [string, LessonState][], items: [string, ItemState][] = []): Progress => ({
  lessons: new Map(lessons),
  items: new Map(items),
});

describe("where to go on", () => {
  test("is the open lesson that was touched last, at its last section", () => {
    const next = nextLesson(
      catalogOf(lesson("a"), lesson("b"), lesson("c")),
      progressOf([
        ["a", opened(day(1))],
        ["b", opened(day(2))],
      ]),
    );
    expect(next?.lesson.slug).toBe("b");
    expect(next?.section?.id).toBe("one");
  });

  test("is the first lesson that was never opened, when none is open", () => {
    expect(
      nextLesson(catalogOf(lesson("a"), lesson("b")), progressOf([["a", opened(day(1), day(1))]]))?.lesson.slug,
    ).toBe("b");
  });

  test("is nowhere when every lesson is finished, and in a course without lessons", () => {
    expect(nextLesson(catalogOf(lesson("a")), progressOf([["a", opened(day(1), day(2))]]))).toBeNull();
    expect(nextLesson(catalogOf(), progressOf([]))).toBeNull();
  });
});

describe("what is worth another look", () => {
  test("is ordered by what it may cost: sure and not right, not right, a lucky guess", () => {
    const items: [string, ItemState][] = [
      ["lucky", answered({ lastConfidence: "guessing" })],
      ["missed", answered({ lastCorrect: false })],
      ["sure", answered({ lastCorrect: false, sureAndWrong: true })],
      ["known", answered({})],
    ];
    const found = worthAnotherLook(catalogOf(lesson("a", ["known", "lucky", "missed", "sure"])), progressOf([], items));
    expect(found.map(({ item }) => item.id)).toEqual(["sure", "missed", "lucky"]);
  });
});
