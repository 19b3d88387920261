import { beforeEach, expect, test } from "vitest";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { transaction } from "@/app/_database/client";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { send, write } from "@/app/_team/dossiers/test-dossiers";
import { member, testTeam } from "@/app/_team/test-team";
import { askForReview } from "./asking/queries";
import { currentRevision, ownReview } from "./queries";

describeDatabases("a dossier", (kind) => {
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
  });

  const current = () => transaction(db(), (tx) => currentRevision(tx, noor));

  test("has no revision while nothing is written", async () => {
    expect(await current()).toBeNull();
    await write(noor, "when", " ");
    expect(await current()).toBeNull();
    expect(await db().dossierRevision.count()).toBe(0);
  });

  test("has one revision until something changes, and numbers without gaps", async () => {
    await write(noor, "when", "At 70 %");
    const first = await current();
    expect(first).toMatchObject({ number: 1, contents: { "rollback-plan": { when: 1 } } });
    expect((await current())?.id).toBe(first?.id);
    await write(noor, "when", "At 60 %");
    await write(noor, "number", "Paid orders", "kpi-sheet");
    expect(await current()).toMatchObject({
      number: 2,
      contents: { "rollback-plan": { when: 2 }, "kpi-sheet": { number: 1 } },
    });
  });

  test("is one revision to two tabs that ask at once", async () => {
    await write(noor, "when", "At 70 %");
    const made = await Promise.all([current(), current(), current(), current()]);
    expect(new Set(made.map((one) => one?.id)).size).toBe(1);
    expect(await db().dossierRevision.findMany({ select: { number: true } })).toEqual([{ number: 1 }]);
  });

  test("is sent once, however often the same is sent, at once or after a change", async () => {
    await write(noor, "when", "At 70 %");
    const ask = { id: newId(), teamId: team, reviewerId: lead.personId, asks: "signOff" as const };
    const sent = { kind: "sent", revision: 1 };
    expect(await Promise.all([askForReview(noor, ask), askForReview(noor, ask)])).toEqual([sent, sent]);
    expect(await askForReview(noor, { ...ask, id: newId() })).toEqual(sent);
    await write(noor, "when", "At 60 %");
    expect(await askForReview(noor, ask)).toEqual(sent);
    expect(await db().dossierReview.count()).toBe(1);
    expect(await db().dossierRevision.count()).toBe(1);
    expect(await askForReview(noor, { ...ask, id: newId() })).toEqual({ kind: "sent", revision: 2 });
    expect(await db().dossierReview.count()).toBe(2);
  });

  test("goes to a lead of the team or to the own senior, and to nobody else", async () => {
    await write(noor, "when", "At 70 %");
    const other = await member(db(), team, "Sven Olsen", "senior");
    const elsewhere = await testTeam(db(), "Search");
    const foreign = await member(db(), elsewhere, "Foreign Lead", "lead");
    const luca = await member(db(), team, "Luca Ferri", "engineer");
    const ask = (to: Learner, asks: "comments" | "signOff", teamId = team, by = noor) =>
      askForReview(by, { id: newId(), teamId, reviewerId: to.personId, asks });
    const refused = { kind: "notReviewer" };
    expect(await ask(senior, "signOff")).toEqual(refused);
    expect(await ask(other, "comments")).toEqual(refused);
    expect(await ask(foreign, "signOff")).toEqual(refused);
    expect(await ask(foreign, "signOff", elsewhere)).toEqual(refused);
    expect(await ask(luca, "comments")).toEqual(refused);
    expect(await ask(noor, "comments")).toEqual(refused);
    expect(await ask(lead, "signOff", team, senior)).toEqual(refused);
    expect(await ask(lead, "signOff", team, luca)).toEqual({ kind: "empty" });
    expect(await db().dossierReview.count()).toBe(0);
    expect(await ask(senior, "comments")).toMatchObject({ kind: "sent" });
    expect(await ask(lead, "comments")).toMatchObject({ kind: "sent" });
    expect((await ownReview(noor)).reviewers.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      "Adaeze Okafor, lead",
      "Marta Lindqvist, senior",
    ]);
  });

  test("tells its author what is asked, in which revision, and whom it cannot reach any more", async () => {
    expect(await ownReview(noor)).toMatchObject({ revision: null, awaited: [], signOff: null, changes: [] });
    await write(noor, "when", "At 70 %");
    await send(noor, team, senior, "comments");
    expect(await ownReview(noor)).toMatchObject({ revision: 1 });
    await write(noor, "when", "At 60 %");
    await send(noor, team, lead, "signOff");
    await write(noor, "when", "At 50 %");
    const { revision, awaited } = await ownReview(noor);
    expect(revision).toBe(3);
    expect(awaited.map(({ reviewer, ...one }) => [reviewer.name, one.asks, one.revision])).toEqual([
      ["Marta Lindqvist", "comments", 1],
      ["Adaeze Okafor", "signOff", 2],
    ]);
    await db().membership.deleteMany({ where: { personId: lead.personId } });
    expect((await ownReview(noor)).awaited.map(({ reviewer }) => reviewer.name)).toEqual(["Marta Lindqvist"]);
  });
});
