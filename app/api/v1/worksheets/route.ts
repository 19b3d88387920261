import { z } from "zod";
import { catalog, worksheetById } from "@/app/_course/catalog";
import { saveEdit } from "@/app/_dossier/queries";
import { learnerRoute } from "@/app/_http/learner-route";
import { recordWorksheetSaved } from "@/app/_progress/record";

const Edit = z.strictObject({
  id: z.string().regex(/^[\w-]{16,64}$/),
  worksheet: z.string().max(100),
  field: z.string().max(100),
  text: z.string().max(4000, "at most 4,000 characters fit in a field"),
  baseRevision: z.int().min(0),
});

export const POST = learnerRoute(Edit, async (learner, edit) => {
  const worksheet = await worksheetById(edit.worksheet);
  const isKnown = worksheet?.fields.some(({ id }) => id === edit.field);
  if (!isKnown) return { kind: "refused" as const, reason: "There is no such field. Reload the page." };
  const saved = await saveEdit(learner, edit);
  if (saved.kind === "conflict") return saved;
  const { lessons } = await catalog();
  const placing = lessons.filter(({ worksheets }) => worksheets.includes(edit.worksheet)).map(({ slug }) => slug);
  // By itself, so that it is made good by the next save if the server stops between the two.
  return { ...saved, finished: await recordWorksheetSaved(learner, edit.worksheet, placing) };
});
