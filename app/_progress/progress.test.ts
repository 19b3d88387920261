import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidences } from "@/app/_quiz/verdict";
import { meetsFinish, stillOpen } from "./completion";
import type { LoggedEvent } from "./event";
import { applyEvent, itemKey, noProgress, openAttempt, type Progress } from "./progress";

const at = fc.date({ min: new Date("2027-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
const base = { id: fc.uuid(), lesson: fc.constantFrom("config", "rollback"), at };
const question = {
  item: fc.constantFrom("a", "b", "c"),
  version: fc.constantFrom(1, 2),
  variant: fc.constantFrom(0, 1),
};
const event: fc.Arbitrary<LoggedEvent> = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant("lessonOpened" as const),
    payload: fc.record({ revision: fc.nat({ max: 5 }) }),
  }),
  fc.record({ ...base, kind: fc.constant("lessonFinished" as const), payload: fc.constant({}) }),
  fc.record({
    ...base,
    kind: fc.constant("sectionReached" as const),
    payload: fc.record({ section: fc.constantFrom("one", "two", "three") }),
  }),
  fc.record({
    ...base,
    kind: fc.constant("worksheetSaved" as const),
    payload: fc.record({ worksheet: fc.constantFrom("plan", "sheet") }),
  }),
  fc.record({
    ...base,
    kind: fc.constant("hintTaken" as const),
    payload: fc.record({ ...question, hint: fc.nat(2) }),
  }),
  fc.record({
    ...base,
    kind: fc.constant("stepTaken" as const),
    payload: fc.record({ ...question, taken: fc.nat(3) }),
  }),
  fc.record({
    ...base,
    kind: fc.constant("answerGiven" as const),
    payload: fc.record({
      ...question,
      response: fc.constantFrom(0, 1, 2, null),
      confidence: fc.constantFrom(...confidences, null),
      mark: fc.constantFrom(0, 0.25, 0.5, 1),
      tookMs: fc.constantFrom(null, 4000),
      set: fc.constant(null),
    }),
  }),
);

const fold = (events: readonly LoggedEvent[], from: Progress = noProgress) => events.reduce(applyEvent, from);

const when = new Date("2027-01-01");
const given = { id: "1", lesson: "config", at: when };

function answer(mark: number, confidence: (typeof confidences)[number] | null, version = 1): LoggedEvent {
  const payload = { item: "a", version, variant: 0, response: 0, confidence, mark, tookMs: null, set: null };
  return { ...given, kind: "answerGiven", payload };
}

const first = (progress: Progress, version = 1) => progress.items.get(itemKey({ item: "a", version }));

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
          expect(after.items.get(id)?.firstMark).toBe(state.firstMark);
          expect(after.items.get(id)?.firstResponse).toBe(state.firstResponse);
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

  test("is not opened by being asked about it in a test before the course", () => {
    const asked = answer(1, "sure");
    const inSet = asked.kind === "answerGiven" ? { ...asked, payload: { ...asked.payload, set: "before" } } : asked;
    expect(fold([inSet]).lessons.size).toBe(0);
    expect(fold([answer(1, "sure"), inSet]).lessons.size).toBe(1);
  });

  test("keeps the day a lesson was finished first", () => {
    const finish = (day: number): LoggedEvent => ({
      ...given,
      kind: "lessonFinished",
      at: new Date(Date.UTC(2027, 0, day)),
      payload: {},
    });
    expect(fold([finish(1), finish(9)]).lessons.get("config")?.finishedAt).toEqual(new Date(Date.UTC(2027, 0, 1)));
  });
});

describe("sure and wrong", () => {
  test("is open after a sure answer that missed, until a right one", () => {
    expect(first(fold([answer(0, "sure")]))?.sureAndWrong).toBe(true);
    expect(first(fold([answer(0, "sure"), answer(0.9, "guessing")]))?.sureAndWrong).toBe(true);
    expect(first(fold([answer(0, "sure"), answer(1, "guessing")]))?.sureAndWrong).toBe(false);
  });

  test("is not opened by a guess, by most of an answer, or by none", () => {
    expect(first(fold([answer(0, "guessing")]))?.sureAndWrong).toBe(false);
    expect(first(fold([answer(0.75, "sure")]))?.sureAndWrong).toBe(false);
    expect(first(fold([answer(0, null)]))?.sureAndWrong).toBe(false);
  });
});

describe("a new version of a question", () => {
  test("is measured anew, and the answers to the old one stay as they were", () => {
    const before = fold([answer(0, "sure"), answer(1, "sure")]);
    const after = fold([answer(0.5, "leaning", 2)], before);
    expect(first(after)).toEqual(first(before));
    expect(first(after, 2)).toMatchObject({ attempts: 1, firstMark: 0.5, sureAndWrong: false });
  });
});

describe("an attempt that has begun", () => {
  const asked = { item: "a", version: 1, variant: 0 };
  const hint = (number: number): LoggedEvent => ({ ...given, kind: "hintTaken", payload: { ...asked, hint: number } });
  const step: LoggedEvent = { ...given, id: "step", kind: "stepTaken", payload: { ...asked, taken: 1 } };

  test("keeps its hints and steps until it is answered", () => {
    const begun = fold([hint(0), step, hint(1)]);
    expect(openAttempt(begun, asked)).toMatchObject({ hints: 2, steps: [1], lastStep: "step" });
    expect(openAttempt(fold([answer(1, "guessing")], begun), asked)).toBeUndefined();
  });

  test("says nothing of another variant or version", () => {
    expect(openAttempt(fold([hint(0)]), { ...asked, variant: 1 })).toBeUndefined();
    expect(openAttempt(fold([hint(0)]), { ...asked, version: 2 })).toBeUndefined();
  });
});

describe("a lesson is finished by rule", () => {
  const rule = {
    slug: "config",
    sections: [{ id: "one" }],
    items: [
      { id: "a", version: 1, use: "practice" as const },
      { id: "before", version: 1, use: "before" as const },
    ],
    worksheets: ["plan"],
  };
  const reached: LoggedEvent = { ...given, kind: "sectionReached", payload: { section: "one" } };
  const saved: LoggedEvent = { ...given, kind: "worksheetSaved", payload: { worksheet: "plan" } };

  test("when every section was reached, every question answered, rightly or not, and every worksheet begun", () => {
    expect(meetsFinish(rule, fold([reached, saved]))).toBe(false);
    expect(meetsFinish(rule, fold([reached, answer(0, "sure")]))).toBe(false);
    expect(meetsFinish(rule, fold([reached, answer(0, "sure"), saved]))).toBe(true);
    expect(stillOpen(rule, fold([reached]))).toEqual({ sections: [], items: ["a"], worksheets: ["plan"] });
  });

  test("and a question that has changed is open again in a lesson that is not finished", () => {
    const changed = { ...rule, items: [{ id: "a", version: 2, use: "practice" as const }] };
    expect(meetsFinish(changed, fold([reached, saved, answer(1, "sure")]))).toBe(false);
    expect(meetsFinish(changed, fold([reached, saved, answer(1, "sure", 2)]))).toBe(true);
  });

  test("and one without sections, questions and worksheets is finished by being opened", () => {
    expect(meetsFinish({ slug: "none", sections: [], items: [], worksheets: [] }, noProgress)).toBe(true);
  });
});
