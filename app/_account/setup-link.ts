import type { Database } from "@/app/_database/client";
import { hashToken, newId, newToken } from "./token";

const week = 7 * 24 * 60 * 60 * 1000;

/** While there is no lead: makes a fresh setup link, ends earlier ones, and returns its token. Otherwise null. */
export async function ensureSetupLink(database: Database): Promise<string | null> {
  const token = newToken();
  return database.$transaction(async (tx) => {
    await tx.oneTimeLink.deleteMany({ where: { kind: "setup", usedAt: null } });
    const lead = await tx.membership.findFirst({ where: { role: "lead" }, select: { personId: true } });
    if (lead) return null;
    await tx.oneTimeLink.create({
      data: { id: newId(), kind: "setup", tokenHash: hashToken(token), expiresAt: new Date(Date.now() + week) },
    });
    return token;
  });
}
