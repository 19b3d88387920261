import "server-only";
import { hashToken, newId, newToken } from "@/app/_account/token";
import type { Lead } from "@/app/_account/viewer";
import { database } from "@/app/_database/client";
import { leading } from "../queries";
import type { NewInvitation } from "./forms";
import { stateOf } from "./state";

// Onboarding links. A token leaves this module once, when it is made; the database keeps only its hash.

const day = 24 * 60 * 60 * 1000;

const ledBy = ({ personId, teamId }: Lead) => ({
  teamId,
  team: { memberships: { some: { personId, role: "lead" as const } } },
});

/** The newest hundred links of the team. */
export async function teamInvitations(lead: Lead) {
  const rows = await database().invitation.findMany({
    where: ledBy(lead),
    select: {
      id: true,
      role: true,
      firstDeployOn: true,
      uses: true,
      maxUses: true,
      expiresAt: true,
      revokedAt: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  const now = new Date();
  return rows.map(({ createdBy, ...row }) => ({ ...row, madeBy: createdBy.name, state: stateOf(row, now) }));
}

export type TeamInvitation = Awaited<ReturnType<typeof teamInvitations>>[number];

export async function openInvitations(lead: Lead): Promise<number> {
  return (await teamInvitations(lead)).filter(({ state }) => state === "open").length;
}

/** Makes a link and returns its token: the only time that anybody sees it. */
export function makeInvitation(lead: Lead, { role, maxUses, days, firstDeployOn }: NewInvitation) {
  const { personId, teamId } = lead;
  return leading(lead, async (tx) => {
    const token = newToken();
    await tx.invitation.create({
      data: {
        id: newId(),
        tokenHash: hashToken(token),
        teamId,
        createdById: personId,
        role,
        maxUses,
        firstDeployOn: role === "engineer" ? firstDeployOn : null,
        expiresAt: new Date(Date.now() + days * day),
      },
      select: { id: true },
    });
    await tx.auditEntry.create({ data: { id: newId(), act: "invitationMade", actorId: personId, teamId } });
    return { kind: "made" as const, token };
  });
}

/** Ends a link at once. Whoever has joined with it stays. */
export function revokeInvitation(lead: Lead, id: string) {
  const { personId, teamId } = lead;
  return leading(lead, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, teamId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return { kind: "unknown" as const };
    await tx.auditEntry.create({ data: { id: newId(), act: "invitationRevoked", actorId: personId, teamId } });
    return { kind: "revoked" as const };
  });
}
