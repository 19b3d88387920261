import { expect, test } from "vitest";
import { namesDuration, namesNumber } from "./cue";

test.each(["below 80 %", "three alerts", "p99 is high", "half of them", "٣ orders", "Twenty tickets"])(
  "%j names a number",
  (cue) => {
    expect(namesNumber(cue)).toBe(true);
  },
);

test.each(["someone complains", "often", "it is done", "the phone rings", "halfway", ""])("%j names none", (cue) => {
  expect(namesNumber(cue)).toBe(false);
});

test.each([
  "for 5 minutes",
  "for 5min",
  "a 30-second dip",
  "five hours",
  "half an hour",
  "for an hour",
  "10\u00a0s",
  "2 h",
])("%j names a duration", (cue) => {
  expect(namesDuration(cue)).toBe(true);
});

test.each(["below 80 %", "for minutes", "5 metres", "minute 5", "for a while", "2 messages", "often", "3 stones"])(
  "%j names none that is known",
  (cue) => {
    expect(namesDuration(cue)).toBe(false);
  },
);
