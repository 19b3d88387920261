import { z } from "zod";
import { worksheetById } from "@/app/_course/catalog";
import { saveEdit } from "@/app/_dossier/queries";
import { learnerRoute } from "@/app/_http/learner-route";

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
  return saveEdit(learner, edit);
});
