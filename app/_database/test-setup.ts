import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "./migrate";
import { migrationsFolder } from "./migration-files";
import { postgresqlAt, type TestPostgresql, templateName, withPostgresql } from "./test-postgresql";

declare module "vitest" {
  interface ProvidedContext {
    sqliteTemplate: { file: string } | { problem: string };
    postgresql: TestPostgresql;
  }
}

/** Once per run of vitest: one PostgreSQL server, and a migrated template for each kind of database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "preflight-tests-"));
  const server = spawn(process.execPath, [join(import.meta.dirname, "test-server.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  project.provide("sqliteTemplate", await sqliteTemplate(folder));
  project.provide("postgresql", await postgresqlTemplate(server));
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await ended(server);
  };
}

async function sqliteTemplate(folder: string) {
  const file = join(folder, "template.db");
  try {
    await applyMigrations({ kind: "sqlite", file }, migrationsFolder("sqlite"));
    return { file };
  } catch (error) {
    return { problem: String(error) };
  }
}

async function postgresqlTemplate(server: ChildProcess): Promise<TestPostgresql> {
  const connection: Exclude<TestPostgresql, { problem: string }> | { problem: string } = JSON.parse(
    await firstLine(server),
  );
  if ("problem" in connection) return { kind: "unavailable", problem: connection.problem };
  const postgresql: TestPostgresql = { ...connection, kind: "available", templateProblem: null };
  await withPostgresql(postgresql, "postgres", (client) => client.query(`CREATE DATABASE ${templateName}`));
  try {
    await applyMigrations(postgresqlAt(postgresql, templateName), migrationsFolder("postgresql"));
    return postgresql;
  } catch (error) {
    return { ...postgresql, templateProblem: String(error) };
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  const nothing = JSON.stringify({ problem: "the test server ended without a word" });
  if (!server.stdout) return nothing;
  for await (const line of createInterface(server.stdout)) return line;
  return nothing;
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.stdin?.end();
  });
}
