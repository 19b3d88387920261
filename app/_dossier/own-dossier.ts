import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { ownTeams } from "@/app/_team/queries";
import { calendarDay } from "@/app/_ui/dates";
import { compileDossier, type DossierPage } from "./compile";
import { placedWorksheets } from "./placed";
import { ownWorksheets } from "./queries";

/** What a dossier is headed with, and its pages. */
export type OwnDossier = {
  name: string;
  team: string | null;
  timeZone: string;
  /** "Thu 18 June"; null where none is set. */
  firstDeploy: string | null;
  senior: string | null;
  pages: DossierPage[];
};

/** The learner's own dossier as it is saved now. */
export async function ownDossier(learner: Learner): Promise<OwnDossier> {
  const placed = await placedWorksheets();
  const [[team], texts] = await Promise.all([
    ownTeams(learner),
    ownWorksheets(
      learner,
      placed.map(({ worksheet }) => worksheet.id),
    ),
  ]);
  const date = team?.firstDeployOn ?? null;
  return {
    name: learner.name,
    team: team?.name ?? null,
    timeZone: learner.timeZone,
    firstDeploy: date && calendarDay(date),
    senior: team?.senior ?? null,
    pages: compileDossier(placed, texts),
  };
}

/** "First deploy on Thu 18 June, with Marta Lindqvist beside you." */
export function deployWords({ firstDeploy, senior }: Pick<OwnDossier, "firstDeploy" | "senior">, you = "you"): string {
  const beside = senior ? `, with ${senior} beside ${you}` : "";
  return firstDeploy
    ? `First deploy on ${firstDeploy}${beside}.`
    : `The day of the first deploy is not set yet${beside}.`;
}
