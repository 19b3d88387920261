import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLead, currentSupervisor, requireLearner, supervisedTeams } from "@/app/_account/session";
import { environment } from "@/app/_config/environment";
import { catalog } from "@/app/_course/catalog";
import { Header } from "@/app/_header/header";
import { one, teamLinks } from "@/app/_team/links";
import { memberOfTeam } from "@/app/_team/members/queries";
import { PersonView } from "@/app/_team/person-view";
import { engineerReport } from "@/app/_team/queries";

export const metadata: Metadata = { title: "Engineer", robots: "noindex" };

export default async function PersonPage({ params, searchParams }: PageProps<"/team/[engineer]">) {
  const { engineer: id } = await params;
  const { team } = await searchParams;
  const learner = await requireLearner(`/team/${encodeURIComponent(id)}`);
  const teams = await supervisedTeams(learner);
  const found = await findPerson(
    teams.filter((each) => each.id === (one(team) ?? each.id)),
    id,
  );
  if (!found) notFound();
  return (
    <>
      <Header at="team" />
      <PersonView
        {...found}
        catalog={await catalog()}
        links={teamLinks(found.supervisor.teamId, teams.length > 1)}
        baseUrl={environment().baseUrl}
      />
    </>
  );
}

/** In the first of these teams where this reader may see them. Foreign and unknown people are the same: nobody. */
async function findPerson(teams: readonly { id: string }[], id: string) {
  for (const team of teams) {
    const [supervisor, lead] = await Promise.all([currentSupervisor(team.id), currentLead(team.id)]);
    if (!supervisor) continue;
    const [report, member] = await Promise.all([engineerReport(supervisor, id), lead && memberOfTeam(lead, id)]);
    if (report || member) return { supervisor, report, member };
  }
  return null;
}
