import type { QueryOf } from "../flight/query";
import { named } from "../named";
import type { World } from "../production/world";
import { databaseState } from "../stores/database";

/**
 * `prisma migrate status`: migrations of all releases, against those that the database has seen. One that is under way
 * has begun and not ended, which Prisma cannot tell from one that has failed.
 */
export function migrateStatus(world: World, { database }: QueryOf<"migrateStatus">): string {
  if (named(world.system.stores, database)?.kind !== "database")
    return `Error: P1001: Can't reach database server at \`${database}:5432\``;
  const found = Object.values(world.system.deployments)
    .flatMap(({ releases }) => Object.values(releases).flatMap(({ migrations = [] }) => migrations))
    .filter((migration) => migration.database === database)
    .map(({ name }) => name);
  const seen = databaseState(world, database).migrations;
  const missing = found.filter((name) => !seen.some((one) => one.name === name));
  const failed = seen.filter(({ endedAtMs }) => endedAtMs === null).map(({ name }) => name);
  return [
    "Prisma schema loaded from prisma/schema.prisma",
    `Datasource "db": PostgreSQL database "shop", schema "public" at "${database}:5432"`,
    "",
    found.length === 0
      ? "No migration found in prisma/migrations"
      : `${found.length} migration${plural(found)} found in prisma/migrations`,
    ...verdict(missing, failed),
  ].join("\n");
}

const plural = (names: readonly string[]): string => (names.length > 1 ? "s" : "");

function verdict(missing: readonly string[], failed: readonly string[]): string[] {
  if (missing.length > 0)
    return [
      `Following migration${plural(missing)} have not yet been applied:`,
      ...missing,
      "",
      "To apply migrations in development run prisma migrate dev.",
      "To apply migrations in production run prisma migrate deploy.",
    ];
  if (failed.length > 0) return [`Following migration${plural(failed)} have failed:`, ...failed];
  return ["", "Database schema is up to date!"];
}
