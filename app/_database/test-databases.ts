import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, inject } from "vitest";
import type { DatabaseConfig } from "@/app/_config/environment";
import { type AvailablePostgresql, postgresqlAt, templateName, withPostgresql } from "./test-postgresql";

// Tests of data run on both kinds of database:
//   describeDatabases("an answer", (kind) => {
//     let fresh: FreshDatabase;
//     beforeEach(async () => { fresh = await freshDatabase(kind); });
//     afterEach(() => fresh.close());

export type DatabaseKind = DatabaseConfig["kind"];
export type FreshDatabase = { config: DatabaseConfig; close: () => Promise<void> };

const kinds = ["sqlite", "postgresql"] as const;

/** Where no PostgreSQL could be started, its half is skipped, and its title gives the reason. */
export function describeDatabases(title: string, tests: (kind: DatabaseKind) => void): void {
  const server = inject("postgresql");
  for (const kind of kinds) {
    const missing = kind === "postgresql" && server.kind === "unavailable" ? server.problem : null;
    const reason = missing === null ? "" : ` (skipped: no PostgreSQL: ${missing})`;
    describe.skipIf(missing !== null)(`${title}, on ${kind}${reason}`, () => tests(kind));
  }
}

/** A database of its own with every migration applied. Close what you opened on it before closing it. */
export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  if (kind === "sqlite") {
    const template = inject("sqliteTemplate");
    if ("problem" in template) throw new Error(template.problem);
    return sqlite((file) => copyFileSync(template.file, file));
  }
  const server = availablePostgresql();
  if (server.templateProblem !== null) throw new Error(server.templateProblem);
  return postgresql(server, `TEMPLATE ${templateName}`);
}

/** One without any table. */
export async function emptyDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  return kind === "sqlite" ? sqlite(() => {}) : postgresql(availablePostgresql(), "");
}

function sqlite(fill: (file: string) => void): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), "preflight-test-"));
  const file = join(folder, "preflight.db");
  fill(file);
  return { config: { kind: "sqlite", file }, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgresql(server: AvailablePostgresql, options: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await withPostgresql(server, "postgres", (client) => client.query(`CREATE DATABASE ${name} ${options}`));
  return {
    config: postgresqlAt(server, name),
    close: async () => {
      await withPostgresql(server, "postgres", (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

function availablePostgresql(): AvailablePostgresql {
  const server = inject("postgresql");
  if (server.kind === "unavailable") throw new Error(`no PostgreSQL: ${server.problem}`);
  return server;
}
