import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database } from "@/app/_database/client";
import { fieldsNeverSent } from "@/app/_dossier/review/queries";

/**
 * How much of the learner's own there is that nobody else sees, and how much of it counts in figures about the team.
 * For the learner only.
 */
export async function onlyMine({ personId }: Learner) {
  const [answers, ownWords, firstAnswers, fields, person] = await Promise.all([
    database().learningEvent.count({ where: { personId, kind: "answerGiven" } }),
    database().freeAnswer.count({ where: { personId } }),
    database().itemProgress.count({ where: { personId } }),
    fieldsNeverSent({ personId }),
    database().person.findUniqueOrThrow({ where: { id: personId }, select: { experience: true } }),
  ]);
  return { answers, ownWords, firstAnswers, fields, experience: person.experience };
}

export type OnlyMine = Awaited<ReturnType<typeof onlyMine>>;
