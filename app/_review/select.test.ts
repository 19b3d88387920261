import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schedule } from "./schedule";
import { chooseReview, comesBack, standingOf, worthAnotherLook } from "./select";
import { answer, at, days, someAnswers, utcDay } from "./test-answers";

const now = at(30);
const today = new Date("2026-04-02T00:00:00Z");
const when = { horizon: null, now, dayOf: utcDay };

const mixed = schedule(
  [
    answer(0, 1, "leaning", "known-long-ago"),
    answer(20, 1, "leaning", "known-lately"),
    answer(21, 0, "leaning", "missed-late"),
    answer(22, 0, "sure", "sure-late"),
    answer(3, 0, "guessing", "missed-early"),
    answer(4, 0, "sure", "sure-early"),
    answer(26, 0.6, "leaning", "partly"),
    answer(27, 1, "guessing", "guessed"),
    answer(29, 1, "sure", "known-well"),
  ].sort((a, b) => a.at.getTime() - b.at.getTime()),
  when,
);

describe("a review", () => {
  test("asks what was missed while sure, then what was missed, then what is most likely forgotten", () => {
    expect(chooseReview(mixed, { now, today })).toEqual([
      ...["sure-early", "sure-late", "missed-early", "missed-late"],
      ...["known-long-ago", "known-lately", "partly", "guessed"],
    ]);
  });

  test("asks first what was seen lately and fades fast, then what was seen long ago and is well known", () => {
    const two = schedule([answer(20, 1, "sure", "well-known"), answer(22, 1, "guessing", "fading")], when);
    expect(chooseReview(two, { now, today })).toEqual(["fading", "well-known"]);
  });

  test("asks ten at most, or as many as are wished", () => {
    const many = schedule(
      Array.from({ length: 14 }, (_, index) => answer(index, 0, "leaning", `item-${index}`)),
      when,
    );
    expect(chooseReview(many, { now, today })).toEqual(Array.from({ length: 10 }, (_, index) => `item-${index}`));
    expect(chooseReview(many, { now, today, most: 2 })).toEqual(["item-0", "item-1"]);
  });

  test("asks what falls due later on the learner's day, and nothing of the next day", () => {
    const late = schedule(
      [answer(29.4, 0, "leaning", "this-evening"), answer(29.6, 0, "leaning", "after-midnight")],
      when,
    );
    expect(chooseReview(late, { now, today })).toEqual(["this-evening"]);
  });

  test("does not ask again on the last day before a first deploy what was answered on it", () => {
    const answers = [answer(29, 0, "sure", "yesterday"), answer(30, 0, "sure", "today")];
    const eve = schedule(answers, { ...when, now: at(30.1), horizon: today });
    expect(chooseReview(eve, { now: at(30.1), today })).toEqual(["yesterday"]);
  });

  test("of answers at one moment goes by id", () => {
    const set = schedule(
      [answer(0, 0, "leaning", "b"), answer(0, 0, "leaning", "a"), answer(0, 1, "leaning", "d")],
      when,
    );
    expect(chooseReview(set, { now, today })).toEqual(["a", "b", "d"]);
  });

  test("is the same whatever the order of items, holds only what is due, and never an item twice", () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(300), (answers, day) => {
        const all = schedule(answers, { ...when, now: at(day) });
        const ask = { now: at(day), today: days(at(day), 0.5) };
        const chosen = chooseReview(all, ask);
        expect(chooseReview(new Map([...all].toReversed()), ask)).toEqual(chosen);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.toSorted()).toEqual(
          [...all.values()].flatMap(({ item, due }) => (due < ask.today ? [item] : [])).toSorted(),
        );
      }),
    );
  });
});

test("what comes back is what is not due yet, soonest first", () => {
  expect(comesBack(mixed, now)).toEqual([{ item: "known-well", due: days(at(29), 8), standing: "known" }]);
  expect(comesBack(mixed, at(28.5)).map(({ item }) => item)).toEqual(["guessed", "known-well"]);
  expect(comesBack(mixed, days(at(29), 8))).toEqual([]);
  expect(comesBack(new Map(), now)).toEqual([]);
});

describe("worth another look", () => {
  test("is what was missed while sure, then missed, then partly right, then guessed, each with its reason", () => {
    expect(worthAnotherLook(mixed, 9).map(({ item, reason }) => `${item}: ${reason}`)).toEqual([
      "sure-early: you were sure, and it was another answer",
      "sure-late: you were sure, and it was another answer",
      "missed-early: it was another answer",
      "missed-late: it was another answer",
      "partly: you had part of it",
      "guessed: right, but you said you were guessing",
    ]);
  });

  test("names three at most, with the version that was answered", () => {
    expect(worthAnotherLook(mixed)).toHaveLength(3);
    expect(worthAnotherLook(mixed)[0]).toMatchObject({ item: "sure-early", version: 1 });
  });

  test("is nothing where all was right and no guess", () => {
    expect(worthAnotherLook(schedule([answer(0, 1, "leaning"), answer(1, 1, null, "other")], when))).toEqual([]);
  });
});

test("partly right after being sure and missed still stands as sure and missed", () => {
  const [found] = schedule([answer(0, 0, "sure"), answer(1, 0.8, "leaning")], when).values();
  expect(found && standingOf(found)).toBe("sureAndMissed");
});
