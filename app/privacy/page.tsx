import type { Metadata } from "next";
import Link from "next/link";
import { currentLearner } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { catalog } from "@/app/_course/catalog";
import { Header } from "@/app/_header/header";
import { ContractTable } from "@/app/_privacy/contract-table";
import { OwnView } from "@/app/_privacy/own-view";
import { onlyMine } from "@/app/_privacy/queries";
import { Stored } from "@/app/_privacy/stored";
import { Filter } from "@/app/_team/filter";
import { one } from "@/app/_team/links";
import { ownReport, ownTeams } from "@/app/_team/queries";
import "@/app/_team/team.css";
import "@/app/_team/report.css";
import "@/app/_privacy/privacy.css";

export const metadata: Metadata = { title: "Who sees what" };

export default async function PrivacyPage({ searchParams }: PageProps<"/privacy">) {
  const learner = await currentLearner();
  const { team } = await searchParams;
  return (
    <>
      <Header />
      <main id="main" className="report">
        {learner && (
          <div className="report-head">
            <Link href="/account">Account</Link>
          </div>
        )}
        {learner && <OwnPart learner={learner} teamId={one(team)} />}
        {!learner && <h1>Who sees what</h1>}
        <section aria-labelledby="contract">
          <h2 id="contract">The contract</h2>
          <p className="say">
            It is the same for every team and every lead, and nobody can switch it off. It is kept in the queries of the
            database, not only on the pages.
          </p>
          <ContractTable />
        </section>
        <Stored />
      </main>
    </>
  );
}

async function OwnPart({ learner, teamId }: { learner: Learner; teamId: string | undefined }) {
  const [teams, course, mine] = await Promise.all([ownTeams(learner), catalog(), onlyMine(learner)]);
  const learning = teams.filter(({ role }) => role === "engineer");
  const team = learning.find(({ id }) => id === teamId) ?? learning[0];
  const report = team ? await ownReport(learner, team.id) : null;
  if (!team || !report) {
    return (
      <>
        <h1>Who sees what</h1>
        <p className="deck">
          {teams.length > 0
            ? "You lead or supervise, so what you learn here yourself is shown to nobody."
            : "You are in no team at the moment, so what you do here is shown to nobody."}
        </p>
      </>
    );
  }
  return (
    <>
      <h1>What my lead sees</h1>
      <OwnView team={team} report={report} email={learner.email} mine={mine} catalog={course} />
      {learning.length > 1 && (
        <Filter
          label="Your teams"
          choices={learning.map(({ id, name }) => ({
            href: `/privacy?team=${id}`,
            words: name,
            isChosen: id === team.id,
          }))}
        />
      )}
    </>
  );
}
