import { beforeEach, expect, test } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { itemById, lessonBySlug } from "@/app/_course/catalog";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { answerSignOff } from "./dossiers/queries";
import { send, write } from "./dossiers/test-dossiers";
import { openInvitations, teamInvitations } from "./invitations/queries";
import { memberOfTeam } from "./members/queries";
import { answerHelp, engineerReport, ownReport, ownTeams, setOwnFirstDeploy, teamOverview } from "./queries";
import { leadOf, member, supervisorOf, testTeam } from "./test-team";

const slug = "config-is-not-code";
const planted = { response: "PLANTED-RESPONSE", draft: "PLANTED-DRAFT", lesson: "PLANTED-LESSON" };

describeDatabases("what a supervisor sees", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let senior: Learner;
  let otherSenior: Learner;
  let noor: Learner;
  let luca: Learner;

  beforeEach(async () => {
    team = await testTeam(db());
    lead = await member(db(), team, "Adaeze Okafor", "lead");
    senior = await member(db(), team, "Marta Lindqvist", "senior");
    otherSenior = await member(db(), team, "Sven Olsen", "senior");
    noor = await member(db(), team, "Noor Haddad", "engineer", senior);
    luca = await member(db(), team, "Luca Ferri", "engineer");
  });

  /** A finished lesson with two right answers and one wrong one, an unfinished one, a draft and two requests. */
  async function learn({ personId }: Learner) {
    const at = new Date("2027-01-18T23:30:00Z");
    const lesson = { personId, sections: "[]", openedAt: at, updatedAt: at };
    await db().lessonProgress.create({ data: { ...lesson, lesson: slug, finishedAt: at } });
    await db().lessonProgress.create({ data: { ...lesson, lesson: planted.lesson } });
    const { items } = (await lessonBySlug(slug)) ?? { items: [] };
    for (const [index, { id, version }] of items.entries()) {
      await db().itemProgress.create({
        data: {
          personId,
          item: id,
          version,
          lesson: slug,
          attempts: 4711,
          firstMark: index > 0 ? 1 : 0,
          firstConfidence: "guessing",
          firstVariant: 0,
          firstResponse: JSON.stringify(planted.response),
          firstTookMs: 471_100,
          sureAndWrong: false,
          lastEvent: newId(),
          lastVariant: 0,
          lastResponse: JSON.stringify(planted.response),
          lastMark: 1,
          lastConfidence: "guessing",
          lastAnsweredAt: at,
        },
      });
    }
    const edit = { personId, worksheet: "rollback-plan", field: "way", revision: 1, text: planted.draft };
    await db().worksheetEdit.create({ data: { id: newId(), ...edit } });
    await db().person.update({ where: { id: personId }, data: { experience: "helped", timeZone: "Asia/Tokyo" } });
    const asked = { personId, lesson: slug, section: "what-travels", createdAt: at };
    await db().helpRequest.create({ data: { id: "asked-first", note: "What travels?", ...asked } });
    const answered = { answeredAt: at, answeredById: senior.personId };
    await db().helpRequest.create({ data: { id: "asked-then", note: "", ...asked, ...answered } });
  }

  /** One that failed, one that did not, one in the air and one given up. */
  async function fly({ personId }: Learner) {
    const common = { personId, scenarioHash: "x", variant: "x", engineVersion: 1, seed: 1, takenOffAt: new Date() };
    const scenario = "requests-are-up";
    const landed = { ...common, scenario, state: "landed" as const };
    await db().flight.create({ data: { ...landed, id: newId(), outcome: "outage", score: 12 } });
    await db().flight.create({ data: { ...landed, id: newId(), outcome: "recovered", score: 81 } });
    await db().flight.create({ data: { ...common, scenario, id: newId() } });
    await db().flight.create({ data: { ...common, scenario: "built-on-my-laptop", id: newId(), state: "givenUp" } });
  }

  const names = async (viewer: Parameters<typeof teamOverview>[0]) =>
    (await teamOverview(viewer)).engineers.map(({ name }) => name).toSorted();

  test("is every engineer for the lead, with who else supervises", async () => {
    const viewer = leadOf(lead, team);
    expect(await names(viewer)).toEqual(["Luca Ferri", "Noor Haddad"]);
    const { staff } = await teamOverview(viewer);
    expect(staff.map(({ name, role }) => `${name}, ${role}`).toSorted()).toEqual([
      "Adaeze Okafor, lead",
      "Marta Lindqvist, senior",
      "Sven Olsen, senior",
    ]);
    expect(await engineerReport(viewer, noor.personId)).toMatchObject({ name: "Noor Haddad" });
    expect(await memberOfTeam(viewer, noor.personId)).toMatchObject({ email: noor.email, role: "engineer" });
  });

  test("is the assigned engineers for a senior, and neither the staff nor an e-mail", async () => {
    const viewer = supervisorOf(senior, team, "senior");
    expect(await names(viewer)).toEqual(["Noor Haddad"]);
    const overview = await teamOverview(viewer);
    expect(overview.staff).toEqual([]);
    expect(JSON.stringify(overview)).not.toContain("@example.com");
    expect(await engineerReport(viewer, noor.personId)).toMatchObject({ name: "Noor Haddad" });
    expect(await engineerReport(viewer, luca.personId)).toBeNull();
    expect(await names(supervisorOf(otherSenior, team, "senior"))).toEqual([]);
    expect(await engineerReport(supervisorOf(otherSenior, team, "senior"), noor.personId)).toBeNull();
  });

  test("is nothing for anybody else, even with a viewer that says otherwise", async () => {
    const elsewhere = await testTeam(db(), "Search");
    const foreign = await member(db(), elsewhere, "Foreign Lead", "lead");
    const admin = await testLearner(db(), "Admin");
    await db().person.update({ where: { id: admin.personId }, data: { isAdmin: true } });
    const removed = await member(db(), team, "Removed Lead", "lead");
    const stale = leadOf(removed, team);
    await db().membership.deleteMany({ where: { personId: removed.personId } });
    await db().helpRequest.create({
      data: { id: "a-request", personId: noor.personId, lesson: slug, section: "way-back", note: "" },
    });
    const viewers = [
      leadOf(foreign, elsewhere),
      leadOf(foreign, team),
      leadOf(admin, team),
      stale,
      leadOf(senior, team),
      leadOf(noor, team),
      supervisorOf(noor, team, "senior"),
      supervisorOf(lead, team, "senior"),
    ];
    for (const viewer of viewers) {
      expect(await teamOverview(viewer)).toEqual({
        engineers: [],
        staff: viewer.teamId === elsewhere ? expect.any(Array) : [],
      });
      expect(await engineerReport(viewer, noor.personId)).toBeNull();
      expect(await answerHelp(viewer, "a-request")).toEqual({ kind: "notOpen" });
    }
    for (const viewer of [
      leadOf(foreign, team),
      leadOf(foreign, elsewhere),
      leadOf(admin, team),
      stale,
      leadOf(noor, team),
    ]) {
      expect(await memberOfTeam(viewer, noor.personId)).toBeNull();
      expect(await teamInvitations(viewer)).toEqual([]);
      expect(await openInvitations(viewer)).toBe(0);
    }
  });

  test("never includes what leads and seniors learn themselves", async () => {
    await learn(senior);
    expect(await engineerReport(leadOf(lead, team), senior.personId)).toBeNull();
    expect(await ownReport(senior, team)).toBeNull();
  });

  test("is the best flight of each scenario, and nothing of the others", async () => {
    await fly(noor);
    const report = await engineerReport(leadOf(lead, team), noor.personId);
    expect(report?.flights).toEqual([{ scenario: "S9 Requests are up!", outcome: "recovered", bestScore: 81 }]);
    expect(await ownReport(noor, team)).toEqual(report);
  });

  /** One that was signed off and has changed since. */
  async function sendDossier(learner: Learner) {
    const review = await send(learner, team, lead, "signOff");
    await answerSignOff(leadOf(lead, team), { review, answer: "signedOff", sentence: "PLANTED-SENTENCE" });
    await write(learner, "when", "PLANTED-LATER");
  }

  test("has exactly the fields of the contract", async () => {
    await learn(noor);
    await fly(noor);
    await sendDossier(noor);
    const report = await engineerReport(leadOf(lead, team), noor.personId);
    expect(keysOf(report).toSorted()).toEqual(
      [
        "id",
        "name",
        "senior",
        "firstDeployOn",
        "lessons",
        "lessons.lesson",
        "lessons.finishedOn",
        "objectives",
        "objectives.objective",
        "objectives.readiness",
        "flights",
        "flights.scenario",
        "flights.outcome",
        "flights.bestScore",
        "help",
        "help.id",
        "help.lesson",
        "help.section",
        "help.note",
        "help.askedOn",
        "help.answer",
        "help.answer.by",
        "dossier",
        "dossier.sent",
        "dossier.sent.to",
        "dossier.sent.name",
        "dossier.sent.asks",
        "dossier.sent.answer",
        "dossier.sent.revision",
        "dossier.sent.on",
        "dossier.signedOff",
        "dossier.signedOff.revision",
        "dossier.signedOff.by",
        "dossier.signedOff.on",
        "dossier.changed",
      ].toSorted(),
    );
  });

  test("holds nothing of single answers, confidence, drafts, experience, time or a lesson under way", async () => {
    await learn(noor);
    await sendDossier(noor);
    const viewer = leadOf(lead, team);
    const seen = JSON.stringify([
      await teamOverview(viewer),
      await engineerReport(viewer, noor.personId),
      await engineerReport(supervisorOf(senior, team, "senior"), noor.personId),
      await memberOfTeam(viewer, noor.personId),
    ]);
    expect(seen).toContain("What travels?");
    for (const kept of ["PLANTED", "4711", "guessing", "helped", "Asia/Tokyo", "firstMark", "TookMs", "T23:30"]) {
      expect(seen).not.toContain(kept);
    }
  });

  test("is a state made from first attempts, and days by the engineer's own calendar", async () => {
    await learn(noor);
    const report = await engineerReport(leadOf(lead, team), noor.personId);
    const objective = (await itemById("travels-or-waits"))?.item.objective;
    expect(report?.objectives).toContainEqual({ objective, readiness: "ready" });
    expect(report?.lessons).toEqual([{ lesson: slug, finishedOn: "2027-01-19" }]);
    expect(report?.help.map(({ answer }) => answer?.by ?? null).toSorted()).toEqual(
      ["Marta Lindqvist", null].toSorted(),
    );
    expect((await engineerReport(leadOf(lead, team), luca.personId))?.objectives).toContainEqual({
      objective,
      readiness: "not enough",
    });
  });

  test("is what the engineer's own page shows, for lead and senior alike", async () => {
    await learn(noor);
    await sendDossier(noor);
    const own = await ownReport(noor, team);
    expect(own).not.toBeNull();
    expect(await engineerReport(leadOf(lead, team), noor.personId)).toEqual(own);
    expect(await engineerReport(supervisorOf(senior, team, "senior"), noor.personId)).toEqual(own);
    expect(await ownReport(luca, await testTeam(db()))).toBeNull();
  });

  test("is how a dossier stands, to whom it was sent and how many fields differ, in this team only", async () => {
    await learn(noor);
    expect((await engineerReport(leadOf(lead, team), noor.personId))?.dossier).toBeNull();
    await sendDossier(noor);
    const { dossier } = (await engineerReport(supervisorOf(senior, team, "senior"), noor.personId)) ?? {};
    expect(dossier).toMatchObject({
      sent: [{ to: lead.personId, name: "Adaeze Okafor", asks: "signOff", answer: "signedOff", revision: 1 }],
      signedOff: { revision: 1, by: "Adaeze Okafor" },
      changed: 1,
    });
    const elsewhere = await testTeam(db(), "Search");
    await db().membership.create({ data: { personId: noor.personId, teamId: elsewhere, role: "engineer" } });
    expect((await ownReport(noor, elsewhere))?.dossier).toBeNull();
  });

  test("can be answered once, by the lead or the supervising senior", async () => {
    await learn(noor);
    expect(await answerHelp(supervisorOf(otherSenior, team, "senior"), "asked-first")).toEqual({ kind: "notOpen" });
    const both = [supervisorOf(senior, team, "senior"), leadOf(lead, team)].map((one) =>
      answerHelp(one, "asked-first"),
    );
    expect((await Promise.all(both)).map((one) => one.kind).toSorted()).toEqual(["answered", "notOpen"]);
  });

  test("follows the day that the engineer sets, and only a member's", async () => {
    expect(await setOwnFirstDeploy(noor, team, "2027-02-01")).toEqual({ kind: "saved" });
    expect(await setOwnFirstDeploy(noor, await testTeam(db()), "2027-02-01")).toEqual({ kind: "notMember" });
    expect(await ownTeams(noor)).toEqual([
      {
        id: team,
        name: "Checkout",
        role: "engineer",
        firstDeployOn: "2027-02-01",
        senior: "Marta Lindqvist",
        leads: ["Adaeze Okafor"],
      },
    ]);
    expect((await engineerReport(leadOf(lead, team), noor.personId))?.firstDeployOn).toBe("2027-02-01");
    expect(await db().auditEntry.count({ where: { act: "membershipChanged", actorId: noor.personId } })).toBe(1);
  });
});

function keysOf(value: unknown, prefix = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => keysOf(each, prefix)))];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${prefix}${key}`, ...keysOf(inner, `${prefix}${key}.`)]);
}
