// `npm run migration -- NAME`: after a change of prisma/schema.prisma, writes the next migration for both kinds of
// database. `npm run migration -- --first` writes the first one anew, which is right only before anybody has data.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { generate } from "./generate.mjs";
import { migrationDiff, prismaFolders } from "./prisma-cli.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const [argument = ""] = process.argv.slice(2);

if (argument !== "--first" && !/^[a-z][a-z0-9_]*$/.test(argument)) {
  console.error("npm run migration -- NAME: a name of small letters, digits and _, like add_team_values");
  process.exit(1);
}

const folders = (kind) =>
  readdirSync(join(root, prismaFolders[kind], "migrations"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

generate();
const name = argument === "--first" ? emptyFirst() : `${timestamp()}_${argument}`;
const server = spawn(process.execPath, [join(here, "test-server.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
try {
  const urls = { sqlite: `file:${join(tmpdir(), "preflight-migration.db")}`, postgresql: await postgresqlUrl() };
  const scripts = Object.entries(prismaFolders).map(([kind, folder]) => [folder, migrationDiff(folder, urls[kind])]);
  if (scripts.every(([, sql]) => sql === "")) console.log("The migrations already lead to this schema.");
  for (const [folder, sql] of scripts) {
    if (sql === "") continue;
    const file = join(folder, "migrations", name, "migration.sql");
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), sql);
    console.log(`${file}: read it before you commit it`);
  }
} finally {
  server.stdin.end();
}

function emptyFirst() {
  const [first, ...later] = folders("sqlite");
  if (!first || later.length > 0) throw new Error("--first is possible only while there is exactly one migration");
  for (const folder of Object.values(prismaFolders))
    rmSync(join(root, folder, "migrations", first.name), { recursive: true, force: true });
  return first.name;
}

function timestamp() {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

async function postgresqlUrl() {
  for await (const line of createInterface(server.stdout)) {
    const { problem, user, password, host, port } = JSON.parse(line);
    if (problem) throw new Error(`A PostgreSQL is needed to write its migration: ${problem}`);
    return `postgresql://${user}:${password}@${host}:${port}/postgres`;
  }
  throw new Error("A PostgreSQL is needed to write its migration, and none could be started.");
}
