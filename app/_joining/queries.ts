import "server-only";
import { type Auth, sessionRules } from "@/app/_account/auth";
import type { Profile } from "@/app/_account/profile";
import { hashToken, newId, newToken } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { database, isUniqueConflict, type Transaction, transaction } from "@/app/_database/client";
import type { SetUp } from "./forms";

// Links that let somebody in. Whoever holds the token is the viewer here: each function asks for it.

export type InvitationState = "open" | "unknown" | "expired" | "revoked" | "usedUp";

/** What the join page shows. Nothing about the team is told unless the link is open. */
export async function invitationByToken(token: string) {
  const invitation = await database().invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      role: true,
      firstDeployOn: true,
      expiresAt: true,
      revokedAt: true,
      uses: true,
      maxUses: true,
      team: { select: { id: true, name: true } },
      createdBy: { select: { name: true } },
    },
  });
  const state = stateOf(invitation);
  return state === "open" && invitation ? { state, invitation } : { state, invitation: null };
}

function stateOf(
  invitation: { revokedAt: Date | null; expiresAt: Date; uses: number; maxUses: number } | null,
): InvitationState {
  if (!invitation) return "unknown";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expiresAt <= new Date()) return "expired";
  return invitation.uses >= invitation.maxUses ? "usedUp" : "open";
}

export type Joined =
  | { kind: "joined"; sessionToken: string }
  | { kind: "closed"; state: InvitationState }
  | { kind: "emailTaken" };

class Refused extends Error {
  constructor(readonly outcome: Exclude<Joined, { kind: "joined" }>) {
    super("joining refused");
  }
}

type Device = { userAgent: string | null; ipAddress: string | null };

/** A new person joins by a link. A taken e-mail changes nothing: a link never opens an account that exists. */
export async function joinAsNewPerson(token: string, newcomer: Profile, device: Device): Promise<Joined> {
  try {
    return await transaction(database(), async (tx): Promise<Joined> => {
      const invitation = await takeUse(tx, token);
      const taken = await tx.person.findUnique({ where: { email: newcomer.email }, select: { id: true } });
      if (taken) throw new Refused({ kind: "emailTaken" });
      const personId = newId();
      await tx.person.create({ data: { id: personId, ...newcomer } });
      await addMember(tx, personId, invitation);
      return { kind: "joined", sessionToken: await writeSession(tx, personId, device) };
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    // Two people with one e-mail at the same moment: the second is told like any later one.
    if (isUniqueConflict(error)) return { kind: "emailTaken" };
    throw error;
  }
}

export type Added = { kind: "added" } | { kind: "alreadyMember" } | { kind: "closed"; state: InvitationState };

/** The signed-in person joins one more team. Somebody who is in it already uses up nothing. */
export async function joinAsSignedIn(token: string, learner: Learner): Promise<Added> {
  try {
    return await transaction(database(), async (tx): Promise<Added> => {
      const invitation = await takeUse(tx, token);
      await addMember(tx, learner.personId, invitation);
      return { kind: "added" };
    });
  } catch (error) {
    if (error instanceof Refused && error.outcome.kind === "closed") return error.outcome;
    if (isUniqueConflict(error)) return { kind: "alreadyMember" };
    throw error;
  }
}

/** Takes one use of the link, or refuses. One conditional update, so that two at once cannot both have the last. */
async function takeUse(tx: Transaction, token: string) {
  const tokenHash = hashToken(token);
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: new Date() }, uses: { lt: tx.invitation.fields.maxUses } },
    data: { uses: { increment: 1 } },
  });
  const invitation = await tx.invitation.findUnique({ where: { tokenHash } });
  if (count === 0 || !invitation) throw new Refused({ kind: "closed", state: stateOf(invitation) });
  return invitation;
}

async function addMember(
  tx: Transaction,
  personId: string,
  {
    teamId,
    role,
    firstDeployOn,
  }: { teamId: string; role: "engineer" | "senior" | "lead"; firstDeployOn: string | null },
) {
  await tx.membership.create({ data: { personId, teamId, role, firstDeployOn } });
  // A recovery link was made for what the account could do before; it must not open what it can do now.
  await tx.oneTimeLink.deleteMany({ where: { kind: "recovery", personId, usedAt: null } });
  await tx.auditEntry.create({
    data: { id: newId(), act: "joinedTeam", actorId: personId, subjectId: personId, teamId },
  });
}

