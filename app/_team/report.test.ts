import { beforeEach, expect, test } from "vitest";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { itemById } from "@/app/_course/catalog";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { answerSignOff } from "./dossiers/queries";
import { send, write } from "./dossiers/test-dossiers";
import { memberOfTeam } from "./members/queries";
import { engineerReport, ownReport, teamOverview } from "./queries";
import { learn, slug, supervisedTeam } from "./test-learning";
import { leadOf, supervisorOf, testTeam } from "./test-team";

describeDatabases("what a supervisor sees", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let senior: Learner;
  let noor: Learner;
  let luca: Learner;

  beforeEach(async () => {
    ({ team, lead, senior, noor, luca } = await supervisedTeam(db()));
  });

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

  /** One that was signed off and has changed since. */
  async function sendDossier(learner: Learner) {
    const review = await send(learner, team, lead, "signOff");
    await answerSignOff(leadOf(lead, team), { review, answer: "signedOff", sentence: "PLANTED-SENTENCE" });
    await write(learner, "when", "PLANTED-LATER");
  }

  test("never includes what leads and seniors learn themselves", async () => {
    await learn(db(), senior, senior);
    expect(await engineerReport(leadOf(lead, team), senior.personId)).toBeNull();
    expect(await ownReport(senior, team)).toBeNull();
  });

  test("is the best flight of each scenario, and nothing of the others", async () => {
    await fly(noor);
    const report = await engineerReport(leadOf(lead, team), noor.personId);
    expect(report?.flights).toEqual([{ scenario: "S9 Requests are up!", outcome: "recovered", bestScore: 81 }]);
    expect(await ownReport(noor, team)).toEqual(report);
  });

  test("has exactly the fields of the contract", async () => {
    await learn(db(), noor, senior);
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
    await learn(db(), noor, senior);
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
    await learn(db(), noor, senior);
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
    await learn(db(), noor, senior);
    await sendDossier(noor);
    const own = await ownReport(noor, team);
    expect(own).not.toBeNull();
    expect(await engineerReport(leadOf(lead, team), noor.personId)).toEqual(own);
    expect(await engineerReport(supervisorOf(senior, team, "senior"), noor.personId)).toEqual(own);
    expect(await ownReport(luca, await testTeam(db()))).toBeNull();
  });

  test("is how a dossier stands, to whom it was sent and how many fields differ, in this team only", async () => {
    await learn(db(), noor, senior);
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
});

function keysOf(value: unknown, prefix = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => keysOf(each, prefix)))];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${prefix}${key}`, ...keysOf(inner, `${prefix}${key}.`)]);
}
