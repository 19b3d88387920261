import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exampleOf,
  idsIn,
  isWritten,
  partOfSignalIn,
  questionOf,
  rowsIn,
  signalIn,
  textOfIds,
  textOfRows,
  textOfSignal,
} from "./field-value";
import { fieldWords } from "./field-words";
import type { WorksheetField } from "./worksheet";

const about = { id: "one", label: "One", hint: "" };
const options = [
  { id: "a", label: "First" },
  { id: "b", label: "Second" },
];
const signal = { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 } as const;
const fields: Record<string, WorksheetField> = {
  text: { ...about, rows: 1, ask: (text) => `${text}?`, example: "an example" },
  table: {
    ...about,
    kind: "table",
    columns: [
      { id: "x", label: "X" },
      { id: "y", label: "Y" },
    ],
    ask: (rows) => `${rows.length} rows?`,
    example: [["1", "2"]],
  },
  signal: { ...about, kind: "signal", ask: ({ minutes }) => `${minutes} minutes?`, example: signal },
  choice: { ...about, kind: "choice", options, ask: (id) => `${id}?`, example: "b" },
  choices: { ...about, kind: "choices", options, ask: (ids) => `${ids.join("+")}?`, example: ["a", "b"] },
};

describe("a field of any kind", () => {
  test.each(Object.entries(fields))("%s: its example is written, asked about, and put into words", (_, field) => {
    const text = exampleOf(field);
    expect(isWritten(field, text)).toBe(true);
    expect(questionOf(field, text)).toMatch(/\?$/);
    expect(fieldWords(field, text)).not.toBe("");
  });

  test.each(Object.entries(fields))("%s: nothing is not written, and not asked about", (_, field) => {
    for (const nothing of ["", " ", "[]", "null"].slice(0, field.kind === undefined ? 2 : 4)) {
      expect(isWritten(field, nothing)).toBe(false);
      expect(questionOf(field, nothing)).toBeNull();
    }
  });

  test("a text of no kind breaks nothing, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const field of Object.values(fields)) {
          questionOf(field, text);
          expect(typeof fieldWords(field, text)).toBe("string");
          if (!isWritten(field, text) && field.kind) expect(fieldWords(field, text)).toBe("");
        }
      }),
    );
  });
});

test("tables come back as they were written, without the rows in which nothing stands", () => {
  const cells = fc.array(fc.string(), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(cells), (rows) => {
      const written = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
      expect(rowsIn(textOfRows(rows), 2)).toEqual(written);
    }),
  );
  expect(textOfRows([["", " "]])).toBe("");
});

test("rows are as wide as the table, whatever was kept", () => {
  expect(rowsIn('[["a"],["b","c","d"],[1,"e"],"f",null]', 2)).toEqual([
    ["a", ""],
    ["b", "c"],
    ["", "e"],
  ]);
});

test("a signal is one when all of it is there, and keeps its parts until then", () => {
  expect(signalIn(textOfSignal(signal))).toEqual(signal);
  const { minutes: _, ...part } = signal;
  expect(signalIn(textOfSignal(part))).toBeNull();
  expect(partOfSignalIn(textOfSignal(part))).toEqual(part);
  expect(textOfSignal({})).toBe("");
  expect(partOfSignalIn('{"measure":"cpu","is":"beside","threshold":-1,"minutes":"2"}')).toEqual({});
});

test("what is missing of a signal is asked for, one thing at a time", () => {
  const field = fields["signal"];
  if (!field) throw new Error("no signal");
  expect(questionOf(field, '{"is":"below"}')).toBe("Which number would you look at?");
  expect(questionOf(field, '{"measure":"p99"}')).toBe("At what value would you act?");
  expect(questionOf(field, '{"measure":"p99","is":"above","threshold":900}')).toMatch(/how long/);
});

test("choices that are no longer offered are dropped, in the order of the options", () => {
  expect(idsIn(textOfIds(["b", "gone", "a"]), options)).toEqual(["a", "b"]);
});
