import { beforeEach, expect, test } from "vitest";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { ownReview } from "@/app/_dossier/review/queries";
import { answerInOwnThread } from "@/app/_dossier/review/threads/queries";
import { leadOf, member, supervisorOf, testTeam } from "../test-team";
import { answerSignOff, commentOn, replyIn, sentDossier, settle } from "./queries";
import { send, write } from "./test-dossiers";

describeDatabases("a thread about a dossier", (kind) => {
  const db = databaseOf(kind);
  let checkout: string;
  let search: string;
  let adaeze: Learner;
  let sven: Learner;
  let noor: Learner;

  beforeEach(async () => {
    checkout = await testTeam(db());
    search = await testTeam(db(), "Search");
    adaeze = await member(db(), checkout, "Adaeze Okafor", "lead");
    sven = await member(db(), search, "Sven Olsen", "lead");
    noor = await member(db(), checkout, "Noor Haddad", "engineer");
    await db().membership.create({ data: { personId: noor.personId, teamId: search, role: "engineer" } });
    await write(noor, "when", "At 70 %");
  });

  const atCheckout = () => leadOf(adaeze, checkout);
  const atSearch = () => leadOf(sven, search);
  const remark = (text: string) => ({ worksheet: "rollback-plan", field: "when", id: newId(), comment: newId(), text });
  const said = async (viewer: ReturnType<typeof leadOf>) =>
    (await sentDossier(viewer, noor.personId))?.threads.flatMap(({ comments }) => comments.map(({ text }) => text));
  const reply = (thread: { id: string }) => ({ id: newId(), thread: thread.id, text: "x" });
  const shut = { kind: "notOpen" };

  test("is its team's: another one sees nothing of a newer revision by the words about it", async () => {
    await send(noor, search, sven, "comments");
    const old = remark("Why 70?");
    await commentOn(atSearch(), noor.personId, old);
    await write(noor, "when", "NEW-SECRET");
    await send(noor, checkout, adaeze, "comments");
    const thread = remark("You wrote NEW-SECRET: why?");
    expect(await commentOn(atCheckout(), noor.personId, thread)).toEqual({ kind: "kept" });
    await answerInOwnThread(noor, { ...reply(thread), text: "NEW-SECRET, because it is so." });
    expect(await said(atSearch())).toEqual(["Why 70?"]);
    expect(await said(atCheckout())).toHaveLength(2);
    expect(await replyIn(atSearch(), reply(thread))).toEqual(shut);
    expect(await settle(atSearch(), thread.id)).toEqual(shut);
    await send(noor, search, sven, "comments");
    expect(await said(atSearch())).toEqual(["Why 70?"]);
    expect(await settle(atSearch(), thread.id)).toEqual(shut);
    expect(await settle(atSearch(), old.id)).toEqual({ kind: "settled" });
    expect((await ownReview(noor)).threads).toHaveLength(2);
    expect(await settle(atCheckout(), thread.id)).toEqual({ kind: "settled" });
  });

  test("is of a revision: who was sent an older one in the same team takes part once they are sent a newer one", async () => {
    const marta = await member(db(), checkout, "Marta Lindqvist", "senior");
    await db().membership.updateMany({
      where: { personId: noor.personId, teamId: checkout },
      data: { seniorId: marta.personId },
    });
    const senior = supervisorOf(marta, checkout, "senior");
    await send(noor, checkout, marta, "comments");
    await write(noor, "when", "NEW-SECRET");
    const review = await send(noor, checkout, adaeze, "signOff");
    const thread = remark("You wrote NEW-SECRET: why?");
    await commentOn(atCheckout(), noor.personId, thread);
    await answerSignOff(atCheckout(), { review, answer: "signedOff", sentence: "Go, with NEW-SECRET." });
    expect(JSON.stringify(await sentDossier(senior, noor.personId))).not.toContain("NEW-SECRET");
    expect(await replyIn(senior, reply(thread))).toEqual(shut);
    expect(await settle(senior, thread.id)).toEqual(shut);
    await write(noor, "when", "At 50 %");
    await send(noor, checkout, marta, "comments");
    expect(await sentDossier(senior, noor.personId)).toMatchObject({
      threads: [{ id: thread.id }],
      signOff: { revision: 2 },
      changes: [{ before: { text: "NEW-SECRET" }, after: { text: "At 50 %" } }],
    });
    expect(await replyIn(senior, reply(thread))).toEqual({ kind: "kept" });
    expect(await settle(senior, thread.id)).toEqual({ kind: "settled" });
    expect(await db().dossierThread.findMany({ select: { teamId: true, revision: true } })).toEqual([
      { teamId: checkout, revision: 2 },
    ]);
  });

  test("is the learner's alone once its team is gone", async () => {
    await send(noor, search, sven, "comments");
    await commentOn(atSearch(), noor.personId, remark("Why 70?"));
    await send(noor, checkout, adaeze, "comments");
    await db().team.delete({ where: { id: search } });
    expect((await ownReview(noor)).threads).toHaveLength(1);
    expect(await said(atCheckout())).toEqual([]);
  });

  test("takes no words once somebody settles it at the same moment", async () => {
    await send(noor, checkout, adaeze, "comments");
    const thread = remark("Why 70?");
    await commentOn(atCheckout(), noor.personId, thread);
    const late = await during(
      (tx) => tx.dossierThread.update({ where: { id: thread.id }, data: { settledAt: new Date() } }),
      () => Promise.all([answerInOwnThread(noor, reply(thread)), replyIn(atCheckout(), reply(thread))]),
    );
    expect(late).toEqual([shut, shut]);
    expect(await db().dossierComment.count()).toBe(1);
  });

  test("and a sign-off never cross with a newer revision that is sent at the same moment", async () => {
    const review = await send(noor, checkout, adaeze, "signOff");
    const { id: _, ...asked } = await db().dossierReview.findUniqueOrThrow({ where: { id: review } });
    const answered = await during(
      async (tx) => {
        await tx.person.update({ where: { id: noor.personId }, data: { lastSequence: { increment: 0 } } });
        await tx.dossierReview.create({ data: { ...asked, id: newId(), askedAt: new Date() } });
      },
      () => answerSignOff(atCheckout(), { review, answer: "signedOff", sentence: "Go." }),
    );
    expect(answered).toEqual({ kind: "newerSent" });
    expect(await db().auditEntry.count({ where: { act: "dossierSignedOff" } })).toBe(0);
  });

  /** What `meanwhile` comes to that begins after `first` has written and before it is committed. */
  async function during<Result>(
    first: (tx: Pick<ReturnType<typeof db>, "dossierThread" | "dossierReview" | "person">) => Promise<unknown>,
    meanwhile: () => Promise<Result>,
  ): Promise<Result> {
    let result: Promise<Result> | undefined;
    await db().$transaction(async (tx) => {
      await first(tx);
      result = meanwhile();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    if (!result) throw new Error("it has not begun");
    return result;
  }
});
