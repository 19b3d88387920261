import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLead, requireLearner, supervisedTeams } from "@/app/_account/session";
import { Header } from "@/app/_header/header";
import { one, teamLinks } from "@/app/_team/links";
import { questionStatistics } from "@/app/_team/questions/queries";
import { QuestionsView } from "@/app/_team/questions/questions-view";

export const metadata: Metadata = { title: "How the questions do", robots: "noindex" };

export default async function QuestionsPage({ searchParams }: PageProps<"/team/questions">) {
  const learner = await requireLearner("/team/questions");
  const { team } = await searchParams;
  const lead = (await currentLead(one(team))) ?? notFound();
  const [lessons, teams] = await Promise.all([questionStatistics(lead), supervisedTeams(learner)]);
  return (
    <>
      <Header at="team" />
      <QuestionsView
        teamName={lead.teamName}
        lessons={lessons ?? notFound()}
        links={teamLinks(lead.teamId, teams.length > 1)}
      />
    </>
  );
}
