import { expect, test } from "vitest";
import { drawn, legible, spoken, type TerminalLine } from "./terminal-line";

const line = (number: number, kind: TerminalLine["kind"] = "printed", text = `line ${number}`) => ({
  number,
  kind,
  text,
});

test("no more than the last 500 lines are drawn", () => {
  const lines = Array.from({ length: 700 }, (_, number) => line(number));
  expect(drawn(lines, []).map(({ number }) => number)).toEqual(lines.slice(-500).map(({ number }) => number));
});

test("what the terminal wrote itself stands after the line at which it was written, and goes with it", () => {
  const own = [
    { ...line(-2), after: 4 },
    { ...line(-3), after: 4 },
  ];
  expect(drawn([line(4), line(5)], own).map(({ number }) => number)).toEqual([4, -2, -3, 5]);
  expect(drawn([line(5)], own).map(({ number }) => number)).toEqual([5]);
  expect(drawn([], own)).toEqual([]);
});

test("only what the last line printed is spoken, and of that the beginning", () => {
  expect(spoken([line(1, "entered"), line(2), line(3, "entered", "env"), line(4, "printed", "A=1"), line(5)])).toBe(
    "A=1\nline 5",
  );
  expect(spoken([line(1, "entered"), line(2)].concat(line(3, "entered")))).toBe("");
  const long = spoken([line(1, "printed", "word\n".repeat(200))]);
  expect(long.length).toBeLessThan(360);
  expect(long).toContain("more lines above the prompt");
});

test("escapes, control characters and marks of direction are shown and not obeyed", () => {
  expect(legible({ kind: "printed", text: "\u001b[31mred\u0007\u202e<b>\n\tend" })).toBe("^[[31mred^G�<b>\n\tend");
});

test("a line that is too long for the page is shown by its beginning", () => {
  expect(legible({ kind: "entered", text: "a".repeat(100_000) })).toBe(`${"a".repeat(400)} … (99600 more characters)`);
});
