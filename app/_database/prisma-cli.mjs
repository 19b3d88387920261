import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const prisma = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");

/** Prisma's command line with our stand-in for its engine: nothing is fetched. */
export function runPrisma(parameters, databaseUrl) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, ...parameters], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, "app/_database/schema-engine.mjs"),
      DATABASE_URL: databaseUrl,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  return { ok: status === 0, stdout, stderr };
}

/** Where each kind keeps its schema and its migrations. */
export const prismaFolders = { sqlite: "prisma", postgresql: "prisma/postgresql" };

/** The SQL from the migrations of a folder to its schema; empty when they agree. */
export function migrationDiff(folder, databaseUrl) {
  const from = ["--from-migrations", `${folder}/migrations`];
  const { ok, stdout, stderr } = runPrisma(
    ["migrate", "diff", ...from, "--to-schema", `${folder}/schema.prisma`, "--script"],
    databaseUrl,
  );
  const script = stdout.trim();
  // Prisma also exits with 0 and says nothing when its engine crashes.
  if (!ok || script === "") throw new Error(`prisma migrate diff failed:\n${stdout}${stderr}`);
  return script === "-- This is an empty migration." ? "" : `${script}\n`;
}
