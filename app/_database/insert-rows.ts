import { type Database, statementFor } from "./client";
import type { Statements } from "./statements";

type Write = {
  table: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** With these, a row that is there already has its `changing` columns replaced. */
  key?: readonly string[];
  changing?: readonly string[];
};

/** SQLite takes some 32,000 values in one statement. */
const mostValues = 30_000;

/** Inserts rows, in as many statements as their values need. */
export async function insertRows(
  tx: Statements,
  client: Database,
  { table, columns, rows, key, changing = [] }: Write,
) {
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
  const replaced = changing.map((name) => `"${name}" = excluded."${name}"`).join(", ");
  const conflict = key ? ` ON CONFLICT (${named(key)}) DO UPDATE SET ${replaced}` : "";
  const most = Math.floor(mostValues / columns.length);
  for (let start = 0; start < rows.length; start += most) {
    const statement = statementFor(client);
    const list = statement.rows(rows.slice(start, start + most));
    await tx.write(`INSERT INTO "${table}" (${named(columns)}) VALUES ${list}${conflict}`, statement.values);
  }
}
