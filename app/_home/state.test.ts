import { describe, expect, test } from "vitest";
import type { Catalog, Lesson } from "@/app/_course/catalog";
import { type LessonState, noProgress, type Progress } from "@/app/_progress/progress";
import { nextLesson } from "./state";

const day = (number: number) => new Date(Date.UTC(2027, 0, number));

function lesson(slug: string): Lesson {
  const part = { number: 1, title: "Part" };
  return {
    slug,
    part,
    number: "1.1",
    title: slug,
    draft: false,
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
    places: {},
    minutesOfParts: {},
    locked: null,
    items: [],
  };
}

const catalogOf = (...lessons: Lesson[]): Catalog => ({ parts: [], lessons });
const opened = (at: Date, finishedAt: Date | null = null): LessonState => ({
  openedAt: at,
  updatedAt: at,
  finishedAt,
  sections: ["one"],
  lastSection: "one",
  revision: 1,
  worksheets: [],
});
const progressOf = (lessons: [string, LessonState][]): Progress => ({ ...noProgress, lessons: new Map(lessons) });

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

  test("is no lesson that is gone, and the beginning of one whose last section is", () => {
    const next = nextLesson(
      catalogOf(lesson("a"), lesson("b")),
      progressOf([
        ["a", opened(day(1))],
        ["b", { ...opened(day(2)), sections: ["gone"], lastSection: "gone" }],
        ["gone", opened(day(3))],
      ]),
    );
    expect(next?.lesson.slug).toBe("b");
    expect(next?.section).toBeNull();
  });

  test("is the first lesson that was never opened, when none is open", () => {
    expect(
      nextLesson(catalogOf(lesson("a"), lesson("b")), progressOf([["a", opened(day(1), day(1))]]))?.lesson.slug,
    ).toBe("b");
  });

  test("is the first lesson still, when only the test before the course has asked about any", () => {
    const asked = { ...opened(day(1)), sections: [], lastSection: null };
    const next = nextLesson(
      catalogOf(lesson("a"), lesson("b")),
      progressOf([
        ["a", asked],
        ["b", { ...asked, updatedAt: day(2) }],
      ]),
    );
    expect(next?.lesson.slug).toBe("a");
    expect(next?.state).toBeNull();
  });

  test("is nowhere when every lesson is finished, and in a course without lessons", () => {
    expect(nextLesson(catalogOf(lesson("a")), progressOf([["a", opened(day(1), day(2))]]))).toBeNull();
    expect(nextLesson(catalogOf(), progressOf([]))).toBeNull();
  });
});
