/** Rows of cells as lines of even columns: those in the places of `words` begin on the left, numbers end on the right. */
export function tableLines(rows: readonly (readonly string[])[], words: readonly number[] = [0]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  const padded = (cell: string, at: number) =>
    words.includes(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(padded).join("  ").trimEnd());
}
