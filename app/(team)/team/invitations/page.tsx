import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentLead, requireLearner, supervisedTeams } from "@/app/_account/session";
import { environment } from "@/app/_config/environment";
import { Header } from "@/app/_header/header";
import { makeInvitation } from "@/app/_team/actions";
import { InvitationForm } from "@/app/_team/invitations/invitation-form";
import { InvitationList } from "@/app/_team/invitations/invitation-list";
import { teamInvitations } from "@/app/_team/invitations/queries";
import { one, teamLinks } from "@/app/_team/links";
import "@/app/_team/team.css";
import "@/app/_team/report.css";
import "@/app/_team/controls.css";
import "@/app/_team/invitations/invitations.css";

export const metadata: Metadata = { title: "Onboarding links", robots: "noindex" };

export default async function InvitationsPage({ searchParams }: PageProps<"/team/invitations">) {
  const learner = await requireLearner("/team/invitations");
  const { team } = await searchParams;
  const lead = (await currentLead(one(team))) ?? notFound();
  const { teamId, teamName, timeZone } = lead;
  const [invitations, teams] = await Promise.all([teamInvitations(lead), supervisedTeams(learner)]);
  return (
    <>
      <Header at="team" />
      <main id="main" className="report invitations-page">
        <div className="report-head">
          <Link href={teamLinks(teamId, teams.length > 1).everybody}>Team {teamName}</Link>
        </div>
        <h1>Onboarding links</h1>
        <p className="deck">
          Whoever opens one gives a name and an e-mail and is in team {teamName}. No mail is sent: you pass it on.
        </p>
        <section aria-labelledby="make">
          <h2 id="make">Make a link</h2>
          <div className="panel">
            <InvitationForm action={makeInvitation} team={teamId} teamName={teamName} baseUrl={environment().baseUrl} />
          </div>
        </section>
        <section aria-labelledby="made">
          <h2 id="made">Links made so far</h2>
          <InvitationList invitations={invitations} team={teamId} timeZone={timeZone} />
        </section>
      </main>
    </>
  );
}
