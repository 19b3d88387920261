import { expect, test } from "vitest";
import { Attempts } from "./attempts";
import { Clock } from "./clock";
import { EventQueue } from "./event-queue";
import { Timeouts } from "./timeouts";

/** Three attempts of call 2 that wait 100 ms from 0, 10 and 20 ms on; those named are answered in time. */
function threeCalls(answered: number[]) {
  const [attempts, clock, events, timeouts] = [new Attempts(), new Clock(), new EventQueue(), new Timeouts()];
  for (const attempt of [0, 1, 2]) {
    clock.nowMs = attempt * 10;
    attempts.timeoutEvent[attempt] = timeouts.begin(2, attempt, 100, clock, events);
  }
  for (const attempt of answered) attempts.timeoutEvent[attempt] = -1;
  return { attempts, events, timeouts };
}

test.each([
  { answered: [], due: [100, 110, 120] },
  { answered: [0], due: [100, 110, 120] },
  { answered: [1], due: [100, 120] },
  { answered: [1, 2], due: [100] },
])("of a line of calls only the first is among the events: $answered are answered", ({ answered, due }) => {
  const { attempts, events, timeouts } = threeCalls(answered);
  const seen: number[] = [];
  const taken: number[] = [];
  while (events.isDue(1000)) {
    expect(events.size).toBe(1);
    seen.push(events.times[0] ?? 0);
    events.removeFirst();
    taken.push(timeouts.takeFirst(2, attempts, events));
  }
  expect(seen).toEqual(due);
  expect(taken).toEqual(due.map((ms) => (ms - 100) / 10));
});

test("a timeout keeps its place among events of the same time, whenever it comes to the front", () => {
  const { attempts, events, timeouts } = threeCalls([]);
  // Scheduled after the timeout of 110 ms was drawn: it comes after it.
  const later = events.schedule(110, 0, 7);
  expect(events.isDue(100)).toBe(true);
  events.removeFirst();
  timeouts.takeFirst(2, attempts, events);
  expect(events.isDue(110)).toBe(true);
  expect(events.sequences[0]).toBeLessThan(later);
});
