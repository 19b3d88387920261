import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FirstAnswer, lessonFigures, type Told } from "./analysis";
import {
  choiceQuestion,
  given,
  linesQuestion,
  multipleQuestion,
  orderQuestion,
  ownWordsQuestion,
} from "./test-questions";

const people = (count: number) => Array.from({ length: count }, (_, at) => `person-${at + 1}`);

const answersOf = (count: number, of: (place: number) => Partial<FirstAnswer> = () => ({}), item = "one") =>
  people(count).map((person, at) => given(person, item, of(at)));

const toldOf = (items: Parameters<typeof lessonFigures>[0], answers: readonly FirstAnswer[]) =>
  lessonFigures(items, answers)[0]?.told ?? { kind: "tooFew" as const };

function averagesOf(...[items, answers]: Parameters<typeof lessonFigures>) {
  const told = toldOf(items, answers);
  if (told.kind !== "averages") throw new Error(`told ${told.kind}`);
  return told;
}

const statisticsOf = (...args: Parameters<typeof lessonFigures>) => averagesOf(...args).statistics;

/** That many people answer all three questions; the earlier ones miss the first, and more of the others. */
const lesson = [choiceQuestion("one"), linesQuestion("two"), choiceQuestion("three")];
const wholeLesson = (count: number) =>
  people(count).flatMap((person, at) => {
    const isRight = at >= count / 3;
    return [
      given(person, "one", isRight ? {} : { mark: 0, response: 0 }),
      given(person, "two", at % 2 === 0 || isRight ? { response: 2 } : { mark: 0, response: 3 }),
      given(person, "three", isRight ? {} : { mark: 0, response: 2, confidence: "guessing" }),
    ];
  });

describe("what is told of a question", () => {
  test.each([0, 1, 4])("is how many answered, and nothing else, of %d answers", (count) => {
    expect(lessonFigures([choiceQuestion("one")], answersOf(count))).toEqual([
      { id: "one", version: 1, isPresent: true, answers: count, told: { kind: "tooFew" } },
    ]);
  });

  test("is its averages from five answers on", () => {
    const answers = answersOf(5, (at) => (at < 2 ? { mark: 0, response: 0, tookMs: 30_000 } : {}));
    const told = averagesOf([choiceQuestion("one")], answers);
    expect(told).toMatchObject({ of: 5, right: 3, flags: ["sureAndMissed"], statistics: null });
    expect(told.facility).toBeCloseTo(0.6, 12);
    expect(told.facilityInterval?.low).toBeCloseTo(0.2307, 3);
    expect(told.certainty?.n).toBe(5);
    expect(told.certainty?.shares?.sureWrong).toBeCloseTo(0.4, 12);
    expect(told.time).toMatchObject({ medianMs: 10_000, interquartileRangeMs: 20_000 });
  });

  test("is how sure people were, and their time, only where five said or had it", () => {
    const answers = answersOf(5, (at) => (at === 0 ? { confidence: null, tookMs: null, mark: 0, response: null } : {}));
    expect(averagesOf([choiceQuestion("one")], answers)).toMatchObject({ right: 4, certainty: null, time: null });
  });

  test("is neither options nor discrimination under twenty answers", () => {
    expect(statisticsOf(lesson, wholeLesson(19))).toBeNull();
    expect(statisticsOf(lesson, wholeLesson(20))).not.toBeNull();
  });

  test("is only how many answered where people use their own words, however many there are", () => {
    const answers = answersOf(40, () => ({ confidence: null, response: ["PLANTED"] }));
    expect(toldOf([ownWordsQuestion("one")], answers)).toEqual({ kind: "ownWords" });
  });

  test("does not change with a single answer: it moves in whole fives, the earliest first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.infiniteStream(fc.boolean()), (count, coins) => {
        const answers = answersOf(count, () => (coins.next().value ? {} : { mark: 0, response: 2 }));
        const whole = answers.slice(0, count - (count % 5));
        const [all] = lessonFigures([choiceQuestion("one")], answers);
        expect(all?.answers).toBe(count);
        expect(all?.told).toEqual(toldOf([choiceQuestion("one")], whole));
        expect(all?.told).toMatchObject({ of: whole.length });
      }),
    );
  });

  test("names nobody, whoever answered what", () => {
    expect(JSON.stringify(lessonFigures(lesson, wholeLesson(60)))).not.toContain("person");
  });

  test("is apart for each version, and of an earlier one never more than averages", () => {
    const now = answersOf(20, () => ({ version: 2 }));
    const before = answersOf(30, () => ({ mark: 0, response: 0 }));
    const figures = lessonFigures([choiceQuestion("one", { version: 2 })], [...before, ...now]);
    expect(figures.map(({ version, isPresent, answers }) => [version, isPresent, answers])).toEqual([
      [2, true, 20],
      [1, false, 30],
    ]);
    expect(figures[0]?.told).toMatchObject({ right: 20, flags: ["easy"] });
    expect(figures[1]?.told).toMatchObject({ of: 30, right: 0, flags: ["sureAndMissed", "hard"], statistics: null });
  });
});

