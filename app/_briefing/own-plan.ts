import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { compileDossier } from "@/app/_dossier/compile";
import { placedWorksheets } from "@/app/_dossier/placed";
import { ownWordsOf, planOf, planWorksheet } from "@/app/_dossier/plan-of";
import { ownWorksheets } from "@/app/_dossier/queries";
import type { OwnPlan } from "./way-back";

/** Null where no lesson places the rollback plan. */
export async function ownPlanOf(learner: Learner): Promise<OwnPlan | null> {
  const texts = await ownWorksheets(learner, [planWorksheet]);
  const page = compileDossier(await placedWorksheets(), texts).find(({ worksheet }) => worksheet.id === planWorksheet);
  return page ? { plan: planOf(texts[planWorksheet]), words: ownWordsOf(texts[planWorksheet]), page } : null;
}
