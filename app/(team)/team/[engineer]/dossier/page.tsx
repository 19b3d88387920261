import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentSupervisor, requireLearner, supervisedTeams } from "@/app/_account/session";
import { Header } from "@/app/_header/header";
import { DossierView } from "@/app/_team/dossiers/dossier-view";
import { sentDossier } from "@/app/_team/dossiers/queries";
import { sentPages } from "@/app/_team/dossiers/sent-pages";
import { one, teamLinks } from "@/app/_team/links";

export const metadata: Metadata = { title: "Dossier", robots: "noindex" };

export default async function SentDossierPage({ params, searchParams }: PageProps<"/team/[engineer]/dossier">) {
  const { engineer } = await params;
  const { team } = await searchParams;
  const learner = await requireLearner(`/team/${encodeURIComponent(engineer)}/dossier`);
  const teams = await supervisedTeams(learner);
  const asked = teams.filter(({ id }) => id === (one(team) ?? id));
  const { supervisor, dossier } = (await findDossier(asked, engineer)) ?? notFound();
  return (
    <>
      <Header at="team" />
      <DossierView
        {...{ supervisor, dossier }}
        pages={await sentPages(dossier)}
        links={teamLinks(supervisor.teamId, teams.length > 1)}
      />
    </>
  );
}

/** In the first of these teams where one was sent to this reader. A dossier that was not sent to them is none. */
async function findDossier(teams: readonly { id: string }[], engineer: string) {
  for (const { id } of teams) {
    const supervisor = await currentSupervisor(id);
    const dossier = supervisor && (await sentDossier(supervisor, engineer));
    if (dossier) return { supervisor, dossier };
  }
  return null;
}
