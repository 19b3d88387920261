import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { ownWordsOf, planWorksheet } from "@/app/_dossier/plan-of";
import { textsAt } from "@/app/_dossier/queries";
import { contentsOf } from "@/app/_dossier/review/revisions";

type Revision = { number: number; contents: string };

/** The number of a dossier's revision, and what the learner's rollback plan said in it. */
export async function flownWith(learner: Pick<Learner, "personId">, { number, contents }: Revision) {
  const revisions = contentsOf(contents);
  return { number, words: ownWordsOf(await textsAt(learner, planWorksheet, revisions[planWorksheet] ?? {})) };
}
