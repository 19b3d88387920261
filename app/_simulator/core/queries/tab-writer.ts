/** How the columns of a table are kept apart: each is as wide as its longest cell and the padding, but at least so wide. */
export type Columns = { minWidth: number; padding: number };

/** As `kubectl get`, `kubectl top` print. */
const tableColumns: Columns = { minWidth: 6, padding: 3 };
/** As `kubectl describe`, `kubectl rollout history` print. */
export const describedColumns: Columns = { minWidth: 0, padding: 2 };

/**
 * Aligns the cells of lines, which end in tabs but for the last of a line, as Go's text/tabwriter does: lines that follow
 * one another and have a cell in the same column share its width; a line without one ends the column.
 */
export function alignTabs(lines: readonly string[], columns: Columns): string {
  const rows = lines.flatMap((line) => line.split("\n")).map((line) => line.split("\t"));
  const texts = rows.map(() => "");
  align(rows, texts, { from: 0, to: rows.length, column: 0 }, columns);
  return texts.map((text, place) => text + (rows[place]?.at(-1) ?? "")).join("\n");
}

type Block = { from: number; to: number; column: number };

/** Adds the cells from a column on to the texts of a block of rows. */
function align(rows: readonly string[][], texts: string[], { from, to, column }: Block, columns: Columns): void {
  for (let first = from; first < to; first += 1) {
    let end = first;
    let width = columns.minWidth;
    for (; end < to && hasCell(rows[end], column); end += 1)
      width = Math.max(width, (rows[end]?.[column]?.length ?? 0) + columns.padding);
    for (let row = first; row < end; row += 1) texts[row] += (rows[row]?.[column] ?? "").padEnd(width);
    if (end > first) align(rows, texts, { from: first, to: end, column: column + 1 }, columns);
    first = Math.max(first, end - 1);
  }
}

/** The last cell of a line is not ended by a tab, and has no column. */
const hasCell = (row: readonly string[] | undefined, column: number): boolean => column < (row?.length ?? 0) - 1;

/** A table as `kubectl get` prints it. */
export const tableOf = (rows: readonly string[][]): string =>
  alignTabs(
    rows.map((row) => row.join("\t")),
    tableColumns,
  );
