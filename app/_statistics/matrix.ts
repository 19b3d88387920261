import { CsvError, parse } from "csv-parse/sync";

/** One test as it was sat: a row of marks from 0 to 1 for every learner, in the order of `items` (their ids). */
export type Matrix = { items: readonly string[]; marks: readonly (readonly number[])[] };

/** A problem is one line: where it is (rows and columns count from 1, the row of ids is row 1), and what. */
export type ParsedMatrix = { ok: true; matrix: Matrix } | { ok: false; problem: string };

const dialect = { bom: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] };

/** An exponent is allowed, and no digit before the point: R writes 0.0001 as 1e-04, SPSS writes 0.5 as .5. */
const decimal = /^(\d+|\d*\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a matrix of marks: first a row of item ids, then one row of marks per learner. A byte order mark, any kind
 * of line end, quoted cells (RFC 4180) and one newline at the end are welcome. A mark is a decimal number from 0 to 1
 * without sign, space or unit. Only the first problem is told; one of quoting comes before all others.
 */
export function parseMatrix(csv: string): ParsedMatrix {
  try {
    const [items = [], ...rows] = parse(csv, dialect);
    const problem = problemOfIds(items) ?? problemOfRows(items, rows);
    if (problem !== null) return { ok: false, problem };
    return { ok: true, matrix: { items, marks: rows.map((row) => row.map(Number)) } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: problemOfQuoting(error, csv) };
  }
}

function problemOfIds(items: readonly string[]): string | null {
  if (items.length === 0) return "row 1, column 1: the file is empty";
  const columns = new Map<string, number>();
  for (const [at, id] of items.entries()) {
    const earlier = columns.get(id);
    if (id.trim() === "") return `${placeOf(0, at)}: the item has no id`;
    if (earlier !== undefined) return `${placeOf(0, at, id)}: column ${earlier + 1} has the same id`;
    columns.set(id, at);
  }
  return null;
}

function problemOfRows(items: readonly string[], rows: readonly (readonly string[])[]): string | null {
  if (rows.length === 0) return `${placeOf(1, 0, items[0])}: there is no learner`;
  for (const [at, row] of rows.entries()) {
    for (const [column, id] of items.entries()) {
      const problem = problemOfMark(row[column]);
      if (problem !== null) return `${placeOf(at + 1, column, id)}: ${problem}`;
    }
    if (row.length > items.length)
      return `${placeOf(at + 1, items.length)}: this row has ${row.length} cells, and row 1 only ${items.length}`;
  }
  return null;
}

function problemOfMark(cell: string | undefined): string | null {
  if (cell === undefined) return "the row ends before this cell";
  if (cell === "") return "the cell is empty";
  return decimal.test(cell) && Number(cell) <= 1 ? null : `${quoted(cell)} is not a number from 0 to 1`;
}

/** csv-parse counts the records and the columns that were whole before the quote. */
function problemOfQuoting(error: CsvError, csv: string): string {
  const [record, column] = [Number(error["records"]), Number(error["column"])];
  const [items = []] = record > 0 ? parse(csv, { ...dialect, to: 1 }) : [];
  const what = error.code === "CSV_QUOTE_NOT_CLOSED" ? "this quote is never closed" : "a quote is out of place";
  return `${placeOf(record, column, items[column])}: ${what}`;
}

/** Row and column as people count them; they count here from 0. */
function placeOf(row: number, column: number, id?: string): string {
  const named = id === undefined ? "" : ` (${/^[\p{L}\p{N}._-]{1,80}$/u.test(id) ? id : quoted(id)})`;
  return `row ${row + 1}, column ${column + 1}${named}`;
}

/** The beginning of a text from the file, on one line whatever it holds. */
function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const code = (sign: string) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(short).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, code);
}
