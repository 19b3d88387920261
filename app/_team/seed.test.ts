import { expect, test } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { demoEngineers } from "./demo-people";
import { seedDemo } from "./seed";

describeDatabases("the demonstration team", (kind) => {
  const db = databaseOf(kind);

  const counts = async () => ({
    people: await db().person.count(),
    events: await db().learningEvent.count(),
    finished: await db().lessonProgress.count({ where: { finishedAt: { not: null } } }),
    help: await db().helpRequest.count(),
    answered: await db().helpRequest.count({ where: { answeredAt: { not: null } } }),
    reviews: await db().dossierReview.count(),
    signedOff: await db().dossierReview.count({ where: { answer: "signedOff" } }),
    comments: await db().dossierComment.count(),
    edits: await db().worksheetEdit.count(),
    passwords: (await db().credential.findMany({ orderBy: { id: "asc" } })).map(({ password }) => password),
  });

  test("has a lead, a senior and eight engineers who have learned; seeding again changes nothing", async () => {
    expect((await seedDemo(db())).kind).toBe("seeded");
    const first = await counts();
    expect(first).toMatchObject({ people: 10, help: 2, answered: 1, reviews: 3, signedOff: 1, comments: 3 });
    expect(first.finished).toBeGreaterThan(4);
    expect(await db().membership.count({ where: { role: "engineer" } })).toBe(demoEngineers.length);
    expect((await seedDemo(db())).kind).toBe("alreadyThere");
    expect(await counts()).toEqual(first);
  });

  test("is not made where anybody has joined, and nothing changes", async () => {
    await testLearner(db(), "Somebody");
    expect(await seedDemo(db())).toEqual({ kind: "refused" });
    expect(await counts()).toMatchObject({ people: 1, events: 0 });
    expect(await db().team.count()).toBe(0);
  });
});
