import { randomUUID } from "node:crypto";
import Sqlite from "better-sqlite3";
import { failedMigration, type Ledger } from "./ledger";
import { DatabaseProblem, type Migration, type MigrationRecord } from "./migration-files";

// As Prisma creates it.
const table = `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const lockWaitMs = 30_000;

export function openSqliteLedger(file: string): Ledger {
  const database = open(file);
  // Scripts rebuild tables, which would delete the rows that point to them. What they leave is checked before COMMIT;
  // the setting itself cannot change inside a transaction.
  database.pragma("foreign_keys = OFF");
  return {
    records: async () => records(database),
    applyOne: async (choose) => applyOne(database, choose),
    close: async () => {
      database.close();
    },
  };
}

function open(file: string): Sqlite.Database {
  const database = new Sqlite(file, { timeout: lockWaitMs });
  try {
    database.pragma("schema_version");
    return database;
  } catch (error) {
    database.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseProblem(`DATA_DIR has a preflight.db that cannot be read (${reason}); restore it from a backup.`);
  }
}

function records(database: Sqlite.Database): MigrationRecord[] {
  if (!hasTable(database)) return [];
  return database
    .prepare<[], { name: string; checksum: string; finished: number }>(
      `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "finished"
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
    )
    .all()
    .map((row) => ({ ...row, finished: row.finished === 1 }));
}

const hasTable = (database: Sqlite.Database) =>
  database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'").get() !==
  undefined;

function applyOne(
  database: Sqlite.Database,
  choose: (records: MigrationRecord[]) => Migration | undefined,
): string | null {
  switchToWriteAheadLog(database);
  database.exec("BEGIN IMMEDIATE");
  try {
    const migration = choose(records(database));
    if (!migration) {
      database.exec("ROLLBACK");
      return null;
    }
    run(database, migration);
    database.exec("COMMIT");
    return migration.name;
  } catch (error) {
    // SQLite has ended the transaction itself after some errors, a full disk for one.
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function run(database: Sqlite.Database, { name, sql, checksum }: Migration): void {
  const startedAt = now();
  try {
    if (!hasTable(database)) database.exec(table);
    database.exec(sql);
    const broken = database.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) throw new Error("it left rows that point to nothing");
  } catch (error) {
    throw failedMigration(name, error);
  }
  database
    .prepare(
      `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, now(), name, startedAt);
}

/** Kept in the file. Two processes that change it at once do not wait for each other by themselves. */
function switchToWriteAheadLog(database: Sqlite.Database): void {
  for (const deadline = Date.now() + lockWaitMs; ; ) {
    try {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      return;
    } catch (error) {
      const isBusy = error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
      if (!isBusy || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const now = () => new Date().toISOString().replace("Z", "+00:00");
