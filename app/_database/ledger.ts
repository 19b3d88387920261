import { DatabaseProblem, type Migration, type MigrationRecord } from "./migration-files";

/** One open database and its record of migrations. */
export type Ledger = {
  records(): Promise<MigrationRecord[]>;
  /**
   * In one transaction and under a lock that keeps other processes out: reads the records again, lets `choose` pick,
   * runs the script and records it. Either all of that happens or nothing.
   */
  applyOne(choose: (records: MigrationRecord[]) => Migration | undefined): Promise<string | null>;
  close(): Promise<void>;
};

export function failedMigration(name: string, error: unknown): DatabaseProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseProblem(`Migration ${name} failed and was undone: ${reason.split("\n")[0]}`, { cause: error });
}
