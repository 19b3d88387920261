import { expect, test } from "vitest";
import { MOST_CHARACTERS } from "../../_simulator/terminal/run";
import { completed, edited, inColumns, LONGEST_LINE, pasted } from "./prompt";

const prompt = { line: "kubectl get  pods -w", cursor: 13 };

test.each([
  ["a", "kubectl get  pods -w", 0],
  ["e", "kubectl get  pods -w", 20],
  ["u", "pods -w", 0],
  ["k", "kubectl get  ", 13],
  ["w", "kubectl pods -w", 8],
])("Ctrl-%s edits as in bash", (key, line, cursor) => {
  expect(edited(key, prompt)).toEqual({ line, cursor });
});

test("other keys with Ctrl are left to the browser", () => {
  expect(edited("r", prompt)).toBeNull();
});

test("of a paste, each line that ends is entered, and the rest waits in the prompt before what followed the cursor", () => {
  expect(pasted("one\r\ntwo\nthr", "echo  | wc", 5, 5)).toEqual({
    enters: ["echo one", "two"],
    prompt: { line: "thr | wc", cursor: 3 },
  });
});

test("a paste takes the place of what is selected", () => {
  expect(pasted("api", "get web now", 4, 7)).toEqual({ enters: [], prompt: { line: "get api now", cursor: 7 } });
});

test("a paste longer than any command reaches the interpreter as one line that it refuses, and never the prompt", () => {
  const { enters, prompt: after } = pasted("word\n".repeat(20_000), "", 0, 0);
  expect(enters.map(({ length }) => length)).toEqual([LONGEST_LINE + 1]);
  expect(after.line).toBe("");
});

test("the longest line is the interpreter's", () => {
  expect(LONGEST_LINE).toBe(MOST_CHARACTERS);
});

test("a completion comes between its beginning and the cursor", () => {
  const after = completed({ from: 8, text: "describe ", candidates: [] }, { line: "kubectl de pod", cursor: 10 });
  expect(after).toEqual({ line: "kubectl describe  pod", cursor: 17 });
});

test("candidates are listed down the columns, 80 characters wide", () => {
  const words = Array.from({ length: 6 }, (_, place) => `${place}`.padEnd(30, "x"));
  const rows = inColumns(words).split("\n");
  expect(rows.map((row) => row.split(/ +/).map((word) => word[0]))).toEqual([
    ["0", "3"],
    ["1", "4"],
    ["2", "5"],
  ]);
  expect(inColumns(["a".repeat(200)])).toBe("a".repeat(200));
});
