import fc from "fast-check";
import { expect, test } from "vitest";
import { type Confidence, confidences, isRight } from "@/app/_quiz/verdict";
import { type Answered, remember } from "./memory";
import { schedule } from "./schedule";
import { answer, at, days, someAnswers, utcDay } from "./test-answers";

const without = { horizon: null, now: at(4000), dayOf: utcDay };

const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test("answers replayed at once give the same as answers added one by one, and as any split of them", () => {
  fc.assert(
    fc.property(someAnswers, fc.nat(30), (answers, split) => {
      const whole = remember(answers, utcDay);
      const single = answers.reduce((before, each) => remember([each], utcDay, before), remember([], utcDay));
      expect(single).toEqual(whole);
      const half = remember(answers.slice(0, split), utcDay);
      const copy = structuredClone(half);
      expect(remember(answers.slice(split), utcDay, half)).toEqual(whole);
      expect(half).toEqual(copy);
    }),
  );
});

test("how the answers to different items are mixed does not matter", () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const apart = ["c", "a", "b"].flatMap((item) => answers.filter((each) => each.item === item));
      expect(sorted(schedule(apart, without))).toEqual(sorted(schedule(answers, without)));
    }),
  );
});

test("an item is due a whole number of days after its last answer, at least one, and within a day while sure and missed", () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      for (const { due, lastSeen, sureAndMissed, reps, lapses } of schedule(answers, without).values()) {
        const wait = (due.getTime() - lastSeen.getTime()) / 86_400_000;
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(Number.isInteger(wait)).toBe(true);
        if (sureAndMissed) expect(wait).toBe(1);
        expect(lapses).toBeLessThan(reps);
      }
    }),
  );
});

test("sure and missed is what progress says: missed while sure, and not right since", () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      for (const { item, version, sureAndMissed } of schedule(answers, without).values()) {
        const own = answers.filter((each) => each.item === item && each.version === version);
        const since = own.slice(own.findLastIndex(({ mark }) => isRight(mark)) + 1);
        expect(sureAndMissed).toBe(since.some(({ mark, confidence }) => mark < 0.5 && confidence === "sure"));
      }
    }),
  );
});

test("while a first deploy lies ahead nothing is due after the day before it, nor before its last answer", () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 1, max: 300 }), (answers, ahead) => {
      const now = answers.at(-1)?.at ?? at(0);
      const horizon = new Date(`${utcDay(days(now, ahead))}T00:00:00Z`);
      const free = schedule(answers, without);
      for (const [item, { due, lastSeen }] of schedule(answers, { ...without, horizon, now })) {
        expect(utcDay(due) < utcDay(horizon)).toBe(true);
        expect(due >= lastSeen).toBe(true);
        expect(due <= (free.get(item)?.due ?? lastSeen)).toBe(true);
      }
    }),
  );
});

test("a deploy that is past or not set changes nothing", () => {
  fc.assert(
    fc.property(someAnswers, fc.nat(300), (answers, ago) => {
      const when = { ...without, horizon: days(without.now, -ago) };
      expect(schedule(answers, when)).toEqual(schedule(answers, without));
    }),
  );
});

/** From what shows least to what shows most; sure is worse than guessing where it was missed. */
const better: [mark: number, Confidence][] = [
  ...confidences.toReversed().map((confidence): [number, Confidence] => [0, confidence]),
  [0.5, "sure"],
  [1, "guessing"],
  [1, "leaning"],
  [1, "sure"],
];

test("of two answers to a question at one time, whatever was answered before, the better never brings it back sooner", () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 1, max: 60 }), (answers, later) => {
      const before: Answered[] = answers.filter(({ item }) => item === "a").map((each) => ({ ...each, version: 1 }));
      const last = before.at(-1)?.at ?? at(0);
      const waits = better.map(([mark, confidence]) => {
        const next = { ...answer(0, mark, confidence, "a"), at: days(last, later) };
        return (
          schedule([...before, next], without)
            .get("a")
            ?.due.getTime() ?? Number.NaN
        );
      });
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    }),
  );
});
