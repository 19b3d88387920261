import { expect, test } from "vitest";
import type { Profile } from "@/app/_account/profile";
import { ensureSetupLink } from "@/app/_account/setup-link";
import { testLearner } from "@/app/_account/test-viewer";
import { hashToken, newId, newToken } from "@/app/_account/token";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { hasLead, invitationByToken, joinAsNewPerson, joinAsSignedIn, oneTimeLinkByToken } from "./queries";

const device = { userAgent: "test", ipAddress: null };
const hour = 60 * 60 * 1000;
const newcomer = (email = "noor@example.com"): Profile => ({
  name: "Noor",
  email,
  experience: "never",
  timeZone: "UTC",
});

describeDatabases("joining by a link", (kind) => {
  const db = databaseOf(kind);

  async function link(over: { maxUses?: number; uses?: number; expiresAt?: Date; revokedAt?: Date } = {}) {
    const lead = await testLearner(db(), "Adaeze Okafor");
    const teamId = newId();
    await db().team.create({ data: { id: teamId, name: "Checkout" } });
    await db().membership.create({ data: { personId: lead.personId, teamId, role: "lead" } });
    const token = newToken();
    await db().invitation.create({
      data: {
        id: newId(),
        tokenHash: hashToken(token),
        teamId,
        createdById: lead.personId,
        role: "engineer",
        maxUses: 1,
        expiresAt: new Date(Date.now() + hour),
        ...over,
      },
    });
    return { token, lead, teamId };
  }

  const counts = async () => ({
    people: await db().person.count(),
    memberships: await db().membership.count(),
    sessions: await db().session.count(),
    uses: (await db().invitation.findFirstOrThrow()).uses,
  });

  test("makes the person, the membership, the session and the audit entry, and uses the link up", async () => {
    const { token, teamId } = await link();
    const joined = await joinAsNewPerson(token, newcomer(), device);
    expect(joined.kind).toBe("joined");
    const person = await db().person.findUniqueOrThrow({
      where: { email: "noor@example.com" },
      include: { memberships: true, sessions: true, auditAbout: true },
    });
    expect(person.memberships).toMatchObject([{ teamId, role: "engineer" }]);
    expect(person.sessions).toHaveLength(1);
    expect(person.isAdmin).toBe(false);
    expect(person.auditAbout).toMatchObject([{ act: "joinedTeam" }]);
    expect((await invitationByToken(token)).state).toBe("usedUp");
  });

  test("never opens an account that exists, whosever e-mail is typed, and changes nothing", async () => {
    const { token, lead } = await link();
    const before = await counts();
    expect(await joinAsNewPerson(token, newcomer(lead.email), device)).toEqual({ kind: "emailTaken" });
    expect(await counts()).toEqual(before);
    expect((await invitationByToken(token)).state).toBe("open");
  });

  test("lets in no more people than the link has uses, however many come at once", async () => {
    const { token } = await link({ maxUses: 3 });
    const tries = Array.from({ length: 8 }, (_, index) =>
      joinAsNewPerson(token, newcomer(`n${index}@example.com`), device),
    );
    const kinds = (await Promise.all(tries)).map((joined) => joined.kind);
    expect(kinds.filter((one) => one === "joined")).toHaveLength(3);
    expect(await counts()).toMatchObject({ people: 4, memberships: 4, sessions: 3, uses: 3 });
  });

  test("makes one person when two join with one e-mail at the same moment", async () => {
    const { token } = await link({ maxUses: 5 });
    const kinds = (await Promise.all([1, 2].map(() => joinAsNewPerson(token, newcomer(), device)))).map(
      (joined) => joined.kind,
    );
    expect(kinds.toSorted()).toEqual(["emailTaken", "joined"]);
    expect(await counts()).toMatchObject({ people: 2, uses: 1 });
  });

  test.each([
    ["expired", { expiresAt: new Date(Date.now() - 1) }],
    ["revoked", { revokedAt: new Date() }],
    ["usedUp", { uses: 1 }],
  ] as const)("refuses a link that is %s, changes nothing and tells nothing of the team", async (state, over) => {
    const { token } = await link(over);
    const before = await counts();
    expect(await joinAsNewPerson(token, newcomer(), device)).toEqual({ kind: "closed", state });
    expect(await counts()).toEqual(before);
    expect(await invitationByToken(token)).toEqual({ state, invitation: null });
  });

  test("refuses garbage", async () => {
    await link();
    for (const token of ["", "x", newToken(), "%00", "' OR 1=1 --", "a".repeat(10_000)]) {
      expect(await joinAsNewPerson(token, newcomer(), device)).toEqual({ kind: "closed", state: "unknown" });
    }
  });

  test("adds the signed-in person, and uses nothing up for somebody who is in the team already", async () => {
    const { token, lead } = await link();
    const ana = await testLearner(db(), "Ana");
    expect(await joinAsSignedIn(token, lead)).toEqual({ kind: "alreadyMember" });
    expect((await invitationByToken(token)).state).toBe("open");
    expect(await joinAsSignedIn(token, ana)).toEqual({ kind: "added" });
    expect(await counts()).toMatchObject({ people: 2, memberships: 2, uses: 1 });
  });
});

describeDatabases("the setup link", (kind) => {
  const db = databaseOf(kind);

  test("is made anew at each start while there is no lead, and ends the one before", async () => {
    const [first, second] = [await ensureSetupLink(db()), await ensureSetupLink(db())];
    expect((await oneTimeLinkByToken(first ?? "")).state).toBe("unknown");
    expect((await oneTimeLinkByToken(second ?? "")).state).toBe("open");
    expect(await hasLead()).toBe(false);
  });

  test("is not made any more once there is a lead", async () => {
    const lead = await testLearner(db());
    await db().team.create({ data: { id: "t", name: "Checkout" } });
    await db().membership.create({ data: { personId: lead.personId, teamId: "t", role: "lead" } });
    expect(await ensureSetupLink(db())).toBeNull();
    expect(await hasLead()).toBe(true);
  });
});
