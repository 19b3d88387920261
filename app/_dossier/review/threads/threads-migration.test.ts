import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDatabase, type Database, statementFor } from "@/app/_database/client";
import { applyMigrations } from "@/app/_database/migrate";
import { migrationsFolder } from "@/app/_database/migration-files";
import { describeDatabases, emptyDatabase, type FreshDatabase } from "@/app/_database/test-databases";

const migration = "20261126130454_reviews_that_stand";
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute));

describeDatabases("threads that were opened before they had a team and a revision", (kind) => {
  let fresh: FreshDatabase;
  let before: string;
  let db: Database;

  beforeEach(async () => {
    fresh = await emptyDatabase(kind);
    before = mkdtempSync(join(tmpdir(), "preflight-threads-"));
    for (const name of readdirSync(migrationsFolder(kind)).filter((one) => /^\d/.test(one) && one < migration)) {
      cpSync(join(migrationsFolder(kind), name), join(before, name), { recursive: true });
    }
    await applyMigrations(fresh.config, before);
    db = createDatabase(fresh.config);
  });
  afterEach(async () => {
    await db.$disconnect();
    rmSync(before, { recursive: true, force: true });
    await fresh.close();
  });

  const person = (id: string) =>
    db.person.create({ data: { id, name: id, email: `${id}@example.org` }, select: { id: true } });

  async function sent(personId: string, revision: number, teamId: string, reviewerId: string, minute: number) {
    const revisionId = `${personId} ${revision}`;
    const made = { id: revisionId, personId, number: revision, contents: "{}", madeAt: at(minute) };
    await db.dossierRevision.upsert({ where: { id: revisionId }, create: made, update: {} });
    const review = { id: `${revisionId} ${reviewerId}`, personId, teamId, reviewerId, revisionId };
    await db.dossierReview.create({ data: { ...review, asks: "comments", askedAt: at(minute) }, select: { id: true } });
  }

  /** As it was written then. */
  async function opened(id: string, personId: string, authorId: string | null, minute: number) {
    const { values, list } = statementFor(db);
    const row = list([id, personId, "rollback-plan", "when"]);
    await db.$executeRawUnsafe(
      `INSERT INTO "DossierThread" ("id", "personId", "worksheet", "field", "openedAt")
       SELECT ${row.slice(1, -1)}, "madeAt" FROM "DossierRevision" WHERE "id" = 'clock ${minute}'`,
      ...values,
    );
    const said = { threadId: id, text: "?" };
    await db.dossierComment.create({ data: { ...said, id: `${id} 1`, authorId, writtenAt: at(minute) } });
    await db.dossierComment.create({ data: { ...said, id: `${id} 2`, authorId: personId, writtenAt: at(minute + 1) } });
  }

  test("are of what their first author had been sent by then, and of no team that cannot be told", async () => {
    for (const id of ["checkout", "search"]) await db.team.create({ data: { id, name: id } });
    for (const id of ["noor", "luca", "adaeze", "sven", "clock"]) await person(id);
    for (const minute of [5, 15, 25]) {
      const made = { id: `clock ${minute}`, personId: "clock", number: minute, contents: "{}", madeAt: at(minute) };
      await db.dossierRevision.create({ data: made });
    }
    await sent("noor", 1, "search", "sven", 1);
    await sent("noor", 2, "checkout", "adaeze", 10);
    await sent("noor", 3, "checkout", "adaeze", 20);
    await sent("luca", 1, "checkout", "adaeze", 1);
    await opened("by sven", "noor", "sven", 25);
    await opened("between", "noor", "adaeze", 15);
    await opened("too early", "noor", "adaeze", 5);
    await opened("erased, two teams", "noor", null, 15);
    await opened("erased, one team", "luca", null, 15);
    await applyMigrations(fresh.config, migrationsFolder(kind));
    const threads = await db.dossierThread.findMany({ select: { id: true, teamId: true, revision: true } });
    expect(Object.fromEntries(threads.map(({ id, ...of }) => [id, of]))).toEqual({
      "by sven": { teamId: "search", revision: 1 },
      between: { teamId: "checkout", revision: 2 },
      "too early": { teamId: "checkout", revision: 3 },
      "erased, two teams": { teamId: null, revision: 2 },
      "erased, one team": { teamId: "checkout", revision: 1 },
    });
    expect(await db.dossierComment.count()).toBe(10);
    expect(await db.dossierReview.count({ where: { reviewerId: { not: null } } })).toBe(4);
  });
});
