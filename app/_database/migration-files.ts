import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Migration = { name: string; sql: string; checksum: string };

/** A row of `_prisma_migrations` that was not rolled back. */
export type MigrationRecord = { name: string; checksum: string; finished: boolean };

/** The database cannot be used as it is; the message says so in one line. Nothing was changed. */
export class DatabaseProblem extends Error {}

// From here and from the server's bundle in .next/preflight alike.
const root = join(import.meta.dirname, "../..");

export const migrationsFolder = (kind: "sqlite" | "postgresql"): string =>
  join(root, kind === "sqlite" ? "prisma/migrations" : "prisma/postgresql/migrations");

/** In the order of their names, which begin with their dates. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = join(folder, name, "migration.sql");
      if (!existsSync(file)) throw new DatabaseProblem(`Migration ${name} has no migration.sql; restore the file.`);
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: sha256(sql) };
    });
}

/** What is left to apply, or a refusal. */
export function pendingMigrations(known: readonly Migration[], records: readonly MigrationRecord[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  const newest = known.at(-1)?.name ?? "";
  for (const { name, checksum, finished } of records) {
    const migration = byName.get(name);
    if (!finished)
      throw new DatabaseProblem(
        `Migration ${name} was begun by another tool and never finished; restore the database from a backup.`,
      );
    if (!migration && name > newest)
      throw new DatabaseProblem(
        `The database is newer than this version of Preflight (it has migration ${name}); start the newer version.`,
      );
    if (!migration)
      throw new DatabaseProblem(`Migration ${name} was applied to the database, but its file is missing; restore it.`);
    if (!isSameScript(migration.sql, checksum))
      throw new DatabaseProblem(
        `Migration ${name} was edited after it had been applied; restore its file and write a new migration instead.`,
      );
  }
  const applied = new Set(records.map((record) => record.name));
  return known.filter((migration) => !applied.has(migration.name));
}

/** Git may have changed the ends of lines on the way to another machine; Prisma forgives that too. */
function isSameScript(sql: string, checksum: string): boolean {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].some((text) => sha256(text) === checksum);
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
