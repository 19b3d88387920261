import type { DatabaseConfig } from "@/app/_config/environment";
import { openPostgresqlLedger } from "./migrate-postgresql";
import { openSqliteLedger } from "./migrate-sqlite";
import { pendingMigrations, readMigrations } from "./migration-files";

// Prisma's own `migrate deploy` wants a native engine from the network. This applies the same files and keeps the same
// record in `_prisma_migrations`, so that Prisma's tools still agree, with no network and no write beside the data.

export async function applyMigrations(config: DatabaseConfig, folder: string): Promise<{ applied: string[] }> {
  const known = readMigrations(folder);
  const ledger = config.kind === "sqlite" ? openSqliteLedger(config.file) : await openPostgresqlLedger(config);
  try {
    // A refusal must come before anything is written, also before a lock is taken.
    if (pendingMigrations(known, await ledger.records()).length === 0) return { applied: [] };
    const applied: string[] = [];
    for (;;) {
      const name = await ledger.applyOne((records) => pendingMigrations(known, records)[0]);
      if (name === null) return { applied };
      applied.push(name);
    }
  } finally {
    await ledger.close();
  }
}
