import fc from "fast-check";
import { confidences } from "@/app/_quiz/verdict";
import type { Answered } from "./memory";

/** Days after noon of 2 March 2026, in UTC; fractions are times of day. */
export const at = (day: number) => days(new Date("2026-03-02T12:00:00Z"), day);

export const days = (moment: Date, by: number) => new Date(moment.getTime() + Math.round(by * 86_400_000));

export const utcDay = (moment: Date) => moment.toISOString().slice(0, 10);

export const answer = (day: number, mark: number, confidence: Answered["confidence"], item = "item"): Answered => ({
  item,
  version: 1,
  at: at(day),
  mark,
  confidence,
});

const one = fc.record({
  item: fc.constantFrom("a", "b", "c"),
  version: fc.constantFrom(1, 1, 1, 2),
  gap: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2, noNaN: true }), fc.nat(60)),
  mark: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  confidence: fc.constantFrom(...confidences, null),
});

/** Up to thirty answers to three items, in order, minutes to weeks apart. */
export const someAnswers: fc.Arbitrary<Answered[]> = fc.array(one, { maxLength: 30 }).map((all) => {
  let day = 0;
  return all.map(({ gap, ...rest }) => {
    day += gap;
    return { ...rest, at: at(day) };
  });
});
