import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { saveEdit } from "@/app/_dossier/queries";
import { askForReview } from "@/app/_dossier/review/asking/queries";

/** Saves a text of a field over whatever stands there. */
export async function write(learner: Learner, field: string, text: string, worksheet = "rollback-plan") {
  const edit = { worksheet, field, text };
  const saved = await saveEdit(learner, { ...edit, id: newId(), baseRevision: 0 });
  if (saved.kind === "conflict") {
    await saveEdit(learner, { ...edit, id: newId(), baseRevision: saved.current.revision });
  }
}

/** Sends the dossier as it is; the id of the review. */
export async function send(learner: Learner, teamId: string, reviewer: Learner, asks: "comments" | "signOff") {
  const id = newId();
  const asked = await askForReview(learner, { id, teamId, reviewerId: reviewer.personId, asks });
  if (asked.kind !== "sent") throw new Error(asked.kind);
  return id;
}
