import Link from "next/link";
import type { Supervisor } from "@/app/_account/viewer";
import type { Catalog } from "@/app/_course/catalog";
import { Icon } from "@/app/_ui/icon";
import { Cards } from "./cards";
import { DossierQueue } from "./dossiers/dossier-queue";
import { Filter } from "./filter";
import type { TeamLinks } from "./links";
import { Matrix } from "./matrix";
import { describeEngineer, inOrder, todaysSentence } from "./overview";
import type { teamOverview } from "./queries";
import { Summary } from "./summary";
import { OnboardingPanel, QuestionsPanel, StaffPanel, WordsPanel } from "./team-side";
import "./matrix.css";
import "./team.css";

type TeamViewProps = {
  supervisor: Supervisor;
  teams: readonly { id: string; name: string }[];
  overview: Awaited<ReturnType<typeof teamOverview>>;
  catalog: Catalog;
  /** Null for a senior, who makes none. */
  openLinks: number | null;
  links: TeamLinks;
  onlyAttention: boolean;
  now: Date;
};

export function TeamView(props: TeamViewProps) {
  const { supervisor, teams, overview, catalog, openLinks, links, onlyAttention, now } = props;
  const { teamId, teamName, timeZone } = supervisor;
  const engineers = inOrder(overview.engineers.map((report) => describeEngineer(report, catalog, supervisor, now)));
  const attention = engineers.filter(({ needsAttention }) => needsAttention);
  const shown = onlyAttention ? attention : engineers;
  const isLead = openLinks !== null;
  return (
    <main id="main" className="team-page">
      {teams.length > 1 && (
        <Filter
          label="Your teams"
          choices={teams.map(({ id, name }) => ({ href: `/team?team=${id}`, words: name, isChosen: id === teamId }))}
        />
      )}
      <div className="team-head">
        <div>
          <h1>Team {teamName}</h1>
          <p>{todaysSentence(engineers, timeZone, now)}</p>
        </div>
        {isLead && (
          <Link className="button primary" href={links.invitations}>
            <Icon name="link" />
            Make an onboarding link
          </Link>
        )}
      </div>
      {engineers.length > 0 && <Summary {...{ engineers, links }} />}
      {!isLead && <DossierQueue engineers={engineers} links={links} />}
      <div className={isLead ? "team-columns" : undefined}>
        <section aria-label="Engineers" className="min-w-0">
          {engineers.length > 0 ? (
            <>
              <Filter
                label="Show"
                choices={[
                  { href: links.everybody, words: `All ${engineers.length}`, isChosen: !onlyAttention },
                  { href: links.attention, words: `Needs attention ${attention.length}`, isChosen: onlyAttention },
                ]}
              />
              {shown.length > 0 ? (
                <>
                  <Matrix engineers={shown} parts={catalog.parts} links={links} />
                  <Cards engineers={shown} lessons={catalog.lessons} links={links} />
                </>
              ) : (
                <p className="team-empty">
                  Nobody waits for an answer or for you to read, and nobody unready deploys within a week.
                </p>
              )}
            </>
          ) : (
            <NobodyYet isLead={isLead} links={links} />
          )}
        </section>
        {isLead && (
          <aside className="team-side" aria-label="Dossiers, joining, questions and supervising">
            <DossierQueue engineers={engineers} links={links} />
            <OnboardingPanel open={openLinks} links={links} />
            <QuestionsPanel links={links} />
            <WordsPanel links={links} />
            <StaffPanel staff={overview.staff} links={links} />
          </aside>
        )}
      </div>
    </main>
  );
}

function NobodyYet({ isLead, links }: { isLead: boolean; links: TeamLinks }) {
  if (!isLead) {
    return (
      <div className="team-empty">
        <h2>Nobody is assigned to you yet</h2>
        <p>Here you will see the engineers you supervise: what they have finished and where they asked for help.</p>
        <p>Your team’s lead assigns them, on each engineer’s page.</p>
      </div>
    );
  }
  return (
    <div className="team-empty">
      <h2>No engineers yet</h2>
      <p>
        Here you will see who is ready for their first deploy, who asked for help and with what, and whose day is next.
        It starts with a link that you send them.
      </p>
      <p>
        <Link className="button" href={links.invitations}>
          <Icon name="link" />
          Make an onboarding link
        </Link>
      </p>
    </div>
  );
}
