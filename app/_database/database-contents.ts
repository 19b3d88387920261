import Sqlite from "better-sqlite3";
import { Client } from "pg";
import type { DatabaseConfig } from "@/app/_config/environment";

type Contents = Record<string, unknown[]>;

/** Every table with all its rows, for tests that prove what was and was not touched. */
export async function contents(config: DatabaseConfig): Promise<Contents> {
  return config.kind === "sqlite" ? sqliteContents(config.file) : postgresqlContents(config);
}

function sqliteContents(file: string): Contents {
  const database = new Sqlite(file);
  try {
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all();
    return Object.fromEntries(tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    database.close();
  }
}

async function postgresqlContents({ kind: _, ...config }: Extract<DatabaseConfig, { kind: "postgresql" }>) {
  const client = new Client(config);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const all: Contents = {};
    for (const { name } of rows) all[name] = (await client.query(`SELECT * FROM "${name}"`)).rows;
    return all;
  } finally {
    await client.end();
  }
}
