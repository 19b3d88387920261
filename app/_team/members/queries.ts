import "server-only";
import { makeRecoveryLink } from "@/app/_account/recovery-link";
import { newId } from "@/app/_account/token";
import type { Lead } from "@/app/_account/viewer";
import { database, type Transaction } from "@/app/_database/client";
import { leading } from "../queries";

// What a lead changes about the members of the team. Each change is one transaction with its audit entry.

/** What a lead needs in order to change somebody's membership; null for anybody outside the team. */
export async function memberOfTeam({ personId: leadId, teamId }: Lead, personId: string) {
  const ledByViewer = { teamId, team: { memberships: { some: { personId: leadId, role: "lead" as const } } } };
  const [member, supervisors] = await Promise.all([
    database().membership.findFirst({
      where: { ...ledByViewer, personId },
      select: { role: true, seniorId: true, firstDeployOn: true, person: { select: { name: true, email: true } } },
    }),
    database().membership.findMany({
      where: { ...ledByViewer, role: { in: ["senior", "lead"] }, personId: { not: personId } },
      select: { personId: true, person: { select: { name: true } } },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  if (!member) return null;
  const { person, ...membership } = member;
  return {
    id: personId,
    ...person,
    ...membership,
    seniors: supervisors.map((one) => ({ id: one.personId, name: one.person.name })),
  };
}

export type Member = NonNullable<Awaited<ReturnType<typeof memberOfTeam>>>;

type Role = Member["role"];
export type Change =
  | { what: "role"; role: Role }
  | { what: "senior"; seniorId: string | null }
  | { what: "firstDeploy"; firstDeployOn: string | null };

export function changeMember(lead: Lead, personId: string, change: Change) {
  const { teamId } = lead;
  return leading(lead, async (tx) => {
    const member = await memberIn(tx, teamId, personId);
    if (!member) return { kind: "unknown" as const };
    const refusal = await refusalOf(tx, { teamId, personId, role: member.role, change });
    if (refusal) return { kind: refusal };
    await tx.membership.update({
      where: { personId_teamId: { personId, teamId } },
      data: columnsOf(change),
      select: { personId: true },
    });
    if (change.what === "role") await endWhatTheRoleGave(tx, { teamId, personId, from: member.role, to: change.role });
    await audit(tx, lead, "membershipChanged", personId);
    return { kind: "changed" as const };
  });
}

/** Takes somebody out of the team. Their lessons and answers stay theirs. */
export function removeMember(lead: Lead, personId: string) {
  const { teamId } = lead;
  return leading(lead, async (tx) => {
    const member = await memberIn(tx, teamId, personId);
    if (!member) return { kind: "unknown" as const };
    if (member.role === "lead" && (await isLastLead(tx, teamId, personId))) return { kind: "lastLead" as const };
    await tx.membership.delete({ where: { personId_teamId: { personId, teamId } }, select: { personId: true } });
    await endWhatTheRoleGave(tx, { teamId, personId, from: member.role, to: null });
    await audit(tx, lead, "removedFromTeam", personId);
    return { kind: "removed" as const };
  });
}

/**
 * A link that signs one engineer in again. Whoever makes it could use it, so it is made only for an account that can do
 * nothing beyond learning in this very team.
 */
export function makeMemberRecoveryLink(lead: Lead, personId: string) {
  const { teamId } = lead;
  return leading(lead, async (tx) => {
    const memberships = await tx.membership.findMany({ where: { personId }, select: { teamId: true, role: true } });
    if (!memberships.some((one) => one.teamId === teamId)) return { kind: "unknown" as const };
    const learnsHereOnly = memberships.length === 1 && memberships[0]?.role === "engineer";
    const person = await tx.person.findFirst({ where: { id: personId, isAdmin: false }, select: { id: true } });
    if (!learnsHereOnly || !person) return { kind: "notByLead" as const };
    return { kind: "made" as const, token: await makeRecoveryLink(tx, personId, lead.personId) };
  });
}

function memberIn(tx: Transaction, teamId: string, personId: string) {
  return tx.membership.findUnique({ where: { personId_teamId: { personId, teamId } }, select: { role: true } });
}

async function isLastLead(tx: Transaction, teamId: string, personId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { teamId, role: "lead", personId: { not: personId } } })) === 0;
}

type Asked = { teamId: string; personId: string; role: Role; change: Change };

async function refusalOf(tx: Transaction, { teamId, personId, role, change }: Asked) {
  if (change.what === "role" && role === "lead" && change.role !== "lead") {
    return (await isLastLead(tx, teamId, personId)) ? ("lastLead" as const) : null;
  }
  if (change.what === "senior" && change.seniorId !== null) {
    if (role !== "engineer" || change.seniorId === personId) return "notSupervised" as const;
    const senior = await memberIn(tx, teamId, change.seniorId);
    return senior && senior.role !== "engineer" ? null : ("notASenior" as const);
  }
  return null;
}

function columnsOf(change: Change) {
  switch (change.what) {
    case "role":
      return change.role === "engineer" ? { role: change.role } : { role: change.role, seniorId: null };
    case "senior":
      return { seniorId: change.seniorId };
    case "firstDeploy":
      return { firstDeployOn: change.firstDeployOn };
  }
}

type Turn = { teamId: string; personId: string; from: Role; to: Role | null };

async function endWhatTheRoleGave(tx: Transaction, { teamId, personId, from, to }: Turn) {
  if (to === null || to === "engineer") {
    await tx.membership.updateMany({ where: { teamId, seniorId: personId }, data: { seniorId: null } });
  }
  // A link that a former lead still holds would be a way back in.
  if (from === "lead" && to !== "lead") {
    await tx.invitation.updateMany({
      where: { teamId, createdById: personId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
  }
  // A recovery link made for an engineer must not open the account of a senior or a lead.
  if (from === "engineer" && to !== "engineer" && to !== null) {
    await tx.oneTimeLink.deleteMany({ where: { kind: "recovery", personId, usedAt: null } });
  }
}

type Act = "membershipChanged" | "removedFromTeam";

async function audit(tx: Transaction, { personId: actorId, teamId }: Lead, act: Act, subjectId: string) {
  await tx.auditEntry.create({ data: { id: newId(), act, actorId, subjectId, teamId }, select: { id: true } });
}
