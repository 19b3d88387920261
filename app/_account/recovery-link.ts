import type { Transaction } from "@/app/_database/client";
import { hashToken, newId, newToken } from "./token";

const day = 24 * 60 * 60 * 1000;

/** A link for one sign-in of one person; a newer one ends an older one. `actorId` null: the server's command line. */
export async function makeRecoveryLink(tx: Transaction, personId: string, actorId: string | null): Promise<string> {
  const token = newToken();
  await tx.oneTimeLink.deleteMany({ where: { kind: "recovery", personId, usedAt: null } });
  await tx.oneTimeLink.create({
    data: {
      id: newId(),
      kind: "recovery",
      personId,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + day),
    },
  });
  await tx.auditEntry.create({ data: { id: newId(), act: "recoveryLinkMade", actorId, subjectId: personId } });
  return token;
}
