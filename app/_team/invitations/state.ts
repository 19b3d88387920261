export const invitationStates = ["open", "expired", "used up", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

type Fields = { revokedAt: Date | null; expiresAt: Date; uses: number; maxUses: number };

export function stateOf({ revokedAt, expiresAt, uses, maxUses }: Fields, now: Date): InvitationState {
  if (revokedAt) return "revoked";
  if (uses >= maxUses) return "used up";
  return expiresAt <= now ? "expired" : "open";
}
