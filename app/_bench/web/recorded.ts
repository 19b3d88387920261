import Sqlite from "better-sqlite3";
import { createDatabase, type Database, type Transaction, transaction } from "@/app/_database/client";

// What one call of ours asks of Prisma, and what Prisma then asks of SQLite, written down so that each can be done
// again by itself on a copy of the same database.

type Operation = { model: string; operation: string; args: unknown };
type Statement = { sql: string; args: readonly unknown[] };
export type Recorded = { operations: Operation[][]; statements: Statement[][] };

/** Makes this client the one that the app's modules get from `database()`. */
export function provide(client: Database) {
  Object.assign(globalThis, { preflightDatabase: client });
}

export const openFile = (file: string) => createDatabase({ kind: "sqlite", file });

/** Runs the calls one after another on the database in `file`, and writes down what each one asks for. */
export async function record(file: string, count: number, call: (nth: number) => Promise<unknown>): Promise<Recorded> {
  const recorded: Recorded = { operations: [], statements: [] };
  const client = openFile(file);
  const watched = client.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) => {
          recorded.operations.at(-1)?.push({ model, operation, args });
          return query(args);
        },
      },
    },
  });
  Object.assign(globalThis, { preflightDatabase: watched });
  const stopListening = listenToStatements((statement) => recorded.statements.at(-1)?.push(statement));
  try {
    for (let nth = 0; nth < count; nth++) {
      recorded.operations.push([]);
      recorded.statements.push([]);
      await call(nth);
    }
  } finally {
    stopListening();
    await client.$disconnect();
  }
  return recorded;
}

/** Tells of every statement that anybody prepares, with the values bound to it; returns how to stop. */
function listenToStatements(told: (statement: Statement) => void): () => void {
  const { prepare } = Sqlite.prototype;
  const preparing = function (this: Sqlite.Database, sql: string) {
    const prepared: Sqlite.Statement = Reflect.apply(prepare, this, [sql]);
    const statement: Statement = { sql, args: [] };
    told(statement);
    const { bind } = prepared;
    const binding = (args: readonly unknown[]) => {
      statement.args = args;
      return Reflect.apply(bind, prepared, [args]);
    };
    return Object.assign(prepared, { bind: binding });
  };
  Object.assign(Sqlite.prototype, { prepare: preparing });
  return () => Object.assign(Sqlite.prototype, { prepare });
}

/** The same Prisma operations without our code around them; in one transaction for each call where it had one. */
export async function repeatOperations(client: Database, { operations }: Recorded, inTransaction: boolean) {
  for (const each of operations) {
    const all = async (tx: Database | Transaction) => {
      for (const one of each) await operate(tx, one);
    };
    if (inTransaction) await transaction(client, all);
    else await all(client);
  }
}

async function operate(client: Database | Transaction, { model, operation, args }: Operation) {
  const delegate: unknown = Reflect.get(client, model.charAt(0).toLowerCase() + model.slice(1));
  if (typeof delegate !== "object" || delegate === null) throw new Error(`there is no model ${model}`);
  const act: unknown = Reflect.get(delegate, operation);
  if (typeof act !== "function") throw new Error(`${model} has no ${operation}`);
  await Reflect.apply(act, delegate, [args]);
}

/**
 * The same SQL without Prisma. `prepare` is once for each different statement, as a program by hand would have it, or
 * every time, as Prisma's adapter does.
 */
export function repeatStatements(file: string, { statements }: Recorded, prepare: "once" | "everyTime") {
  const database = new Sqlite(file);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) database.pragma(pragma);
  database.defaultSafeIntegers(true);
  const prepared = new Map<string, Sqlite.Statement<unknown[]>>();
  return {
    run: () => {
      for (const { sql, args } of statements.flat()) {
        const known = prepare === "once" ? prepared.get(sql) : undefined;
        const statement = known ?? database.prepare<unknown[]>(sql);
        prepared.set(sql, statement);
        if (statement.reader) statement.raw().all(args);
        else statement.run(args);
      }
    },
    close: () => database.close(),
  };
}
