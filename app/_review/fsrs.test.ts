import {
  type Card,
  createEmptyCard,
  default_w,
  FSRS,
  FSRS5_DEFAULT_DECAY,
  type FSRSState,
  forgetting_curve,
  fsrs,
  Grades,
} from "ts-fsrs";
import { expect, test } from "vitest";
import { z } from "zod";
import fsrs6 from "./fixtures/fsrs-6.json";
import longTerm from "./fixtures/long-term.json";
import { settings } from "./memory";

// The library does what its authors, and those of the reference in Rust, have published: see fixtures/README.md.

const grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const Grading = z.array(grade);
const start = new Date("2022-12-29T12:30:00Z");

/** The card after each grade, each given when the card is due. */
function replay(scheduler: FSRS, grades: number[]): Card[] {
  const cards: Card[] = [];
  for (const each of Grading.parse(grades)) {
    const card: Card = cards.at(-1) ?? createEmptyCard(start);
    cards.push(scheduler.next(card, cards.length === 0 ? start : card.due, each).card);
  }
  return cards;
}

// Those weights are of FSRS-5; these two more make them work the same in FSRS-6.
const weights = [...longTerm.weights, 0, FSRS5_DEFAULT_DECAY];

test.each(longTerm.histories)("with our settings, grades $grades give intervals $intervals", (history) => {
  const cards = replay(fsrs({ ...settings, w: weights }), history.grades);
  expect(cards.map((card) => card.scheduled_days)).toEqual(history.intervals);
  expect(cards.map(({ stability }) => stability)).toEqual(history.stabilities);
  expect(cards.map(({ difficulty }) => difficulty)).toEqual(history.difficulties);
});

test("the default weights are the published ones of FSRS-6, and so are the four first states", () => {
  expect(default_w).toEqual(fsrs6.weights);
  const first = Grades.map((each) => fsrs(settings).next(createEmptyCard(start), start, each).card);
  expect(first.map(({ stability }) => stability)).toEqual(fsrs6.first.stabilities);
  expect(first.map(({ difficulty }) => difficulty)).toEqual(fsrs6.first.difficulties);
});

test("with the steps that we leave out, the published history of FSRS-6 comes out", () => {
  const cards = replay(fsrs(), fsrs6.withSteps.grades);
  expect(cards.map((card) => card.scheduled_days)).toEqual(fsrs6.withSteps.intervals);
});

test.each([
  { steps: true, expected: fsrs6.memory.withSteps },
  { steps: false, expected: fsrs6.memory.withoutSteps },
])("memory agrees with the reference in Rust, steps: $steps", ({ steps, expected }) => {
  const scheduler = fsrs({ ...settings, enable_short_term: steps });
  let memory: FSRSState | null = null;
  for (const [index, each] of Grading.parse(fsrs6.memory.grades).entries())
    memory = scheduler.next_state(memory, fsrs6.memory.elapsed[index] ?? 0, each);
  expect(memory?.stability).toBeCloseTo(expected.stability, 4);
  expect(memory?.difficulty).toBeCloseTo(expected.difficulty, 4);
});

test("intervals by the chance of recall agree with the reference in Rust", () => {
  const { stability, retentions, intervals } = fsrs6.intervalByRetention;
  const found = retentions.map((retention) =>
    new FSRS({ ...settings, request_retention: retention }).next_interval(stability, 1),
  );
  expect(found).toEqual(intervals);
});

test("the chance of recall fades as in the reference in Rust", () => {
  const { decay, stability, days, chances } = fsrs6.forgetting;
  expect(days).toHaveLength(chances.length);
  for (const [index, day] of days.entries())
    expect(forgetting_curve(decay, day, stability)).toBeCloseTo(chances[index] ?? Number.NaN, 6);
});
