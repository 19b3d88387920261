import { beforeEach, expect, test } from "vitest";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { joinAsNewPerson } from "@/app/_joining/queries";
import { makeInvitation } from "../invitations/queries";
import { leadOf, member, testTeam } from "../test-team";
import { changeMember, makeMemberRecoveryLink, removeMember } from "./queries";

describeDatabases("changing a team", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let adaeze: Learner;
  let marta: Learner;
  let noor: Learner;

  beforeEach(async () => {
    team = await testTeam(db());
    adaeze = await member(db(), team, "Adaeze Okafor", "lead");
    marta = await member(db(), team, "Marta Lindqvist", "senior");
    noor = await member(db(), team, "Noor Haddad", "engineer", marta);
  });

  const lead = () => leadOf(adaeze, team);
  const roleOf = async ({ personId }: Learner) =>
    (await db().membership.findUnique({ where: { personId_teamId: { personId, teamId: team } } }))?.role ?? "gone";
  const seniorOf = async ({ personId }: Learner) =>
    (await db().membership.findUnique({ where: { personId_teamId: { personId, teamId: team } } }))?.seniorId ?? null;
  const acts = async () => (await db().auditEntry.findMany({ orderBy: { createdAt: "asc" } })).map(({ act }) => act);
  const leads = () => db().membership.count({ where: { teamId: team, role: "lead" } });

  test("is written down with who changed whom", async () => {
    const change = { what: "firstDeploy", firstDeployOn: "2027-02-01" } as const;
    expect(await changeMember(lead(), noor.personId, change)).toEqual({ kind: "changed" });
    expect(await db().auditEntry.findFirst()).toMatchObject({
      act: "membershipChanged",
      actorId: adaeze.personId,
      subjectId: noor.personId,
      teamId: team,
    });
  });

  test("is refused to whoever does not lead this team any more, and changes nothing", async () => {
    const elsewhere = await testTeam(db(), "Search");
    const foreign = await member(db(), elsewhere, "Foreign Lead", "lead");
    for (const viewer of [leadOf(foreign, team), leadOf(marta, team), leadOf(noor, team)]) {
      const role = { what: "role", role: "lead" } as const;
      expect(await changeMember(viewer, noor.personId, role)).toEqual({ kind: "notLead" });
      expect(await removeMember(viewer, noor.personId)).toEqual({ kind: "notLead" });
      expect(await makeMemberRecoveryLink(viewer, noor.personId)).toEqual({ kind: "notLead" });
    }
    expect(await removeMember(leadOf(foreign, elsewhere), noor.personId)).toEqual({ kind: "unknown" });
    expect(await makeMemberRecoveryLink(leadOf(foreign, elsewhere), noor.personId)).toEqual({ kind: "unknown" });
    expect(await roleOf(noor)).toBe("engineer");
    expect(await acts()).toEqual([]);
    expect(await db().oneTimeLink.count()).toBe(0);
  });

  test("keeps the last lead, whether removed or demoted", async () => {
    expect(await removeMember(lead(), adaeze.personId)).toEqual({ kind: "lastLead" });
    const demotion = { what: "role", role: "engineer" } as const;
    expect(await changeMember(lead(), adaeze.personId, demotion)).toEqual({ kind: "lastLead" });
    expect(await leads()).toBe(1);
    expect(await acts()).toEqual([]);
  });

  test("leaves one lead when two remove or demote each other at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const other = await member(db(), team, `Lead ${round}`, "lead");
      const stays = (await db().membership.findFirstOrThrow({ where: { teamId: team, role: "lead" } })).personId;
      const [first, second] = [leadOf({ ...adaeze, personId: stays }, team), leadOf(other, team)];
      await Promise.all([
        removeMember(first, second.personId),
        changeMember(second, first.personId, { what: "role", role: "senior" }),
      ]);
      expect(await leads()).toBe(1);
    }
  });

  test("gives an engineer a senior of the team, and nobody else", async () => {
    const assign = (seniorId: string | null) => changeMember(lead(), noor.personId, { what: "senior", seniorId });
    const luca = await member(db(), team, "Luca Ferri", "engineer");
    const foreign = await member(db(), await testTeam(db()), "Foreign Senior", "senior");
    expect(await assign(adaeze.personId)).toEqual({ kind: "changed" });
    expect(await assign(luca.personId)).toEqual({ kind: "notASenior" });
    expect(await assign(foreign.personId)).toEqual({ kind: "notASenior" });
    expect(await assign(noor.personId)).toEqual({ kind: "notSupervised" });
    expect(await seniorOf(noor)).toBe(adaeze.personId);
    expect(await assign(null)).toEqual({ kind: "changed" });
    expect(await seniorOf(noor)).toBeNull();
    const own = { what: "senior", seniorId: adaeze.personId } as const;
    expect(await changeMember(lead(), marta.personId, own)).toEqual({ kind: "notSupervised" });
  });

  test("takes the engineers from a senior who becomes an engineer or leaves", async () => {
    await changeMember(lead(), marta.personId, { what: "role", role: "engineer" });
    expect(await seniorOf(noor)).toBeNull();
    await changeMember(lead(), marta.personId, { what: "role", role: "senior" });
    await changeMember(lead(), noor.personId, { what: "senior", seniorId: marta.personId });
    expect(await removeMember(lead(), marta.personId)).toEqual({ kind: "removed" });
    expect(await seniorOf(noor)).toBeNull();
    expect(await roleOf(marta)).toBe("gone");
  });

  test("ends the onboarding links of a lead who is removed, so that none leads back in", async () => {
    const other = await member(db(), team, "Other Lead", "lead");
    const made = await makeInvitation(leadOf(other, team), { role: "lead", maxUses: 5, days: 7, firstDeployOn: null });
    await removeMember(lead(), other.personId);
    const newcomer = { name: "Back", email: "back@example.com", experience: "alone", timeZone: "UTC" } as const;
    const device = { userAgent: null, ipAddress: null };
    const token = made.kind === "made" ? made.token : "";
    expect(await joinAsNewPerson(token, newcomer, device)).toEqual({ kind: "closed", state: "revoked" });
  });

  test("keeps the lessons of somebody who is removed, and their account", async () => {
    const now = new Date();
    const lesson = { lesson: "config-is-not-code", sections: "[]", openedAt: now, updatedAt: now };
    await db().lessonProgress.create({ data: { personId: noor.personId, ...lesson } });
    await removeMember(lead(), noor.personId);
    expect(await db().person.count({ where: { id: noor.personId } })).toBe(1);
    expect(await db().lessonProgress.count({ where: { personId: noor.personId } })).toBe(1);
    expect(await acts()).toEqual(["removedFromTeam"]);
  });

  test("lets a lead make a recovery link only for an account that can do no more than learn here", async () => {
    const recovery = (person: Learner) => makeMemberRecoveryLink(lead(), person.personId);
    expect(await recovery(noor)).toMatchObject({ kind: "made" });
    expect(await acts()).toEqual(["recoveryLinkMade"]);
    for (const person of [adaeze, marta]) expect(await recovery(person)).toEqual({ kind: "notByLead" });

    const luca = await member(db(), team, "Luca Ferri", "engineer");
    const elsewhere = { personId: luca.personId, teamId: await testTeam(db()) };
    await db().membership.create({ data: { ...elsewhere, role: "engineer" } });
    expect(await recovery(luca)).toEqual({ kind: "notByLead" });

    await db().person.update({ where: { id: noor.personId }, data: { isAdmin: true } });
    expect(await recovery(noor)).toEqual({ kind: "notByLead" });
    expect(await db().oneTimeLink.count()).toBe(1);
  });

  test("ends the recovery link of an engineer who becomes a senior", async () => {
    await makeMemberRecoveryLink(lead(), noor.personId);
    await changeMember(lead(), noor.personId, { what: "role", role: "senior" });
    expect(await db().oneTimeLink.count()).toBe(0);
  });
});
