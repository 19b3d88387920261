import Sqlite from "better-sqlite3";

export type Prepared = { statement: Sqlite.Statement<unknown[]>; readers: Map<string, (value: unknown) => unknown> };
export type Connection = { database: Sqlite.Database; prepared: Map<string, Prepared> };
type Direct = { reader: Connection; writer: Connection };

type Shared = { preflightDirect?: Map<string, Direct> };
// On globalThis, because Next bundles pages, routes and the proxy apart, each with a copy of this module.
const shared = globalThis as typeof globalThis & Shared;
shared.preflightDirect ??= new Map();
const connections = shared.preflightDirect;

/** Connections of our own to a SQLite file: one that reads what is committed, and one that writes in its turn. */
export function directOf(file: string): Direct {
  let direct = connections.get(file);
  if (!direct) {
    const reader = new Sqlite(file, { timeout: 5_000, readonly: true });
    const writer = new Sqlite(file, { timeout: 5_000 });
    // As Prisma's connection is set: without FULL, a power cut may lose what was acknowledged.
    for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) writer.pragma(pragma);
    direct = {
      reader: { database: reader, prepared: new Map() },
      writer: { database: writer, prepared: new Map() },
    };
    connections.set(file, direct);
  }
  return direct;
}

/** The connections to a file whose client is disconnected. */
export function closeDirect(file: string) {
  const direct = connections.get(file);
  direct?.reader.database.close();
  direct?.writer.database.close();
  connections.delete(file);
}
