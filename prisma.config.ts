import { defineConfig } from "prisma/config";

// Preflight applies migrations itself (app/_database/migrate.ts). This file serves authors of migrations.
const url = process.env["DATABASE_URL"] ?? "file:./data/preflight.db";
const folder = url.startsWith("postgres") ? "prisma/postgresql" : "prisma";

export default defineConfig({
  schema: `${folder}/schema.prisma`,
  migrations: { path: `${folder}/migrations` },
  datasource: { url },
});
