import { describe, expect, test } from "vitest";
import { transaction } from "./client";
import { databaseOf } from "./test-database-of";
import { describeDatabases } from "./test-databases";

/** A promise and what settles it, so that a test can hold a transaction open. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describeDatabases("what is acknowledged beside a transaction", (kind) => {
  const db = databaseOf(kind);
  const names = async () => (await db().team.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

  /** A transaction that has written and waits; once opened, it fails. */
  async function openTransaction() {
    const inside = gate();
    const { open, opened } = gate();
    const failing = transaction(db(), async (tx) => {
      await tx.team.create({ data: { id: "inside", name: "Inside" } });
      inside.open();
      await opened;
      throw new Error("rolled back");
    });
    await inside.opened;
    return { failing, open };
  }

  test("stays, whatever becomes of the transaction", async () => {
    const { failing, open } = await openTransaction();
    // Prisma begins only when it is waited for.
    const beside = db()
      .team.create({ data: { id: "beside", name: "Beside" } })
      .then(({ id }) => id);
    setTimeout(open, 50);
    await expect(failing).rejects.toThrow("rolled back");
    expect(await beside).toBe("beside");
    expect(await names()).toEqual(["beside"]);
  });

  test("does not see what is not committed", async () => {
    const { failing, open } = await openTransaction();
    const count = db()
      .team.count()
      .then((found) => found);
    setTimeout(open, 50);
    await failing.catch(() => {});
    expect(await count).toBe(0);
  });

  test("holds under a crowd of both, half of which fail", async () => {
    const work = Array.from({ length: 60 }, (_, n) => {
      const id = String(n).padStart(2, "0");
      if (n % 3 === 0)
        return db()
          .team.create({ data: { id, name: id } })
          .then(() => id);
      return transaction(db(), async (tx) => {
        await tx.team.create({ data: { id, name: id } });
        if (n % 3 === 1) throw new Error("rolled back");
        return id;
      });
    });
    const settled = await Promise.allSettled(work);
    const acknowledged = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(acknowledged).toHaveLength(40);
    expect(await names()).toEqual(acknowledged);
  });
});

describe("SQLite", () => {
  const db = databaseOf("sqlite");

  test("is opened so that what is acknowledged survives a power cut", async () => {
    const pragma = async (name: string) =>
      Object.values((await db().$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String);
    expect(await pragma("journal_mode")).toEqual(["wal"]);
    expect(await pragma("synchronous")).toEqual(["2"]);
    expect(await pragma("foreign_keys")).toEqual(["1"]);
  });
});
