import type { AuditAct } from "@/prisma/generated/sqlite/enums";

type Entry = { act: AuditAct; actor: { id: string; name: string } | null; team: { name: string } | null };

/** An entry of the audit list as its subject reads it. */
export function auditWords({ act, actor, team }: Entry, self: string): string {
  const who = actor ? (actor.id === self ? "You" : actor.name) : "The administrator, on the server,";
  const where = team ? `team ${team.name}` : "a team";
  const words = {
    installationSetUp: `${who} set up this installation and ${where}`,
    joinedTeam: `${who} joined ${where}`,
    removedFromTeam: `${who} removed you from ${where}`,
    membershipChanged: `${who} changed your role, senior or first deploy in ${where}`,
    invitationMade: `${who} made an onboarding link for ${where}`,
    invitationRevoked: `${who} revoked an onboarding link of ${where}`,
    recoveryLinkMade: `${who} made a recovery link for you`,
    recoveryLinkUsed: `${who} signed in by a recovery link; other devices were signed out`,
    dossierSignedOff: `${who} signed off your dossier in ${where}`,
    teamWordsChanged: `${who} changed the words of ${where}`,
  } as const satisfies Record<AuditAct, string>;
  return words[act];
}
