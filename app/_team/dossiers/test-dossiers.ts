import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import type { Database } from "@/app/_database/client";
import { saveEdit } from "@/app/_dossier/queries";
import { askForReview } from "@/app/_dossier/review/asking/queries";
import { member, testTeam } from "../test-team";

/** Saves a text of a field over whatever stands there. */
export async function write(learner: Learner, field: string, text: string, worksheet = "rollback-plan") {
  const edit = { worksheet, field, text };
  const saved = await saveEdit(learner, { ...edit, id: newId(), baseRevision: 0 });
  if (saved.kind === "conflict") {
    await saveEdit(learner, { ...edit, id: newId(), baseRevision: saved.current.revision });
  }
}

/** A team with its lead and an engineer, whose dossier has its first line. */
export async function begunDossier(database: Database) {
  const team = await testTeam(database);
  const lead = await member(database, team, "Adaeze Okafor", "lead");
  const noor = await member(database, team, "Noor Haddad", "engineer");
  await write(noor, "when", "At 70 %");
  return { team, lead, noor };
}

/** Sends the dossier as it is; the id of the review. */
export async function send(learner: Learner, teamId: string, reviewer: Learner, asks: "comments" | "signOff") {
  const id = newId();
  const asked = await askForReview(learner, { id, teamId, reviewerId: reviewer.personId, asks });
  if (asked.kind !== "sent") throw new Error(asked.kind);
  return id;
}
