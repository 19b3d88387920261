import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMatrix } from "./matrix";

const matrix = {
  items: ["quiet-config", "b"],
  marks: [
    [1, 0],
    [0.5, 1],
  ],
};

test.each([
  ["plain", "quiet-config,b\n1,0\n0.5,1\n"],
  ["without a newline at the end", "quiet-config,b\n1,0\n0.5,1"],
  ["with a byte order mark and CRLF", "\ufeffquiet-config,b\r\n1,0\r\n0.5,1\r\n"],
  ["with both kinds of line end", "quiet-config,b\r\n1,0\n0.5,1\n"],
  ["quoted", '"quiet-config","b"\n"1","0"\n"0.5","1"\n'],
  ["with other spellings of the numbers", "quiet-config,b\n1.000,0e0\n5e-1,1E+0\n"],
  ["as SPSS writes it", "quiet-config,b\n1,.0\n.5,1\n"],
])("a matrix is read %s", (_, csv) => {
  expect(parseMatrix(csv)).toEqual({ ok: true, matrix });
});

test("an id may hold whatever quotes can hold", () => {
  expect(parseMatrix('"a, ""b""\nc",__proto__\n1,0')).toEqual({
    ok: true,
    matrix: { items: ['a, "b"\nc', "__proto__"], marks: [[1, 0]] },
  });
});

test.each([
  ["", "row 1, column 1: the file is empty"],
  ["\ufeff", "row 1, column 1: the file is empty"],
  ["\n", "row 1, column 1: the item has no id"],
  ["a,b\n", "row 2, column 1 (a): there is no learner"],
  ["a,,c\n1,0,1", "row 1, column 2: the item has no id"],
  ["a,b, \n1,0,1", "row 1, column 3: the item has no id"],
  ["a,b,a\n1,0,1", "row 1, column 3 (a): column 1 has the same id"],
  ["a,b\n1,0\n1", "row 3, column 2 (b): the row ends before this cell"],
  ["a,b\n1,0\n1,0,1", "row 3, column 3: this row has 3 cells, and row 1 only 2"],
  ["a,b\n1,0\n\n1,0", "row 3, column 1 (a): the cell is empty"],
  ["a,b\n1,0\n\n", "row 3, column 1 (a): the cell is empty"],
  ["a,b\n1,\n", "row 2, column 2 (b): the cell is empty"],
  ['a,b\n1,""\n', "row 2, column 2 (b): the cell is empty"],
  ["a,quiet-config\n1,0\n1,x", 'row 3, column 2 (quiet-config): "x" is not a number from 0 to 1'],
  ["a\n1\n1.5", 'row 3, column 1 (a): "1.5" is not a number from 0 to 1'],
  ["a\n-0.1", 'row 2, column 1 (a): "-0.1" is not a number from 0 to 1'],
  ["a;b\n1;0", 'row 2, column 1 ("a;b"): "1;0" is not a number from 0 to 1'],
  ['a,b\n1,"0', "row 2, column 2 (b): this quote is never closed"],
  ['a,"b', "row 1, column 2: this quote is never closed"],
  ['a,b\n1,0\n0"1",0', "row 3, column 1 (a): a quote is out of place"],
  ['a,b\n1,0\n0,"1"0', "row 3, column 2 (b): a quote is out of place"],
  ['"a\nb",c\n1,0\n1,?', 'row 3, column 2 (c): "?" is not a number from 0 to 1'],
])("%j is refused", (csv, problem) => {
  expect(parseMatrix(csv)).toEqual({ ok: false, problem });
});

test.each([
  "0x1",
  "1e400",
  "NaN",
  "Infinity",
  " ",
  "1 ",
  "+1",
  "1,0",
  "0.5%",
  "1.",
  ".",
  "e-1",
  "0.5.1",
  "1_0",
  "١",
  "true",
])("%j is no mark", (cell) => {
  expect(parseMatrix(`a,b\n1,"${cell}"`)).toEqual({
    ok: false,
    problem: `row 2, column 2 (b): "${cell}" is not a number from 0 to 1`,
  });
});

test("a problem is one short line, whatever the file holds", () => {
  const problem = /^row \d+, column \d+( \(.+\))?: .+$/;
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom('"', ",", "\n", "\r", "\u2028", "\u0085", "a", "1", "0", ".5", " ", "x".repeat(500)))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(anything, (csv) => {
      const parsed = parseMatrix(csv);
      if (parsed.ok) return;
      expect(parsed.problem).toMatch(problem);
      expect(parsed.problem).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(parsed.problem.length).toBeLessThan(200);
    }),
    { numRuns: 1000 },
  );
});

const whole = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([items, learners]) =>
  fc.record({
    items: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { minLength: items, maxLength: items }),
    marks: fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs), { minLength: items, maxLength: items }),
      {
        minLength: learners,
        maxLength: learners,
      },
    ),
    row: fc.nat({ max: learners - 1 }),
    column: fc.nat({ max: items - 1 }),
    newline: fc.constantFrom("\n", "\r\n"),
  }),
);

test("what was written is read again, and one bad cell is named by row, column and id", () => {
  fc.assert(
    fc.property(
      whole,
      fc.constantFrom("", "x", "2", "-1", '"', '"0"0', "1 "),
      ({ items, marks, row, column, newline }, bad) => {
        const csvOf = (rows: readonly (readonly unknown[])[]) =>
          [items, ...rows].map((cells) => `${cells.join(",")}${newline}`).join("");
        expect(parseMatrix(csvOf(marks))).toEqual({ ok: true, matrix: { items, marks } });
        const broken = marks.map((cells, at) => (at === row ? cells.with(column, Number.NaN) : cells));
        const parsed = parseMatrix(csvOf(broken).replace("NaN", bad));
        const place = `row ${row + 2}, column ${column + 1} (${items[column]}): `;
        expect(parsed.ok ? "" : parsed.problem.slice(0, place.length)).toBe(place);
      },
    ),
  );
});
