import { beforeEach, expect, test } from "vitest";
import type { Learner } from "@/app/_account/viewer";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { invitationByToken, joinAsNewPerson } from "@/app/_joining/queries";
import { leadOf, member, testTeam } from "../test-team";
import { NewInvitation } from "./forms";
import { makeInvitation, openInvitations, revokeInvitation, teamInvitations } from "./queries";

const form = { role: "engineer", maxUses: "2", days: "7", firstDeployOn: "" };
const device = { userAgent: null, ipAddress: null };

describeDatabases("onboarding links", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let adaeze: Learner;

  beforeEach(async () => {
    team = await testTeam(db());
    adaeze = await member(db(), team, "Adaeze Okafor", "lead");
  });

  const lead = () => leadOf(adaeze, team);
  async function make(over: Partial<typeof form> = {}) {
    const made = await makeInvitation(lead(), NewInvitation.parse({ ...form, ...over }));
    if (made.kind !== "made") throw new Error(made.kind);
    return made.token;
  }
  const join = (token: string, email: string) =>
    joinAsNewPerson(token, { name: "Noor", email, experience: "never", timeZone: "UTC" }, device);

  test("are listed without their token, and kept only as its hash", async () => {
    const token = await make({ firstDeployOn: "2027-03-01" });
    const listed = await teamInvitations(lead());
    expect(listed).toMatchObject([
      { role: "engineer", state: "open", uses: 0, maxUses: 2, madeBy: "Adaeze Okafor", firstDeployOn: "2027-03-01" },
    ]);
    expect(JSON.stringify([listed, await db().invitation.findMany()])).not.toContain(token);
    expect((await invitationByToken(token)).state).toBe("open");
  });

  test("let in no more people than they were made for, however many come at once", async () => {
    const token = await make();
    const tries = Array.from({ length: 6 }, (_, index) => join(token, `n${index}@example.com`));
    const joined = (await Promise.all(tries)).filter((one) => one.kind === "joined");
    expect(joined).toHaveLength(2);
    expect(await teamInvitations(lead())).toMatchObject([{ uses: 2, state: "used up" }]);
    expect(await openInvitations(lead())).toBe(0);
  });

  test("end at once when they are revoked, and once only", async () => {
    const token = await make();
    const [{ id } = { id: "" }] = await teamInvitations(lead());
    expect(await revokeInvitation(lead(), id)).toEqual({ kind: "revoked" });
    expect(await revokeInvitation(lead(), id)).toEqual({ kind: "unknown" });
    expect(await join(token, "late@example.com")).toEqual({ kind: "closed", state: "revoked" });
    expect((await db().auditEntry.findMany()).map(({ act }) => act).toSorted()).toEqual([
      "invitationMade",
      "invitationRevoked",
    ]);
  });

  test("cannot be seen, made or revoked by a lead of another team, or by a senior", async () => {
    const token = await make();
    const [{ id } = { id: "" }] = await teamInvitations(lead());
    const elsewhere = await testTeam(db());
    const foreign = await member(db(), elsewhere, "Foreign Lead", "lead");
    const senior = await member(db(), team, "Marta Lindqvist", "senior");
    for (const viewer of [leadOf(foreign, team), leadOf(senior, team)]) {
      expect(await makeInvitation(viewer, NewInvitation.parse(form))).toEqual({ kind: "notLead" });
      expect(await revokeInvitation(viewer, id)).toEqual({ kind: "notLead" });
      expect(await teamInvitations(viewer)).toEqual([]);
    }
    expect(await revokeInvitation(leadOf(foreign, elsewhere), id)).toEqual({ kind: "unknown" });
    expect((await invitationByToken(token)).state).toBe("open");
  });

  test("plan a first deploy for engineers only", async () => {
    await make({ role: "senior", firstDeployOn: "2027-03-01" });
    expect((await teamInvitations(lead()))[0]?.firstDeployOn).toBeNull();
  });
});

test.each([
  { maxUses: "0" },
  { maxUses: "51" },
  { maxUses: "1.5" },
  { maxUses: "-1" },
  { maxUses: "" },
  { days: "31" },
  { days: "1e1" },
  { role: "admin" },
  { firstDeployOn: "2027-02-30" },
])("a form with %j is not accepted", (over) => {
  expect(NewInvitation.safeParse({ ...form, ...over }).success).toBe(false);
});
