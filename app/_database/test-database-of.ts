import { afterEach, beforeEach } from "vitest";
import { createDatabase, type Database } from "./client";
import { type DatabaseKind, type FreshDatabase, freshDatabase } from "./test-databases";

/** Gives each test of a block a database of its own, which is also the one that `database()` returns to queries. */
export function databaseOf(kind: DatabaseKind): () => Database {
  const shared = globalThis as typeof globalThis & { preflightDatabase?: Database | undefined };
  let fresh: FreshDatabase;
  beforeEach(async () => {
    fresh = await freshDatabase(kind);
    shared.preflightDatabase = createDatabase(fresh.config);
  });
  afterEach(async () => {
    await shared.preflightDatabase?.$disconnect();
    shared.preflightDatabase = undefined;
    await fresh.close();
  });
  return () => {
    if (!shared.preflightDatabase) throw new Error("only inside a test");
    return shared.preflightDatabase;
  };
}
