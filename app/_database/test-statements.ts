import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";

/** Counts the statements that clients made after this send outside of transactions. */
export function countStatements() {
  const sent: string[] = [];
  for (const { prototype } of [PrismaBetterSqlite3, PrismaPg]) {
    const connect = prototype.connect;
    prototype.connect = async function (this: never) {
      const connection = await connect.call(this);
      const queryRaw = connection.queryRaw.bind(connection);
      connection.queryRaw = (query) => {
        sent.push(query.sql);
        return queryRaw(query);
      };
      return connection;
    } as never;
  }
  return {
    /** What `work` sends. */
    async of(work: () => Promise<unknown>): Promise<string[]> {
      sent.length = 0;
      await work();
      return [...sent];
    },
  };
}
