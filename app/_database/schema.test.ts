import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DatabaseConfig } from "@/app/_config/environment";
import { postgresqlSchema } from "./postgresql-schema.mjs";
import { migrationDiff, prismaFolders, runPrisma } from "./prisma-cli.mjs";
import { describeDatabases, emptyDatabase, type FreshDatabase, freshDatabase } from "./test-databases";

test("the schema of PostgreSQL is the one of SQLite with another provider", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  expect(readFileSync("prisma/postgresql/schema.prisma", "utf8")).toBe(postgresqlSchema(schema));
});

function urlOf(config: DatabaseConfig): string {
  if (config.kind === "sqlite") return `file:${config.file}`;
  const { user, password, host, port, database } = config;
  return `postgresql://${user}:${password}@${host}:${port}/${database}`;
}

describeDatabases("Prisma's own tools", (kind) => {
  let database: FreshDatabase;
  let empty: FreshDatabase;
  let copy: string;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    empty = await emptyDatabase(kind);
    copy = mkdtempSync(join(tmpdir(), "preflight-schema-"));
    cpSync(prismaFolders[kind], copy, { recursive: true });
  });
  afterEach(async () => {
    rmSync(copy, { recursive: true, force: true });
    await database.close();
    await empty.close();
  });

  test("agree that every migration is applied", { timeout: 60_000 }, () => {
    const status = runPrisma(["migrate", "status"], urlOf(database.config));
    expect(status.stdout).toContain("Database schema is up to date!");
    expect(runPrisma(["migrate", "status"], urlOf(empty.config)).stdout).toContain("not yet been applied");
  });

  test("find nothing between the migrations and the schema, and find a change", { timeout: 60_000 }, () => {
    expect(migrationDiff(prismaFolders[kind], urlOf(empty.config))).toBe("");
    const file = join(copy, "schema.prisma");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nmodel Planted {\n  id String @id\n}\n`);
    expect(migrationDiff(copy, urlOf(empty.config))).toContain('CREATE TABLE "Planted"');
  });

  test("have nothing to add to a migrated database", { timeout: 60_000 }, () => {
    const deployed = runPrisma(["migrate", "deploy"], urlOf(database.config));
    expect(deployed.stdout).toContain("No pending migrations to apply.");
  });
});