describe("flags", () => {
  const flags = (right: number, count: number) =>
    averagesOf(
      [choiceQuestion("one")],
      answersOf(count, (at) => (at < right ? {} : { mark: 0, response: 0, confidence: "leaning" })),
    ).flags;

  test("say hard under a quarter, and easy over nineteen in twenty, from twenty answers on", () => {
    expect(flags(0, 19)).toEqual([]);
    expect(flags(19, 19)).toEqual([]);
    expect(flags(4, 20)).toEqual(["hard"]);
    expect(flags(5, 20)).toEqual([]);
    expect(flags(19, 20)).toEqual([]);
    expect(flags(20, 20)).toEqual(["easy"]);
  });

  test("say from five answers on that over a fifth were sure and missed it", () => {
    const missed = (count: number) => answersOf(5, (at) => (at < count ? { mark: 0, response: 0 } : {}));
    expect(averagesOf([choiceQuestion("one")], missed(1)).flags).toEqual([]);
    expect(averagesOf([choiceQuestion("one")], missed(2)).flags).toEqual(["sureAndMissed"]);
  });

  test("ask whether a question measures that is missed by who does well elsewhere", () => {
    const turned = wholeLesson(30).map((one) =>
      one.item === "one"
        ? { ...one, mark: 1 - one.mark, response: one.mark === 1 ? 0 : 1, confidence: "leaning" as const }
        : one,
    );
    expect(averagesOf(lesson, turned).flags).toEqual(["reversed"]);
    expect(averagesOf(lesson, wholeLesson(30)).flags).toEqual(["sureAndMissed"]);
  });
});

describe("discrimination", () => {
  test("is of the people who answered the whole lesson, in whole fives, and says how many", () => {
    const { discrimination } = statisticsOf(lesson, wholeLesson(24)) ?? {};
    expect(discrimination?.n).toBe(20);
    expect(discrimination?.index).toBeGreaterThan(0.8);
    expect(discrimination?.interval?.low).toBeLessThan(discrimination?.index ?? 0);
    expect(discrimination?.efficiency).toBeGreaterThan(0.8);
  });

  test("is not told of nineteen of them, however many answered the question", () => {
    const others = answersOf(50).slice(30);
    const { discrimination, spread } = statisticsOf(lesson, [...wholeLesson(19), ...others]) ?? {};
    expect(discrimination).toEqual({ n: 15, index: null, interval: null, efficiency: null });
    expect(spread).toMatchObject({ tables: [{ answers: 35, complete: null }] });
  });

  test("leaves out the tests before and after the course, and earlier versions", () => {
    const test = { ...choiceQuestion("test"), use: "before" as const };
    const early = people(20).map((person) => given(person, "test", { mark: 0, response: 0 }));
    const figures = lessonFigures([...lesson, test], [...wholeLesson(20), ...early]);
    expect(figures[0]?.told).toEqual(toldOf(lesson, wholeLesson(20)));
    expect(figures[3]?.told).toMatchObject({ statistics: { discrimination: null } });
    const older = wholeLesson(20).map((one) => (one.item === "two" ? { ...one, version: 0 } : one));
    expect(statisticsOf(lesson, older)?.discrimination?.n).toBe(0);
  });
});

