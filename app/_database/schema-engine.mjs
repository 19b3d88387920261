#!/usr/bin/env node
// A stand-in for Prisma's native `schema-engine` where it cannot be downloaded: the same JSON-RPC over stdio,
// answered by the WASM build (@prisma/schema-engine-wasm at the engine commit of the installed prisma).
//   PRISMA_SCHEMA_ENGINE_BINARY=<this file> npx prisma migrate dev --name NAME
// Needs @prisma/schema-engine-wasm and the driver adapters installed in the project (devDependencies), run bit set.
// For authoring migrations only. Untested: failed migrations, `migrate resolve`, TLS options in the URL.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(process.env.SE_RESOLVE_FROM ?? `${process.cwd()}/package.json`);
const dir = require.resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "");
// Where the engine leaves its last words before it panics.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`schema engine: ${text}\n`) };
const glue = await import(`${dir}schema_engine_bg.js`);
const { instance } = await WebAssembly.instantiate(readFileSync(process.env.SE_WASM ?? `${dir}schema_engine_bg.wasm`), {
  "./schema_engine_bg.js": glue,
});
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();
const args = process.argv.slice(2);
if (args[0] === "--version" || args[0] === "-V") {
  console.log(`schema-engine-wasm ${glue.version()}`);
  process.exit(0);
}
const opt = (n) => args.flatMap((a, i) => (a === n ? [args[i + 1]] : []));
const datamodels = opt("--datamodels").map((f) => [f, readFileSync(f, "utf8")]);
const ds = opt("--datasource")[0] ? JSON.parse(opt("--datasource")[0]) : {};
const log = (level, message, extra) =>
  process.stderr.write(
    `${JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      fields: { message, ...extra },
      target: "schema_engine::logger",
    })}\n`,
  );
const factory = async (url) =>
  require("@prisma/driver-adapter-utils").bindMigrationAwareSqlAdapterFactory(plainFactory(url));
const characterColumns = new Set();
function plainFactory(url) {
  if (!url || url.startsWith("file:")) {
    const { PrismaBetterSqlite3 } = require("@prisma/adapter-better-sqlite3");
    return scripts(new PrismaBetterSqlite3({ url: url || "file::memory:" }, { shadowDatabaseUrl: ":memory:" }));
  }
  const { PrismaPg } = require("@prisma/adapter-pg");
  // adapter-pg knows no Postgres "char" (OID 18), which the engine reads from the catalogue: it passes as text (25) here
  // and is made a character again in `scripts`. PostgreSQL 18 needs this, since it lists NOT NULL among constraints.
  const { Result } = createRequire(require.resolve("@prisma/adapter-pg"))("pg");
  if (!Result.prototype.charAsText) {
    const add = Result.prototype.addFields;
    Result.prototype.charAsText = true;
    Result.prototype.addFields = function (fields) {
      for (const f of fields) {
        if (f.dataTypeID !== 18) continue;
        f.dataTypeID = 25;
        characterColumns.add(f.name);
      }
      return add.call(this, fields);
    };
  }
  // Never `connectionString` here: pg lets it override `database`, and the shadow database would be the real one.
  const u = new URL(url);
  const config = {
    host: u.searchParams.get("host") ?? u.hostname,
    port: Number(u.port || 5432),
    user: decodeURIComponent(u.username),
    password: decodeURIComponent(u.password),
    database: decodeURIComponent(u.pathname.slice(1)),
  };
  const pg = new PrismaPg(config);
  pg.connectToShadowDb = async () => {
    // adapter-pg drops the database before it closes its own pool, which Postgres refuses
    const main = await pg.connect(),
      name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await new PrismaPg({ ...config, database: name }).connect(),
      close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await main.executeScript(`DROP DATABASE "${name}"`);
      await main.dispose();
    };
    return shadow;
  };
  return scripts(pg);
}
if (args.includes("cli")) {
  try {
    const f = plainFactory(ds.url);
    if (args.includes("create-database") && /^postgres/.test(ds.url)) {
      const u = new URL(ds.url),
        name = decodeURIComponent(u.pathname.slice(1));
      u.pathname = "/postgres";
      const c = await plainFactory(u.href).connect();
      await c.executeScript(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
      await c.dispose();
    } else {
      const c = await f.connect();
      await c.queryRaw({ sql: "SELECT 1", args: [], argTypes: [] });
      await c.dispose();
    }
    process.exit(0);
  } catch (e) {
    process.stderr.write("\n");
    log("ERROR", e.message, { error_code: e.cause?.kind === "DatabaseDoesNotExist" ? "P1003" : "P1001" });
    process.exit(1);
  }
}
let engine;
const getEngine = async () =>
  (engine ??= await glue.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    await factory(ds.url, ds.shadowDatabaseUrl),
  ));
const rename = { getDatabaseVersion: "version" };
// The engine sends whole migration files through executeRaw; better-sqlite3 prepares one statement only.
function scripts(f) {
  for (const m of ["connect", "connectToShadowDb"]) {
    const open = f[m].bind(f);
    f[m] = async () => {
      const c = await open(),
        raw = c.executeRaw.bind(c);
      c.executeRaw = async (q) => (q.args.length ? raw(q) : (await c.executeScript(q.sql), 0));
      const read = c.queryRaw.bind(c);
      c.queryRaw = async (q) => {
        const result = await read(q);
        for (const [i, name] of result.columnNames.entries())
          if (characterColumns.has(name) && result.columnTypes[i] === 7) result.columnTypes[i] = 6;
        return result;
      };
      return c;
    };
  }
  return f;
}
let ensured;
async function ensureTable(url) {
  if (ensured) return;
  ensured = true;
  if (/^postgres/.test(url)) return;
  const c = await plainFactory(url).connect();
  await c.executeScript(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`);
  await c.dispose();
}
let n = 0;
const send = (m) => process.stdout.write(`${JSON.stringify(m)}\n`);
const pending = new Set();
createInterface({ input: process.stdin })
  .on("line", (line) => {
    const p = (async () => {
      const req = JSON.parse(line);
      if (!req.method) return;
      try {
        if (req.method === "createDatabase") return send({ jsonrpc: "2.0", id: req.id, result: { databaseName: "" } });
        const e = await getEngine();
        if (
          [
            "diagnoseMigrationHistory",
            "applyMigrations",
            "devDiagnostic",
            "markMigrationApplied",
            "markMigrationRolledBack",
          ].includes(req.method)
        )
          await ensureTable(ds.url);
        const r = await e[rename[req.method] ?? req.method](req.params);
        if (req.method === "diff" && req.params?.script !== undefined && r?.stdout != null)
          send({ jsonrpc: "2.0", id: ++n + 1e6, method: "print", params: { content: r.stdout } });
        send({ jsonrpc: "2.0", id: req.id, result: r ?? {} });
      } catch (err) {
        send({
          jsonrpc: "2.0",
          id: req.id,
          error: {
            code: 4466,
            message: "An error happened. Check the data field for details.",
            data: {
              is_panic: false,
              message: err.message ?? String(err),
              meta: err.meta ?? null,
              error_code: err.code ?? null,
            },
          },
        });
      }
    })();
    pending.add(p);
    p.finally(() => pending.delete(p));
  })
  .on("close", async () => {
    await Promise.all(pending);
    process.exit(0);
  });
