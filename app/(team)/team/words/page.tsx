import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentLead, requireLearner, supervisedTeams } from "@/app/_account/session";
import { Header } from "@/app/_header/header";
import { saveWord } from "@/app/_team/actions";
import { one, teamLinks } from "@/app/_team/links";
import { teamWordNames } from "@/app/_team/words/forms";
import { teamWordsOf } from "@/app/_team/words/queries";
import { WordForm } from "@/app/_team/words/word-form";
import { teamWords } from "@/content/team-words";
import "@/app/_team/team.css";
import "@/app/_team/report.css";
import "@/app/_team/words/words.css";

export const metadata: Metadata = { title: "How this team ships", robots: "noindex" };

export default async function TeamWordsPage({ searchParams }: PageProps<"/team/words">) {
  const learner = await requireLearner("/team/words");
  const { team } = await searchParams;
  const lead = (await currentLead(one(team))) ?? notFound();
  const { teamId, teamName } = lead;
  const [words, teams] = await Promise.all([teamWordsOf(lead), supervisedTeams(learner)]);
  return (
    <>
      <Header at="team" />
      <main id="main" className="report">
        <div className="report-head">
          <Link href={teamLinks(teamId, teams.length > 1).everybody}>Team {teamName}</Link>
        </div>
        <h1>How this team ships</h1>
        <p className="deck">
          Lessons speak of a deploy command and a dashboard. Members of team {teamName} read yours in their place;
          everybody else reads the general words. Never write a password here: lessons are no secret store.
        </p>
        <div className="word-forms">
          {teamWordNames.map((name) => (
            <WordForm
              key={name}
              action={saveWord}
              team={teamId}
              name={name}
              {...teamWords[name]}
              saved={words.get(name) ?? { text: "", revision: 0 }}
            />
          ))}
        </div>
      </main>
    </>
  );
}