describe("the table of options", () => {
  const tables = (told: Told) =>
    told.kind === "averages" && told.statistics?.spread.kind === "options" ? told.statistics.spread.tables : null;

  test("says of each option who chose it: of all, of the sure, of the lower and the upper third", () => {
    const [table] = tables(toldOf(lesson, wholeLesson(30))) ?? [];
    expect(table).toMatchObject({ variant: 0, variants: 1, answers: 30, unanswered: 0, sure: 30, complete: 30 });
    expect(table?.rows.map(({ label, isKey }) => [label, isKey])).toEqual([
      ["A", false],
      ["B", true],
      ["C", false],
    ]);
    const [apples, bread, cheese] = table?.rows ?? [];
    expect(apples?.share).toBeCloseTo(1 / 3, 12);
    expect(apples?.shareInLowerThird).toBeCloseTo(1, 12);
    expect(bread?.shareInUpperThird).toBeCloseTo(1, 12);
    expect(bread?.shareAmongSure).toBeCloseTo(2 / 3, 12);
    expect(cheese).toMatchObject({ share: 0, isFunctional: false, isSuspect: false });
  });

  test("says nothing of the sure where they are fewer than five", () => {
    const four = answersOf(20, (at) => (at < 4 ? {} : { confidence: "leaning" }));
    const [table] = tables(toldOf([choiceQuestion("one")], four)) ?? [];
    expect(table?.sure).toBeNull();
    expect(table?.rows.map(({ shareAmongSure }) => shareAmongSure)).toEqual([null, null, null]);
  });

  test("is one for each variant with twenty answers, each in whole fives, so that no few are left over", () => {
    const two = choiceQuestion("one", { variants: 2 });
    const answers = answersOf(46, (at) => ({ variant: at % 2 }));
    const found = tables(toldOf([two], answers)) ?? [];
    expect(found.map(({ variant, answers: of }) => [variant, of])).toEqual([
      [0, 20],
      [1, 20],
    ]);
    const few = answersOf(30, (at) => ({ variant: at < 19 ? 0 : 1 }));
    expect(tables(toldOf([two], few))).toEqual([]);
    const lastOne = answersOf(25, (at) => ({ variant: at < 24 ? 0 : 1 }));
    expect(tables(toldOf([two], lastOne))?.map(({ answers: of }) => of)).toEqual([20]);
  });

  test("has the lines that can be picked, and each option of several", () => {
    const lines = answersOf(20, () => ({ response: 2 }));
    const [picked] = tables(toldOf([linesQuestion("one")], lines)) ?? [];
    expect(picked?.rows.map(({ label, isKey, share }) => [label, isKey, share])).toEqual([
      ["2", true, 1],
      ["3", false, 0],
    ]);
    const several = answersOf(20, (at) => ({ mark: 0.75, response: at < 10 ? [0, 2] : [2, 3] }));
    const [chosen] = tables(toldOf([multipleQuestion("one")], several)) ?? [];
    expect(chosen?.rows.map(({ isKey, share }) => [isKey, share])).toEqual([
      [true, 0.5],
      [false, 0],
      [true, 1],
      [false, 0.5],
    ]);
  });

  test("counts a question left unanswered, and a response that its question no longer has, as choosing nothing", () => {
    const answers = answersOf(20, (at) =>
      at < 3 ? { response: null, mark: 0, confidence: null } : { response: at < 5 ? "PLANTED" : 1 },
    );
    const [table] = tables(toldOf([choiceQuestion("one")], answers)) ?? [];
    expect(table).toMatchObject({ answers: 20, unanswered: 5 });
    expect(JSON.stringify(table)).not.toContain("PLANTED");
  });

  test("is how the marks are spread for kinds without options", () => {
    const answers = answersOf(20, (at) => ({ mark: at < 12 ? 1 : at < 17 ? 0.5 : 0, response: [0, 1, 2] }));
    expect(statisticsOf([orderQuestion("one")], answers)?.spread).toEqual({
      kind: "marks",
      marks: { whole: 12, part: 5, none: 3 },
    });
  });
});
