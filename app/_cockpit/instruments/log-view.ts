import type { ActView, LogRow } from "../frame";
import { type LogFilter, passes } from "./log-filter";

export type LogLine = { kind: "row"; row: LogRow; repeats: number } | { kind: "act"; act: ActView };

/**
 * The newest first, at most `limit`: only as many rows are looked at as are shown. Equal rows that follow each other are one,
 * with the time of the newest. Acts stand between the rows whatever the filter, and none that is older than the last row.
 */
export function logView(
  rows: readonly LogRow[],
  acts: readonly ActView[],
  filter: LogFilter,
  limit: number,
): LogLine[] {
  const lines: LogLine[] = [];
  let nextAct = acts.length - 1;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined || !passes(filter, row)) continue;
    for (let act = acts[nextAct]; act !== undefined && act.atSeconds >= row.atSeconds; act = acts[nextAct]) {
      lines.push({ kind: "act", act });
      nextAct--;
    }
    const last = lines.at(-1);
    if (last?.kind === "row" && isSame(last.row, row)) last.repeats += row.repeats;
    else if (lines.length >= limit) return lines;
    else lines.push({ kind: "row", row, repeats: row.repeats });
  }
  for (; nextAct >= 0 && lines.length < limit; nextAct--) {
    const act = acts[nextAct];
    if (act) lines.push({ kind: "act", act });
  }
  return lines;
}

const isSame = (one: LogRow, other: LogRow) =>
  one.service === other.service && one.level === other.level && one.text === other.text;

/** How many lines came in the last ten seconds, repeats counted. */
export function linesInTenSeconds(rows: readonly LogRow[], seconds: number): number {
  let lines = 0;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined || row.atSeconds < seconds - 10) break;
    lines += row.repeats;
  }
  return lines;
}
