import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidences } from "@/app/_quiz/verdict";
import type { LoggedEvent } from "./event";
import { applyEvent, meetsFinish, noProgress, type Progress } from "./progress";

const at = fc.date({ min: new Date("2027-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
const lesson = fc.constantFrom("config", "rollback");
const event: fc.Arbitrary<LoggedEvent> = fc.oneof(
  fc.record({ kind: fc.constant("lessonOpened" as const), lesson, at, payload: fc.constant({}) }),
  fc.record({ kind: fc.constant("lessonFinished" as const), lesson, at, payload: fc.constant({}) }),
  fc.record({
    kind: fc.constant("sectionReached" as const),
    lesson,
    at,
    payload: fc.record({ section: fc.constantFrom("one", "two", "three") }),
  }),
  fc.record({
    kind: fc.constant("answerGiven" as const),
    lesson,
    at,
    payload: fc.record({
      item: fc.constantFrom("a", "b", "c"),
      version: fc.constantFrom(1, 2),
      variant: fc.constantFrom(0, 1),
      response: fc.constantFrom(0, 1, 2),
      confidence: fc.constantFrom(...confidences),
      correct: fc.boolean(),
    }),
  }),
);

const fold = (events: readonly LoggedEvent[], from: Progress = noProgress) => events.reduce(applyEvent, from);

function answer(correct: boolean, confidence: (typeof confidences)[number]): LoggedEvent {
  const payload = { item: "a", version: 1, variant: 0, response: 0, confidence, correct };
  return { kind: "answerGiven", lesson: "config", at: new Date("2027-01-01"), payload };
}

describe("progress", () => {
  test("is the same whether events come one by one, in batches or all again", () => {
    fc.assert(
      fc.property(fc.array(event), fc.nat(), (events, cut) => {
        const at = events.length === 0 ? 0 : cut % events.length;
        expect(fold(events.slice(at), fold(events.slice(0, at)))).toEqual(fold(events));
      }),
    );
  });

  test("does not change the progress it starts from", () => {
    fc.assert(
      fc.property(fc.array(event), event, (events, next) => {
        const before = fold(events);
        const copy = structuredClone(before);
        applyEvent(before, next);
        expect(before).toEqual(copy);
      }),
    );
  });

  test("keeps the first attempt whatever comes after it", () => {
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (events, later) => {
        const before = fold(events);
        const after = fold(later, before);
        for (const [id, state] of before.items) {
          expect(after.items.get(id)?.firstCorrect).toBe(state.firstCorrect);
          expect(after.items.get(id)?.firstConfidence).toBe(state.firstConfidence);
        }
      }),
    );
  });

  test("counts each answer as one attempt and each section once", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { items, lessons } = fold(events);
        const answers = events.filter(({ kind }) => kind === "answerGiven").length;
        expect([...items.values()].reduce((sum, { attempts }) => sum + attempts, 0)).toBe(answers);
        for (const { sections } of lessons.values()) expect(new Set(sections).size).toBe(sections.length);
      }),
    );
  });

  test("keeps the day a lesson was finished first", () => {
    const finish = (day: number): LoggedEvent => ({
      kind: "lessonFinished",
      lesson: "config",
      at: new Date(Date.UTC(2027, 0, day)),
      payload: {},
    });
    expect(fold([finish(1), finish(9)]).lessons.get("config")?.finishedAt).toEqual(new Date(Date.UTC(2027, 0, 1)));
  });
});

describe("sure and wrong", () => {
  test("is open after a sure answer that was not right, until a right one", () => {
    expect(fold([answer(false, "sure")]).items.get("a")?.sureAndWrong).toBe(true);
    expect(fold([answer(false, "sure"), answer(false, "guessing")]).items.get("a")?.sureAndWrong).toBe(true);
    expect(fold([answer(false, "sure"), answer(true, "guessing")]).items.get("a")?.sureAndWrong).toBe(false);
  });

  test("is not opened by a guess", () => {
    expect(fold([answer(false, "guessing")]).items.get("a")?.sureAndWrong).toBe(false);
  });
});

describe("a lesson is finished by rule", () => {
  const rule = { slug: "config", sections: [{ id: "one" }], items: [{ id: "a" }] };
  const reached: LoggedEvent = {
    kind: "sectionReached",
    lesson: "config",
    at: new Date("2027-01-01"),
    payload: { section: "one" },
  };

  test("when every section was reached and every question answered, rightly or not", () => {
    expect(meetsFinish(rule, fold([reached]))).toBe(false);
    expect(meetsFinish(rule, fold([answer(false, "sure")]))).toBe(false);
    expect(meetsFinish(rule, fold([reached, answer(false, "sure")]))).toBe(true);
  });
});
