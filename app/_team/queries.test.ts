import { beforeEach, expect, test } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { openInvitations, teamInvitations } from "./invitations/queries";
import { memberOfTeam } from "./members/queries";
import { answerHelp, engineerReport, ownTeams, setOwnFirstDeploy, teamOverview } from "./queries";
import { learn, slug, supervisedTeam } from "./test-learning";
import { leadOf, member, supervisorOf, testTeam } from "./test-team";

describeDatabases("what a supervisor sees", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let senior: Learner;
  let otherSenior: Learner;
  let noor: Learner;
  let luca: Learner;

  beforeEach(async () => {
    ({ team, lead, senior, otherSenior, noor, luca } = await supervisedTeam(db()));
  });

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

  test("can be answered once, by the lead or the supervising senior", async () => {
    await learn(db(), noor, senior);
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
