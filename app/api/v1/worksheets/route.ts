import { z } from "zod";
import type { Learner } from "@/app/_account/viewer";
import { catalog, worksheetById } from "@/app/_course/catalog";
import { isWritten } from "@/app/_course/field-value";
import { saveEdit } from "@/app/_dossier/queries";
import { freeText } from "@/app/_form/text";
import { learnerRoute } from "@/app/_http/learner-route";
import { logError } from "@/app/_http/log-error";
import { recordWorksheetSaved } from "@/app/_progress/record";

const Edit = z.strictObject({
  id: z.string().regex(/^[\w-]{16,64}$/),
  worksheet: z.string().max(100),
  field: z.string().max(100),
  text: freeText(4000, "at most 4,000 characters fit in a field"),
  baseRevision: z.int().min(0),
});

export const POST = learnerRoute(Edit, async (learner, edit) => {
  const worksheet = await worksheetById(edit.worksheet);
  const field = worksheet?.fields.find(({ id }) => id === edit.field);
  if (!field) return { kind: "refused" as const, reason: "There is no such field. Reload the page." };
  const saved = await saveEdit(learner, edit);
  if (saved.kind === "conflict") return saved;
  // A worksheet is begun by an answer, not by the field that was emptied again.
  return { ...saved, finished: isWritten(field, edit.text) ? await begun(learner, edit.worksheet) : [] };
});

/**
 * The lessons that this finishes. The text is saved by now, and the log has a transaction of its own, which it shares with
 * others: what fails in it must not be told as "nothing was saved". The next save makes it good.
 */
async function begun(learner: Learner, worksheet: string): Promise<string[]> {
  try {
    const { lessons } = await catalog();
    const placing = lessons.filter(({ worksheets }) => worksheets.includes(worksheet)).map(({ slug }) => slug);
    return await recordWorksheetSaved(learner, worksheet, placing);
  } catch (error) {
    logError(error, "/api/v1/worksheets");
    return [];
  }
}
