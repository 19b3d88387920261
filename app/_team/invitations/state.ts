export type InvitationState = "open" | "expired" | "used up" | "revoked";

type Fields = { revokedAt: Date | null; expiresAt: Date; uses: number; maxUses: number };

export function stateOf({ revokedAt, expiresAt, uses, maxUses }: Fields, now: Date): InvitationState {
  if (revokedAt) return "revoked";
  if (uses >= maxUses) return "used up";
  return expiresAt <= now ? "expired" : "open";
}
