import { createEmptyCard, fsrs, Rating } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import type { Confidence } from "@/app/_quiz/verdict";
import { type Answered, rate, settings } from "./memory";
import { type Scheduled, schedule, type When } from "./schedule";
import { answer, at, days, utcDay } from "./test-answers";

const now = at(400);
const without: When = { horizon: null, now, dayOf: utcDay };

function only(answers: Answered[], when: When = without): Scheduled {
  const [found, ...others] = schedule(answers, when).values();
  if (!found || others.length > 0) throw new Error("expected one item");
  return found;
}

/** Days from the last answer until it is due. */
const wait = (answers: Answered[], when?: When) => {
  const { due, lastSeen } = only(answers, when);
  return (due.getTime() - lastSeen.getTime()) / 86_400_000;
};

describe("the grade of an answer", () => {
  test.each<[mark: number, Confidence | null, Rating]>([
    [0, "guessing", Rating.Again],
    [0.49, "sure", Rating.Again],
    [0, null, Rating.Again],
    [0.5, "sure", Rating.Hard],
    [0.99, "leaning", Rating.Hard],
    [1, "guessing", Rating.Hard],
    [1, "leaning", Rating.Good],
    [1, "sure", Rating.Easy],
    [1, null, Rating.Good],
  ])("of mark %d, %s, is %d", (mark, confidence, grade) => {
    expect(rate({ mark, confidence })).toBe(grade);
  });
});

test("nothing answered, nothing scheduled", () => {
  expect(schedule([], without).size).toBe(0);
});

test("the first answer makes it wait one day missed, two by a guess or in part, three leaning, eight sure", () => {
  expect(wait([answer(0, 0, "leaning")])).toBe(1);
  expect(wait([answer(0, 1, "guessing")])).toBe(2);
  expect(wait([answer(0, 0.6, "sure")])).toBe(2);
  expect(wait([answer(0, 1, "leaning")])).toBe(3);
  expect(wait([answer(0, 1, "sure")])).toBe(8);
});

test("a schedule tells what is known of the last answer and of memory", () => {
  const found = only([answer(0, 0, "guessing"), answer(2, 1, "leaning"), answer(5, 0.4, "leaning")]);
  expect(found).toMatchObject({
    item: "item",
    version: 1,
    reps: 3,
    lapses: 1,
    lastMark: 0.4,
    lastConfidence: "leaning",
  });
  expect(found.lastSeen).toEqual(at(5));
  expect(found.due).toEqual(days(at(5), 1));
  expect(found.sureAndMissed).toBe(false);
  expect(found.stability).toBeGreaterThan(0);
  expect(found.difficulty).toBeGreaterThan(6.4133);
});

test("a new version begins anew, and answers to an earlier one that arrive late change nothing", () => {
  const fresh = only([{ ...answer(9, 1, "leaning"), version: 2 }]);
  expect(only([answer(0, 0, "sure"), answer(1, 0, "sure"), { ...answer(9, 1, "leaning"), version: 2 }])).toEqual(fresh);
  expect(only([{ ...answer(9, 1, "leaning"), version: 2 }, answer(10, 0, "sure")])).toEqual(fresh);
});

