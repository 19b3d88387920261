import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Environment, environment } from "@/app/_config/environment";
import { PrismaClient as PostgresqlClient } from "@/prisma/generated/postgresql/client";
import { type Prisma, PrismaClient as SqliteClient } from "@/prisma/generated/sqlite/client";

export type Database = SqliteClient;
/** What queries inside `transaction` are given. */
export type Transaction = Prisma.TransactionClient;
type DatabaseConfig = Environment["database"];

/** A client of its own for a process or a test; the caller disconnects it. */
export function createDatabase(config: DatabaseConfig): Database {
  if (config.kind === "sqlite") return new SqliteClient({ adapter: sqliteAdapter(config.file) });
  const { kind: _, ...connection } = config;
  const postgresql = new PostgresqlClient({ adapter: new PrismaPg({ ...connection, max: 10 }) });
  // The one assertion: both clients are generated from one schema (a test compares them), so their types agree.
  return postgresql as unknown as Database;
}

function sqliteAdapter(file: string) {
  const adapter = new PrismaBetterSqlite3({ url: file, timeout: 5_000 });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    // better-sqlite3 opens with its own defaults: without FULL, a power cut may lose what was acknowledged.
    await connection.executeScript(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    );
    return takingTurns(connection);
  };
  return adapter;
}

type Connection = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/**
 * The adapter has one connection, and only its transactions wait for each other: a query beside them would run inside
 * whichever is open, see what is not committed, and be undone with it although it was acknowledged. Here everything
 * takes its turn. Inside a transaction, therefore, only its own client may be used.
 */
function takingTurns(connection: Connection): Connection {
  let last = Promise.resolve();

  /** Resolves when everybody before has finished, with what ends this turn. */
  async function turn(): Promise<() => void> {
    const before = last;
    let end = () => {};
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }

  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const end = await turn();
    return work().finally(end);
  }

  const queryRaw = connection.queryRaw.bind(connection);
  const executeRaw = connection.executeRaw.bind(connection);
  const executeScript = connection.executeScript.bind(connection);
  const startTransaction = connection.startTransaction.bind(connection);
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

const shared = globalThis as typeof globalThis & { preflightDatabase?: Database };

/** The process's one client. Kept on globalThis, because Next bundles pages, routes and the proxy apart. */
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
function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return code === "P2034" || code === "P1008" || /SQLITE_BUSY|database is locked|deadlock detected/.test(error.message);
}

/** A row with this key exists already. */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