async function writeSession(tx: Transaction, personId: string, device: Device): Promise<string> {
  const token = newToken();
  await tx.session.create({
    data: { id: newId(), token, personId, expiresAt: new Date(Date.now() + sessionRules.idle * 1000), ...device },
  });
  return token;
}

/** Whether a one-time link may still be used, and for whom. */
export async function oneTimeLinkByToken(token: string) {
  const link = await database().oneTimeLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { kind: true, usedAt: true, expiresAt: true, person: { select: { name: true, email: true } } },
  });
  if (!link) return { state: "unknown" as const };
  if (link.usedAt) return { state: "used" as const, kind: link.kind };
  if (link.expiresAt <= new Date()) return { state: "expired" as const, kind: link.kind };
  return { state: "open" as const, kind: link.kind, person: link.person };
}

async function claimLink(tx: Transaction, token: string, kind: "setup" | "recovery") {
  const tokenHash = hashToken(token);
  const { count } = await tx.oneTimeLink.updateMany({
    where: { tokenHash, kind, usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  return count === 1 ? tx.oneTimeLink.findUnique({ where: { tokenHash } }) : null;
}

export type Opened = { kind: "opened"; sessionToken: string } | { kind: "closed" };

/** The first person: admin of the installation and lead of its first team. */
export async function setUpInstallation(token: string, form: SetUp, auth: Auth, device: Device): Promise<Opened> {
  const passwordHash = form.password ? await hashPassword(auth, form.password) : null;
  return transaction(database(), async (tx): Promise<Opened> => {
    if (!(await claimLink(tx, token, "setup"))) return { kind: "closed" };
    const lead = await tx.membership.findFirst({ where: { role: "lead" }, select: { personId: true } });
    if (lead) return { kind: "closed" };
    const personId = newId();
    const teamId = newId();
    const { name, email, timeZone, team } = form;
    await tx.person.create({ data: { id: personId, name, email, timeZone, isAdmin: true, experience: "alone" } });
    await tx.team.create({ data: { id: teamId, name: team } });
    await tx.membership.create({ data: { personId, teamId, role: "lead" } });
    await tx.auditEntry.create({
      data: { id: newId(), act: "installationSetUp", actorId: personId, subjectId: personId, teamId },
    });
    if (passwordHash) await writePassword(tx, personId, passwordHash);
    return { kind: "opened", sessionToken: await writeSession(tx, personId, device) };
  });
}

/** Somebody locked out: a new password, one new session, and no other session any more. */
export async function recoverAccount(token: string, password: string, auth: Auth, device: Device): Promise<Opened> {
  const passwordHash = await hashPassword(auth, password);
  return transaction(database(), async (tx): Promise<Opened> => {
    const link = await claimLink(tx, token, "recovery");
    if (!link?.personId) return { kind: "closed" };
    const { personId } = link;
    await tx.session.deleteMany({ where: { personId } });
    await tx.credential.deleteMany({ where: { personId, providerId: "credential" } });
    await writePassword(tx, personId, passwordHash);
    await tx.auditEntry.create({
      data: { id: newId(), act: "recoveryLinkUsed", actorId: personId, subjectId: personId },
    });
    return { kind: "opened", sessionToken: await writeSession(tx, personId, device) };
  });
}

async function hashPassword(auth: Auth, password: string): Promise<string> {
  const context = await auth.$context;
  return context.password.hash(password);
}

async function writePassword(tx: Transaction, personId: string, password: string) {
  await tx.credential.create({
    data: { id: newId(), providerId: "credential", accountId: personId, personId, password },
  });
}

/** Whether this installation has been set up: told to everybody, names nobody. */
export async function hasLead(): Promise<boolean> {
  const lead = await database().membership.findFirst({ where: { role: "lead" }, select: { personId: true } });
  return lead !== null;
}
