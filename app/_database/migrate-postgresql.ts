import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { PostgresqlConfig } from "@/app/_config/postgresql-url";
import { failedMigration, type Ledger } from "./ledger";
import { DatabaseProblem, type Migration, type MigrationRecord } from "./migration-files";

// As Prisma creates it.
const table = `CREATE TABLE _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

// The number Prisma locks too: its tools and we keep each other out.
const migrationLock = 72_707_369;

export async function openPostgresqlLedger({ kind: _, ...config }: PostgresqlConfig): Promise<Ledger> {
  const client = new Client({ ...config, connectionTimeoutMillis: 10_000, application_name: "preflight migrations" });
  // A lost connection also rejects the query under way; without a listener it would end the process first.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseProblem(`DATABASE_URL: no connection to ${config.host}:${config.port} (${reason(error)}).`, {
      cause: error,
    });
  }
  return {
    records: () => records(client),
    applyOne: (choose) => applyOne(client, choose),
    close: () => client.end(),
  };
}

async function records(client: Client): Promise<MigrationRecord[]> {
  if (!(await hasTable(client))) return [];
  const { rows } = await client.query<MigrationRecord>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

/** Not by to_regclass: it may answer from a cache filled before we waited for the lock. */
async function hasTable(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'
     ) AS found`,
  );
  return rows[0]?.found ?? false;
}

async function applyOne(
  client: Client,
  choose: (records: MigrationRecord[]) => Migration | undefined,
): Promise<string | null> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL lock_timeout = '60s'");
    // Released by the server with the transaction, also when this process is killed.
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    const migration = choose(await records(client));
    if (!migration) {
      await client.query("ROLLBACK");
      return null;
    }
    await run(client, migration);
    await client.query("COMMIT");
    return migration.name;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function run(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    if (!(await hasTable(client))) await client.query(table);
    await client.query(sql);
  } catch (error) {
    throw failedMigration(name, error);
  }
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), checksum, new Date(), name, startedAt],
  );
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  return "code" in error ? String(error.code) : error.name;
}
