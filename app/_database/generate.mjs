// Writes the PostgreSQL schema and generates both Prisma clients. Plain JavaScript without dependencies, so that
// `npm start` can run it before anything is built.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { postgresqlSchema } from "./postgresql-schema.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export function generate() {
  mkdirSync(join(root, "prisma/postgresql"), { recursive: true });
  writeFileSync(
    join(root, "prisma/postgresql/schema.prisma"),
    postgresqlSchema(readFileSync(join(root, "prisma/schema.prisma"), "utf8")),
  );
  const prisma = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
  for (const schema of ["prisma/schema.prisma", "prisma/postgresql/schema.prisma"]) {
    execFileSync(process.execPath, [prisma, "generate", "--schema", schema], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        // Generating needs no schema engine, but asks for one from the network unless it is given any executable.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
