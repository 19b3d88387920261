import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database, isUniqueConflict, type Transaction, transaction } from "@/app/_database/client";
import { asFreeText } from "@/app/_form/text";

export type SavedField = { text: string; revision: number; savedAt: string };

/** The newest text of every field of these worksheets: the learner's own, seen by nobody else. */
export function ownWorksheets(learner: Learner, worksheets: readonly string[]) {
  return worksheetsIn(database(), learner, worksheets);
}

/** The same in a transaction, for what has to fit what else is done in it. */
export async function worksheetsIn(
  tx: Pick<Transaction, "worksheetEdit">,
  { personId }: Pick<Learner, "personId">,
  worksheets: readonly string[],
) {
  const sheets: Record<string, Record<string, SavedField>> = {};
  if (worksheets.length === 0) return sheets;
  const edits = await tx.worksheetEdit.findMany({
    where: { personId, worksheet: { in: [...worksheets] } },
    select: { worksheet: true, field: true, text: true, revision: true, savedAt: true },
    orderBy: [{ worksheet: "asc" }, { field: "asc" }, { revision: "desc" }],
    distinct: ["worksheet", "field"],
  });
  for (const { worksheet, field, ...saved } of edits) {
    sheets[worksheet] ??= {};
    sheets[worksheet][field] = shown(saved);
  }
  return sheets;
}

/** What stood in a worksheet at these revisions of its fields. */
export async function textsAt(
  { personId }: Pick<Learner, "personId">,
  worksheet: string,
  revisions: Readonly<Record<string, number>>,
) {
  const at = Object.entries(revisions).map(([field, revision]) => ({ field, revision }));
  if (at.length === 0) return {};
  const edits = await database().worksheetEdit.findMany({
    where: { personId, worksheet, OR: at },
    select: { field: true, text: true },
  });
  return Object.fromEntries(edits.map(({ field, text }) => [field, { text }]));
}

export type SavedEdit =
  | { kind: "saved"; revision: number; savedAt: string }
  | { kind: "conflict"; current: SavedField };

type Edit = { id: string; worksheet: string; field: string; text: string; baseRevision: number };

/** Saves an edit made on top of `baseRevision`. If somebody (another tab) saved in between, their text comes back. */
export async function saveEdit({ personId }: Learner, { baseRevision, ...edit }: Edit): Promise<SavedEdit> {
  const attempt = () =>
    transaction(database(), async (tx): Promise<SavedEdit> => {
      const again = await tx.worksheetEdit.findUnique({ where: { id: edit.id } });
      if (again?.personId === personId)
        return { kind: "saved", revision: again.revision, savedAt: again.savedAt.toISOString() };
      const newest = await tx.worksheetEdit.findFirst({
        where: { personId, worksheet: edit.worksheet, field: edit.field },
        orderBy: { revision: "desc" },
        select: { text: true, revision: true, savedAt: true },
      });
      const revision = newest?.revision ?? 0;
      if (newest && revision !== baseRevision) {
        // What was kept before texts were cleaned is compared as it would be kept today.
        return asFreeText(newest.text) === edit.text
          ? { kind: "saved", revision, savedAt: newest.savedAt.toISOString() }
          : { kind: "conflict", current: shown(newest) };
      }
      const saved = await tx.worksheetEdit.create({ data: { ...edit, personId, revision: revision + 1 } });
      return { kind: "saved", revision: saved.revision, savedAt: saved.savedAt.toISOString() };
    });
  try {
    return await attempt();
  } catch (error) {
    // Another tab took the same revision at the same moment: now it is there to be compared with.
    if (isUniqueConflict(error)) return attempt();
    throw error;
  }
}

function shown({ text, revision, savedAt }: { text: string; revision: number; savedAt: Date }): SavedField {
  return { text, revision, savedAt: savedAt.toISOString() };
}
