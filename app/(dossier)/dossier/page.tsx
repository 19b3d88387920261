import type { Metadata } from "next";
import { currentLearner } from "@/app/_account/session";
import { DossierFront } from "@/app/_dossier/dossier-front";
import { ownDossier } from "@/app/_dossier/own-dossier";
import { OwnDossierView } from "@/app/_dossier/own-dossier-view";
import { placedWorksheets } from "@/app/_dossier/placed";
import { ownReview } from "@/app/_dossier/review/queries";

export const metadata: Metadata = { title: "Launch dossier", robots: "noindex" };

export default async function DossierRoute() {
  const learner = await currentLearner();
  if (!learner) return <DossierFront placed={await placedWorksheets()} />;
  // In this order: of what another tab saves in between, nothing is sent that this page does not show.
  const review = await ownReview(learner);
  const dossier = await ownDossier(learner);
  return <OwnDossierView dossier={dossier} review={review} personId={learner.personId} />;
}
