import { expect, test } from "vitest";
import { statesOf } from "./states";

const nothing = { bestScore: null, flying: null, flights: [] };

test("the first scenario that is not ready is the next one", () => {
  const states = statesOf([{ ...nothing, bestScore: 75, flights: [{}] }, nothing, nothing]);
  expect(states.map(({ state }) => state)).toEqual(["ready", "next", "notFlown"]);
});

test("a score below 75 is flown, and still next; what is in the air says so", () => {
  const states = statesOf([
    { ...nothing, bestScore: 74, flights: [{}] },
    { ...nothing, flying: "x", flights: [{}] },
  ]);
  expect(states).toEqual([
    { state: "flown", isNext: true },
    { state: "inTheAir", isNext: false },
  ]);
});
