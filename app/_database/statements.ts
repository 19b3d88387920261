import type Sqlite from "better-sqlite3";
import { type Database, databaseKind, isWriteConflict, type Transaction, transaction } from "./client";
import { type Connection, directOf, type Prepared } from "./sqlite-direct";

// Hand-written statements for the few places where Prisma is what holds a busy server back. On PostgreSQL they go through
// Prisma's connections. On SQLite they go to the file directly, with each statement prepared once: of the 2 ms of CPU
// that recording an answer took as raw SQL through Prisma, 0.4 ms was SQLite's (app/_bench/README.md).

export type Statements = {
  read<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  write(sql: string, values: readonly unknown[]): Promise<void>;
};

/** Within a transaction of Prisma's. */
export const statementsIn = (tx: Transaction): Statements => ({
  read: (sql, values) => tx.$queryRawUnsafe(sql, ...values),
  write: async (sql, values) => {
    await tx.$executeRawUnsafe(sql, ...values);
  },
});

/** One reading statement by itself. It sees what is committed, and waits for nobody. */
export async function readOne<Row>(client: Database, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const kind = databaseKind(client);
  if (kind?.kind !== "sqlite") return client.$queryRawUnsafe(sql, ...values);
  return rowsOf<Row>(directOf(kind.file).reader, sql, values);
}

/** Runs `work` in one transaction; conflicts with another writer are retried, nothing else is. */
export async function statementsTransaction<Result>(
  client: Database,
  work: (statements: Statements) => Promise<Result>,
): Promise<Result> {
  const kind = databaseKind(client);
  if (kind?.kind !== "sqlite") return transaction(client, (tx) => work(statementsIn(tx)));
  const { file, takeTurn } = kind;
  for (let attempt = 1; ; attempt++) {
    // Prisma's own transactions are on another connection to the file: the two would lock each other out.
    const endTurn = await takeTurn();
    try {
      return await inTransaction(directOf(file).writer, work);
    } catch (error) {
      if (attempt === 5 || !isWriteConflict(error)) throw error;
    } finally {
      endTurn();
    }
    await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt * (0.5 + Math.random())));
  }
}

async function inTransaction<Result>(writer: Connection, work: (statements: Statements) => Promise<Result>) {
  writer.database.exec("BEGIN IMMEDIATE");
  try {
    const result = await work({
      read: async <Row>(sql: string, values: readonly unknown[]) => rowsOf<Row>(writer, sql, values),
      write: async (sql, values) => {
        prepared(writer, sql).statement.run(values.map(asStored));
      },
    });
    writer.database.exec("COMMIT");
    return result;
  } catch (error) {
    if (writer.database.inTransaction) writer.database.exec("ROLLBACK");
    throw error;
  }
}

/** Statements differ by how many rows they write; more than this would be those of rare sizes. */
const mostPrepared = 500;

function prepared(connection: Connection, sql: string): Prepared {
  let found = connection.prepared.get(sql);
  if (!found) {
    if (connection.prepared.size >= mostPrepared) connection.prepared.clear();
    const statement = connection.database.prepare<unknown[]>(sql);
    found = { statement, readers: statement.reader ? readersOf(statement) : new Map() };
    connection.prepared.set(sql, found);
  }
  return found;
}

/** SQLite has neither dates nor truth values; the declared types of the columns say which are meant. */
function readersOf(statement: Sqlite.Statement<unknown[]>) {
  const readers = new Map<string, (value: unknown) => unknown>();
  for (const { name, type } of statement.columns()) {
    if (type === "DATETIME") readers.set(name, (value) => (value === null ? null : new Date(String(value))));
    if (type === "BOOLEAN") readers.set(name, (value) => (value === null ? null : value === 1));
  }
  return readers;
}

function rowsOf<Row>(connection: Connection, sql: string, values: readonly unknown[]): Row[] {
  const { statement, readers } = prepared(connection, sql);
  return statement.all(values.map(asStored)).map((row) => {
    const fields = Object.entries(row ?? {}).map(([name, value]) => [
      name,
      readers.has(name) ? readers.get(name)?.(value) : value,
    ]);
    const read: Row = Object.fromEntries(fields);
    return read;
  });
}

/** As Prisma's adapter stores it. */
function asStored(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "boolean" ? Number(value) : value;
}
