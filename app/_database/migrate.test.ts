import { fork } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contents } from "./database-contents";
import { applyMigrations } from "./migrate";
import { migrationsFolder } from "./migration-files";
import { describeDatabases, emptyDatabase, type FreshDatabase } from "./test-databases";

test("a file that is no database is named and left alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "preflight-migrations-"));
  const file = join(folder, "preflight.db");
  writeFileSync(file, "shopping list\n".repeat(100));
  await expect(applyMigrations({ kind: "sqlite", file }, migrationsFolder("sqlite"))).rejects.toThrow(
    /^DATA_DIR has a preflight\.db that cannot be read \(file is not a database\)/,
  );
  expect(readFileSync(file, "utf8")).toMatch(/^shopping list/);
  rmSync(folder, { recursive: true });
});

describeDatabases("migrations", (kind) => {
  let database: FreshDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await emptyDatabase(kind);
    folder = mkdtempSync(join(tmpdir(), "preflight-migrations-"));
    write("20300101000000_boats", "CREATE TABLE boat (name TEXT NOT NULL);\n");
    write("20300102000000_oars", "CREATE TABLE oar (name TEXT NOT NULL);\nINSERT INTO oar VALUES ('left; right');\n");
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  function write(name: string, sql: string) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }

  const apply = () => applyMigrations(database.config, folder);

  async function expectRefusal(text: RegExp) {
    const before = await contents(database.config);
    await expect(apply()).rejects.toThrow(text);
    expect(await contents(database.config)).toEqual(before);
  }

  test("are applied to an empty database in the order of their names", async () => {
    expect(await apply()).toEqual({ applied: ["20300101000000_boats", "20300102000000_oars"] });
    const { oar, boat, _prisma_migrations } = await contents(database.config);
    expect(oar).toEqual([{ name: "left; right" }]);
    expect(boat).toEqual([]);
    expect(_prisma_migrations).toHaveLength(2);
  });

  test("are applied once", async () => {
    await apply();
    const before = await contents(database.config);
    expect(await apply()).toEqual({ applied: [] });
    expect(await contents(database.config)).toEqual(before);
  });

  test("that are new are applied to a database in use", async () => {
    await apply();
    write("20300103000000_sails", "CREATE TABLE sail (name TEXT);");
    expect(await apply()).toEqual({ applied: ["20300103000000_sails"] });
  });

  test("that were edited are refused, and nothing is touched", async () => {
    await apply();
    write("20300101000000_boats", "CREATE TABLE boat (name TEXT);\n");
    write("20300103000000_sails", "CREATE TABLE sail (name TEXT);");
    await expectRefusal(/20300101000000_boats was edited after it had been applied/);
  });

  test("that git gave other line ends are the same migrations", async () => {
    await apply();
    write("20300101000000_boats", "CREATE TABLE boat (name TEXT NOT NULL);\r\n");
    expect(await apply()).toEqual({ applied: [] });
  });

  test("that are missing are refused, and nothing is touched", async () => {
    await apply();
    rmSync(join(folder, "20300101000000_boats"), { recursive: true });
    write("20300103000000_sails", "CREATE TABLE sail (name TEXT);");
    await expectRefusal(/20300101000000_boats was applied to the database, but its file is missing/);
  });

  test("of a newer version are refused, and nothing is touched", async () => {
    await apply();
    rmSync(join(folder, "20300102000000_oars"), { recursive: true });
    await expectRefusal(/newer than this version of Preflight .*20300102000000_oars/);
  });

  test("whose file is gone from its folder are refused", async () => {
    rmSync(join(folder, "20300102000000_oars", "migration.sql"));
    await expectRefusal(/20300102000000_oars has no migration\.sql/);
  });

  test("that another tool left unfinished are refused, and nothing is touched", async () => {
    write("20300102000000_oars", "UPDATE _prisma_migrations SET finished_at = NULL;");
    await expect(apply()).rejects.toThrow(/never finished/);
    await expectRefusal(/20300101000000_boats was begun by another tool and never finished/);
  });

  test("that fail in the middle leave nothing, keep what came before, and work once they are right", async () => {
    write("20300103000000_sails", "CREATE TABLE sail (name TEXT);\nINSERT INTO nowhere VALUES (1);\n");
    await expect(apply()).rejects.toThrow(/20300103000000_sails failed and was undone: .*nowhere/);
    const left = await contents(database.config);
    expect(Object.keys(left).sort()).toEqual(["_prisma_migrations", "boat", "oar"]);
    expect(left["_prisma_migrations"]).toHaveLength(2);
    write("20300103000000_sails", "CREATE TABLE sail (name TEXT);");
    expect(await apply()).toEqual({ applied: ["20300103000000_sails"] });
  });

  test("are applied once by connections that race", async () => {
    for (let round = 0; round < 5; round++) {
      const fresh = await emptyDatabase(kind);
      const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(fresh.config, folder)));
      expect(applied.flatMap((one) => one.applied).sort()).toEqual(["20300101000000_boats", "20300102000000_oars"]);
      await fresh.close();
    }
  });

  test("are applied once by processes that start together", { timeout: 60_000 }, async () => {
    const script = join(import.meta.dirname, "test-migrator.ts");
    const processes = [1, 2, 3].map(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const child = fork(script, [JSON.stringify(database.config), folder], {
            execArgv: ["--import", "tsx"],
            stdio: ["ignore", "ignore", "inherit", "ipc"],
          });
          child.once("message", (applied: string[]) => resolve(applied));
          child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
        }),
    );
    const applied = await Promise.all(processes);
    expect(applied.flat().sort()).toEqual(["20300101000000_boats", "20300102000000_oars"]);
    expect((await contents(database.config))["oar"]).toHaveLength(1);
  });

  test("of Preflight itself are applied to an empty database", async () => {
    cpSync(migrationsFolder(kind), folder, { recursive: true });
    rmSync(join(folder, "20300101000000_boats"), { recursive: true });
    rmSync(join(folder, "20300102000000_oars"), { recursive: true });
    const { applied } = await apply();
    expect(applied[0]).toBe("20261122000000_first");
    expect((await contents(database.config))["Person"]).toEqual([]);
  });
});
