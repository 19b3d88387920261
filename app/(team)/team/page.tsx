import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLead, currentSupervisor, requireLearner, supervisedTeams } from "@/app/_account/session";
import { catalog } from "@/app/_course/catalog";
import { Header } from "@/app/_header/header";
import { openInvitations } from "@/app/_team/invitations/queries";
import { one, teamLinks } from "@/app/_team/links";
import { teamOverview } from "@/app/_team/queries";
import { TeamView } from "@/app/_team/team-view";

export const metadata: Metadata = { title: "Team", robots: "noindex" };

export default async function TeamPage({ searchParams }: PageProps<"/team">) {
  const learner = await requireLearner("/team");
  const { team, show } = await searchParams;
  const supervisor = (await currentSupervisor(one(team))) ?? notFound();
  const [overview, teams, course, lead] = await Promise.all([
    teamOverview(supervisor),
    supervisedTeams(learner),
    catalog(),
    currentLead(supervisor.teamId),
  ]);
  return (
    <>
      <Header at="team" />
      <TeamView
        {...{ supervisor, teams, overview }}
        catalog={course}
        openLinks={lead ? await openInvitations(lead) : null}
        links={teamLinks(supervisor.teamId, teams.length > 1)}
        onlyAttention={show === "attention"}
        now={new Date()}
      />
    </>
  );
}