describe("missed while sure", () => {
  const known = [answer(0, 1, "sure"), answer(8, 1, "sure"), answer(60, 1, "sure")];

  test("it comes back the next day, however well it was known", () => {
    expect(wait(known)).toBeGreaterThan(60);
    expect(wait([...known, answer(200, 0, "leaning")])).toBeGreaterThan(1);
    expect(wait([...known, answer(200, 0, "sure")])).toBe(1);
    expect(only([...known, answer(200, 0, "sure")]).sureAndMissed).toBe(true);
  });

  test("it stays so while it is not right, and comes within a week after the first right answer, once", () => {
    const missed = [...known, answer(200, 0, "sure"), answer(201, 0.8, "leaning")];
    expect(only(missed).sureAndMissed).toBe(true);
    expect(wait(missed)).toBe(1);
    const right = [...missed, answer(202, 1, "sure")];
    expect(only(right).sureAndMissed).toBe(false);
    expect(wait(right)).toBe(7);
    expect(wait([...right, answer(209, 1, "sure")])).toBeGreaterThan(7);
  });

  test("a right answer on the same day, its reasons just read, closes it and leaves it for the next day", () => {
    const closed = [...known, answer(200, 0, "sure"), answer(200.01, 1, "sure")];
    expect(only(closed).sureAndMissed).toBe(false);
    expect(wait(closed)).toBe(1);
    expect(wait([...closed, answer(201, 1, "sure")])).toBe(7);
  });

  test("without it, a right answer after a miss waits as long as FSRS says", () => {
    expect(wait([...known, answer(200, 0, "leaning"), answer(204, 1, "sure")])).toBeGreaterThan(7);
  });
});

describe("several answers on one day", () => {
  test("later ones train: neither memory nor the wait changes, only what was seen last", () => {
    const once = only([answer(0, 0, "leaning")]);
    const again = only([
      answer(0, 0, "leaning"),
      answer(0.1, 1, "sure"),
      answer(0.2, 1, "sure"),
      answer(0.3, 0, "guessing"),
    ]);
    expect(again).toEqual({ ...once, due: days(at(0.3), 1), lastSeen: at(0.3), lastConfidence: "guessing" });
  });

  test("a first miss counts, since what was known has gone", () => {
    const missed = [answer(0, 1, "sure"), answer(0.1, 0, "leaning")];
    expect(wait(missed)).toBe(1);
    expect(only(missed)).toMatchObject({ reps: 2, lapses: 1 });
    expect(only([...missed, answer(0.2, 0, "leaning")])).toMatchObject({ reps: 2, lapses: 1 });
  });

  test("FSRS itself would keep stability at nought days, yet ease the difficulty and push the date", () => {
    const scheduler = fsrs(settings);
    const first = scheduler.next(createEmptyCard(now), now, Rating.Again).card;
    const easy = scheduler.next(first, now, Rating.Easy).card;
    expect(easy.stability).toBe(first.stability);
    expect(easy.difficulty).toBeLessThan(first.difficulty);
    expect([first.scheduled_days, easy.scheduled_days]).toEqual([1, 4]);
  });

  test("the day is the learner's: midnight in UTC falls into one evening in New York", () => {
    const evening = [answer(0.45, 0, "leaning"), answer(0.55, 1, "leaning")];
    const newYork = (moment: Date) => utcDay(days(moment, -5 / 24));
    expect(wait(evening)).toBe(3);
    expect(wait(evening, { ...without, dayOf: newYork })).toBe(1);
  });

  test("a clock set back makes no answer earlier than the one before it", () => {
    const found = only([answer(5, 1, "leaning"), answer(3, 0, "leaning")]);
    expect(found).toMatchObject({ lastSeen: at(5), due: days(at(5), 1), lastMark: 0 });
  });
});

describe("a first deploy ahead", () => {
  const deploy = new Date("2026-03-12T00:00:00Z");
  const when = { ...without, horizon: deploy, now: at(2) };

  test("brings everything back by the day before", () => {
    // The first answer is on 2 March at noon; sure makes it wait until the 10th, the second one far beyond.
    expect(only([answer(0, 1, "sure")], when).due).toEqual(days(at(0), 8));
    expect(only([answer(0, 1, "sure"), answer(8, 1, "sure")], when).due).toEqual(new Date("2026-03-11T00:00:00Z"));
  });

  test("leaves what is answered on that last day as it is, never before the answer", () => {
    const found = only([answer(0, 1, "sure"), answer(9, 1, "sure")], { ...when, now: at(9.1) });
    expect(found.due).toEqual(found.lastSeen);
  });

  test("holds no more once the day has begun", () => {
    const answers = [answer(0, 1, "sure"), answer(9, 1, "sure")];
    expect(only(answers, { ...when, now: deploy })).toEqual(only(answers));
  });
});
