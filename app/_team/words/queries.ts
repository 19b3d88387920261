import "server-only";
import { newId } from "@/app/_account/token";
import type { Lead } from "@/app/_account/viewer";
import { database } from "@/app/_database/client";
import { leading } from "../queries";
import type { NewTeamWord } from "./forms";

const newest = { text: true, revision: true, savedAt: true, savedBy: { select: { name: true } } } as const;

/** The newest revision of each word that the team has. */
export async function teamWordsOf({ personId, teamId }: Lead) {
  const rows = await database().teamWord.findMany({
    where: { teamId, team: { memberships: { some: { personId, role: "lead" } } } },
    select: { name: true, ...newest },
    orderBy: [{ name: "asc" }, { revision: "desc" }],
    distinct: ["name"],
  });
  return new Map(rows.map(({ name, savedBy, ...row }) => [name, { ...row, by: savedBy?.name ?? null }]));
}

/** Saves a word on top of the revision that was on the page. Somebody else's in between is told, not overwritten. */
export function saveTeamWord(lead: Lead, { name, text, base }: NewTeamWord) {
  const { personId, teamId } = lead;
  return leading(lead, async (tx) => {
    const current = await tx.teamWord.findFirst({
      where: { teamId, name },
      select: newest,
      orderBy: { revision: "desc" },
    });
    const revision = current?.revision ?? 0;
    if ((current?.text ?? "") === text) return { kind: "saved" as const, revision };
    if (revision !== base) {
      return { kind: "overtaken" as const, text: current?.text ?? "", by: current?.savedBy?.name ?? null, revision };
    }
    const saved = { id: newId(), teamId, name, revision: revision + 1, text, savedById: personId, savedAt: new Date() };
    await tx.teamWord.create({ data: saved });
    await tx.auditEntry.create({ data: { id: newId(), act: "teamWordsChanged", actorId: personId, teamId } });
    return { kind: "saved" as const, revision: saved.revision };
  });
}
