import { beforeEach, expect, test } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { ownReview } from "@/app/_dossier/review/queries";
import { answerInOwnThread, waitingForLearner } from "@/app/_dossier/review/threads/queries";
import { leadOf, member, supervisorOf, testTeam } from "../test-team";
import { answerSignOff, commentOn, markRead, replyIn, sentDossier, settle } from "./queries";
import { sentPages } from "./sent-pages";
import { send, write } from "./test-dossiers";

describeDatabases("a dossier that was sent", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let senior: Learner;
  let noor: Learner;

  beforeEach(async () => {
    team = await testTeam(db());
    lead = await member(db(), team, "Adaeze Okafor", "lead");
    senior = await member(db(), team, "Marta Lindqvist", "senior");
    noor = await member(db(), team, "Noor Haddad", "engineer", senior);
    await write(noor, "when", "At 70 %");
    await write(noor, "who", "I do");
  });

  const asLead = () => leadOf(lead, team);
  const asSenior = () => supervisorOf(senior, team, "senior");
  const remark = (text = "Why 70?", id = newId()) => ({
    worksheet: "rollback-plan",
    field: "when",
    id,
    comment: id,
    text,
  });
  const signOff = (review: string, sentence = "Go.") => ({ review, answer: "signedOff" as const, sentence });

  test("is read as it was sent, by whom it was sent to; of what is newer, only which fields", async () => {
    await send(noor, team, lead, "signOff");
    await write(noor, "when", "NEWER-DRAFT");
    await write(noor, "number", "NEWER-TOO", "kpi-sheet");
    const seen = await sentDossier(asLead(), noor.personId);
    expect(seen).toMatchObject({ revision: 1, asks: "signOff", engineer: { name: "Noor Haddad" }, changes: [] });
    expect(seen?.texts["rollback-plan"]?.["when"]?.text).toBe("At 70 %");
    expect(seen?.notSent).toEqual([
      { worksheet: "rollback-plan", field: "when" },
      { worksheet: "kpi-sheet", field: "number" },
    ]);
    expect(JSON.stringify(seen)).not.toContain("NEWER");
    expect(JSON.stringify(seen && (await sentPages(seen)))).not.toMatch(/NEWER|savedAt":"/);
    expect(await sentDossier(asSenior(), noor.personId)).toBeNull();
    await send(noor, team, lead, "comments");
    expect(await sentDossier(asLead(), noor.personId)).toMatchObject({ revision: 2, asks: "comments", notSent: [] });
  });

  test("is nobody else's to read, talk about or sign, whatever their viewer says", async () => {
    const review = await send(noor, team, lead, "signOff");
    await send(noor, team, senior, "comments");
    const thread = remark();
    await commentOn(asSenior(), noor.personId, thread);
    const elsewhere = await testTeam(db(), "Search");
    const foreign = await member(db(), elsewhere, "Foreign Lead", "lead");
    const second = await member(db(), team, "Second Lead", "lead");
    const other = await member(db(), team, "Sven Olsen", "senior");
    const luca = await member(db(), team, "Luca Ferri", "engineer");
    const admin = await testLearner(db(), "Admin");
    await db().person.update({ where: { id: admin.personId }, data: { isAdmin: true } });
    const viewers = [
      leadOf(foreign, elsewhere),
      leadOf(foreign, team),
      leadOf(second, team),
      leadOf(admin, team),
      leadOf(senior, team),
      leadOf(luca, team),
      leadOf(noor, team),
      leadOf(other, team),
    ];
    for (const viewer of [...viewers, supervisorOf(other, team, "senior"), supervisorOf(lead, elsewhere, "lead")]) {
      expect(await sentDossier(viewer, noor.personId)).toBeNull();
      expect(await commentOn(viewer, noor.personId, remark())).toEqual({ kind: "notOpen" });
      expect(await replyIn(viewer, { id: newId(), thread: thread.id, text: "x" })).toEqual({ kind: "notOpen" });
      expect(await settle(viewer, thread.id)).toEqual({ kind: "notOpen" });
      expect(await markRead(viewer, review)).toEqual({ kind: "notOpen" });
    }
    for (const viewer of viewers) {
      expect(["notOpen", "notLead"]).toContain((await answerSignOff(viewer, signOff(review))).kind);
    }
    expect(await answerInOwnThread(luca, { id: newId(), thread: thread.id, text: "x" })).toEqual({ kind: "notOpen" });
    expect(await db().dossierComment.count()).toBe(1);
    expect(await db().dossierReview.count({ where: { answer: { not: null } } })).toBe(0);
    expect(await db().dossierThread.count({ where: { settledAt: { not: null } } })).toBe(0);
  });

  test("is talked about field by field: the learner answers, a reviewer settles, and each counts once", async () => {
    await send(noor, team, senior, "comments");
    const thread = remark();
    const twice = [commentOn(asSenior(), noor.personId, thread), commentOn(asSenior(), noor.personId, thread)];
    expect(await Promise.all(twice)).toEqual([{ kind: "kept" }, { kind: "kept" }]);
    expect(await waitingForLearner(noor)).toEqual([
      { thread: thread.id, worksheet: "rollback-plan", field: "when", by: "Marta Lindqvist" },
    ]);
    const answer = { id: newId(), thread: thread.id, text: "Half of it is noise." };
    expect(await Promise.all([answerInOwnThread(noor, answer), answerInOwnThread(noor, answer)])).toEqual([
      { kind: "kept" },
      { kind: "kept" },
    ]);
    expect(await waitingForLearner(noor)).toEqual([]);
    const [seen] = (await sentDossier(asSenior(), noor.personId))?.threads ?? [];
    expect(seen).toMatchObject({ waitsFor: "reviewer", settled: null });
    expect(seen?.comments.map(({ by, isOwn, text }) => [by, isOwn, text])).toEqual([
      ["Marta Lindqvist", true, "Why 70?"],
      ["Noor Haddad", false, "Half of it is noise."],
    ]);
    expect(await settle(leadOf(noor, team), thread.id)).toEqual({ kind: "notOpen" });
    expect(await settle(asSenior(), thread.id)).toEqual({ kind: "settled" });
    expect(await settle(asSenior(), thread.id)).toEqual({ kind: "notOpen" });
    expect(await answerInOwnThread(noor, { ...answer, id: newId() })).toEqual({ kind: "notOpen" });
    expect(await answerInOwnThread(noor, answer)).toEqual({ kind: "kept" });
    expect((await ownReview(noor)).threads[0]).toMatchObject({ settled: { by: "Marta Lindqvist" }, waitsFor: null });
    expect(await db().dossierComment.count()).toBe(2);
  });

  test("is signed off by the lead who was asked, once, for its revision; later changes are listed", async () => {
    const review = await send(noor, team, lead, "signOff");
    await write(noor, "when", "At 60 %");
    const both = [answerSignOff(asLead(), signOff(review, "Go.")), answerSignOff(asLead(), signOff(review, "Go now."))];
    expect((await Promise.all(both)).map((one) => one.kind).toSorted()).toEqual(["answered", "notOpen"]);
    const audit = await db().auditEntry.findMany({ where: { act: "dossierSignedOff" } });
    expect(audit).toMatchObject([{ actorId: lead.personId, subjectId: noor.personId, teamId: team }]);
    const { signOff: own, changes } = await ownReview(noor);
    expect(own).toMatchObject({ revision: 1, reviewer: { name: "Adaeze Okafor" } });
    expect(changes).toMatchObject([{ field: "when", before: { text: "At 70 %" }, after: { text: "At 60 %" } }]);
    await send(noor, team, lead, "signOff");
    await write(noor, "who", "NEWER-DRAFT");
    const seen = await sentDossier(asLead(), noor.personId);
    expect(seen).toMatchObject({ revision: 2, answer: null, signOff: { revision: 1, by: "Adaeze Okafor" } });
    expect(seen?.changes).toMatchObject([{ field: "when", before: { text: "At 70 %" }, after: { text: "At 60 %" } }]);
    expect(seen?.notSent).toEqual([{ worksheet: "rollback-plan", field: "who" }]);
  });

  test("can be answered with not yet, which takes no sign-off away, and with nothing where comments were asked", async () => {
    const first = await send(noor, team, lead, "signOff");
    await answerSignOff(asLead(), signOff(first));
    await write(noor, "when", "At 60 %");
    const second = await send(noor, team, lead, "signOff");
    expect(await answerSignOff(asLead(), { review: second, answer: "notYet", sentence: "Time it first." })).toEqual({
      kind: "answered",
    });
    expect(await ownReview(noor)).toMatchObject({
      signOff: { revision: 1 },
      notYet: { revision: 2, sentence: "Time it first." },
    });
    expect(await db().auditEntry.count({ where: { act: "dossierSignedOff" } })).toBe(1);
    const third = await send(noor, team, lead, "comments");
    expect(await answerSignOff(asLead(), signOff(third))).toEqual({ kind: "notOpen" });
    expect(await markRead(asLead(), third)).toEqual({ kind: "answered" });
    expect(await ownReview(noor)).toMatchObject({ read: [{ revision: 2 }], notYet: { revision: 2 } });
  });

  test("is not signed in an older revision once a newer one was sent", async () => {
    const older = await send(noor, team, lead, "signOff");
    await write(noor, "when", "At 60 %");
    const newer = await send(noor, team, lead, "signOff");
    expect(await answerSignOff(asLead(), signOff(older))).toEqual({ kind: "newerSent" });
    expect(await answerSignOff(asLead(), signOff(newer))).toEqual({ kind: "answered" });
    expect((await ownReview(noor)).signOff?.revision).toBe(2);
  });

  test("goes from sight with the role or the assignment, and comes with neither to the next one", async () => {
    const review = await send(noor, team, lead, "signOff");
    await send(noor, team, senior, "comments");
    const thread = remark();
    await commentOn(asSenior(), noor.personId, thread);
    const next = await member(db(), team, "Sven Olsen", "senior");
    await db().membership.updateMany({ where: { personId: noor.personId }, data: { seniorId: next.personId } });
    expect(await sentDossier(asSenior(), noor.personId)).toBeNull();
    expect(await sentDossier(supervisorOf(next, team, "senior"), noor.personId)).toBeNull();
    expect(await settle(asSenior(), thread.id)).toEqual({ kind: "notOpen" });
    await db().membership.deleteMany({ where: { personId: lead.personId } });
    expect(await sentDossier(asLead(), noor.personId)).toBeNull();
    expect(await answerSignOff(asLead(), signOff(review))).toEqual({ kind: "notLead" });
  });

  test("keeps the words of somebody who was erased, without the name", async () => {
    await send(noor, team, senior, "comments");
    await send(noor, team, lead, "comments");
    await commentOn(asSenior(), noor.personId, remark("Why 70?"));
    await db().person.delete({ where: { id: senior.personId } });
    const [thread] = (await ownReview(noor)).threads;
    expect(thread).toMatchObject({ waitsFor: "learner", comments: [{ by: null, text: "Why 70?" }] });
    expect((await sentDossier(asLead(), noor.personId))?.threads).toHaveLength(1);
  });
});
