import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Environment } from "@/app/_config/environment";
import { errorCode, StartProblem } from "./start-problem";

/**
 * Makes the data directory, checks that it can be written, and keeps it for this process: SQLite allows one server
 * for a file. Returns what gives it back; the kernel does that too, however the process ends.
 */
export function claimDataDirectory({ dataDirectory, database, authSecret }: Environment): () => void {
  // With its data and its secret elsewhere, a server needs no folder at all.
  if (database.kind === "postgresql" && authSecret !== null) return () => {};
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    const probe = join(dataDirectory, `write-test.${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    if (database.kind === "sqlite" && existsSync(database.file))
      accessSync(database.file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new StartProblem(
      `DATA_DIR ${dataDirectory} cannot be written (${errorCode(error)}): let this user write there, or set DATA_DIR to another folder.`,
    );
  }
  return database.kind === "sqlite" ? lock(dataDirectory) : () => {};
}

/** A transaction that never ends: its lock is the kernel's, so that it cannot be left behind. */
function lock(folder: string): () => void {
  // A server that was just told to stop gets a moment to do so.
  const file = new Sqlite(join(folder, "lock.db"), { timeout: 2_000 });
  try {
    file.pragma("journal_mode = MEMORY"); // Nothing is ever written, so there is nothing to roll back.
    file.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    if (!errorCode(error).startsWith("SQLITE_BUSY")) throw error;
    throw new StartProblem(
      `DATA_DIR ${folder} is in use by another Preflight server: stop that one, or set DATA_DIR to another folder.`,
    );
  }
  return () => file.close();
}
