import { expect, test } from "vitest";
import type { Variant } from "@/app/_simulator/core/flight/scenario";
import { chooseVariant } from "./variant";

const variant = (isFaultFree: boolean): Variant => ({
  startsAt: "14:02",
  isFaultFree,
  trafficFactor: 1,
  faults: [],
  asking: [],
});
const variants = { a: variant(false), b: variant(false), c: variant(false), sound: variant(true) };

/** Numbers that look like chance and are the same each time: a linear congruential generator of 31 bits. */
function drawing() {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

function shares(chosen: string[]) {
  const counts = new Map<string, number>();
  for (const name of chosen) counts.set(name, (counts.get(name) ?? 0) + 1 / chosen.length);
  return counts;
}

test("nobody meets a sound release before they have landed four flights", () => {
  const draw = drawing();
  const chosen = Array.from({ length: 400 }, () => chooseVariant({ variants }, { landed: 3, last: null }, draw));
  const found = shares(chosen);
  expect([...found.keys()].sort()).toEqual(["a", "b", "c"]);
  for (const share of found.values()) expect(share).toBeCloseTo(1 / 3, 0.7);
});

test("after four, one release in four is sound", () => {
  const draw = drawing();
  const chosen = Array.from({ length: 4000 }, () => chooseVariant({ variants }, { landed: 4, last: null }, draw));
  expect(shares(chosen).get("sound")).toBeGreaterThan(0.22);
  expect(shares(chosen).get("sound")).toBeLessThan(0.28);
});

test("the same fault does not come twice in a row where there is another", () => {
  const draw = drawing();
  let last: string | null = null;
  for (let flight = 0; flight < 200; flight += 1) {
    const next = chooseVariant({ variants }, { landed: 0, last }, draw);
    expect(next).not.toBe(last);
    last = next;
  }
});

test("a scenario with one fault, or with none, gives what it has", () => {
  const { a, sound } = variants;
  expect(chooseVariant({ variants: { a, sound } }, { landed: 0, last: "a" }, () => 0.99)).toBe("a");
  expect(chooseVariant({ variants: { sound } }, { landed: 0, last: "sound" }, () => 0.99)).toBe("sound");
  expect(chooseVariant({ variants: { a } }, { landed: 9, last: "a" }, () => 0)).toBe("a");
});
