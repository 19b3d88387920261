import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Environment, environment } from "@/app/_config/environment";
import { PrismaClient as PostgresqlClient } from "@/prisma/generated/postgresql/client";
import { type Prisma, PrismaClient as SqliteClient } from "@/prisma/generated/sqlite/client";
import { closeDirect } from "./sqlite-direct";

export type Database = SqliteClient;
/** What queries inside `transaction` are given. */
export type Transaction = Prisma.TransactionClient;
type DatabaseConfig = Environment["database"];

/** What statements that go past Prisma need to know of a client; see statements.ts. */
type Kind = { kind: "postgresql" } | { kind: "sqlite"; file: string; takeTurn: TakeTurn };

type Shared = { preflightDatabase?: Database; preflightDatabaseKinds?: WeakMap<Database, Kind> };

// On globalThis, because Next bundles pages, routes and the proxy apart, each with a copy of this module.
const shared = globalThis as typeof globalThis & Shared;
shared.preflightDatabaseKinds ??= new WeakMap();
const kinds = shared.preflightDatabaseKinds;

export const databaseKind = (client: Database): Kind | undefined => kinds.get(client);

/** A client of its own for a process or a test; the caller disconnects it. */
export function createDatabase(config: DatabaseConfig): Database {
  if (config.kind === "sqlite") {
    const { file } = config;
    const takeTurn = turns();
    const sqlite = new SqliteClient({ adapter: sqliteAdapter(file, takeTurn) });
    kinds.set(sqlite, { kind: "sqlite", file, takeTurn });
    return sqlite;
  }
  const { kind: _, ...connection } = config;
  const postgresql = new PostgresqlClient({ adapter: new PrismaPg({ ...connection, max: 10 }) });
  // The one assertion: both clients are generated from one schema (a test compares them), so their types agree.
  const client = postgresql as unknown as Database;
  kinds.set(client, { kind: "postgresql" });
  return client;
}

/** Values of a hand-written statement, which differs between the two databases only in how it marks their places. */
export function statementFor(client: Database) {
  const isNumbered = databaseKind(client)?.kind === "postgresql";
  const values: unknown[] = [];
  const value = (given: unknown) => {
    values.push(given);
    return isNumbered ? `$${values.length}` : "?";
  };
  /** "(?, ?)"; for nothing at all a list that nothing is in, as an empty one is no SQL. */
  const list = (given: readonly unknown[]) => `(${given.length > 0 ? given.map(value).join(", ") : "NULL"})`;
  return { values, value, list, rows: (given: readonly (readonly unknown[])[]) => given.map(list).join(", ") };
}

function sqliteAdapter(file: string, takeTurn: TakeTurn) {
  const adapter = new PrismaBetterSqlite3({ url: file, timeout: 5_000 });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    // better-sqlite3 opens with its own defaults: without FULL, a power cut may lose what was acknowledged.
    await connection.executeScript(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    );
    return takingTurns(connection, takeTurn, file);
  };
  return adapter;
}

type Connection = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/** Resolves when everybody before has finished, with what ends this turn. */
type TakeTurn = () => Promise<() => void>;

function turns(): TakeTurn {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    let end = () => {};
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  };
}

/**
 * The adapter has one connection, and only its transactions wait for each other: a query beside them would run inside
 * whichever is open, see what is not committed, and be undone with it although it was acknowledged. Here everything
 * takes its turn. Inside a transaction, therefore, only its own client may be used.
 */
function takingTurns(connection: Connection, turn: TakeTurn, file: string): Connection {
  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const end = await turn();
    return work().finally(end);
  }

  const queryRaw = connection.queryRaw.bind(connection);
  const executeRaw = connection.executeRaw.bind(connection);
  const executeScript = connection.executeScript.bind(connection);
  const startTransaction = connection.startTransaction.bind(connection);
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    closeDirect(file);
    await dispose();
  };
  connection.queryRaw = (query) => alone(() => queryRaw(query));
  connection.executeRaw = (query) => alone(() => executeRaw(query));
  connection.executeScript = (script) => alone(() => executeScript(script));
  connection.startTransaction = async (isolation) => {
    const end = await turn();
    try {
      const started = await startTransaction(isolation);
      const commit = started.commit.bind(started);
      const rollback = started.rollback.bind(started);
      started.commit = () => commit().finally(end);
      started.rollback = () => rollback().finally(end);
      return started;
    } catch (error) {
      end();
      throw error;
    }
  };
  return connection;
}

/** The process's one client. */
export function database(): Database {
  shared.preflightDatabase ??= createDatabase(environment().database);
  return shared.preflightDatabase;
}

/** Runs `work` in one transaction; conflicts with another writer are retried, nothing else is. */
export async function transaction<Result>(
  client: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const attempts = 5;
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction(work, { maxWait: 10_000, timeout: 15_000 });
    } catch (error) {
      if (attempt === attempts || !isWriteConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}

/** Another process held SQLite's write lock, or PostgreSQL found a conflict or deadlock. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return code === "P2034" || code === "P1008" || /SQLITE_BUSY|database is locked|deadlock detected/.test(error.message);
}

/** A row with this key exists already. */
export function isUniqueConflict(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error)) return false;
  return error.code === "P2002" || /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$/.test(String(error.code));
}
