import Link from "next/link";
import type { Supervisor } from "@/app/_account/viewer";
import type { Catalog } from "@/app/_course/catalog";
import { calendarDay, daysUntil } from "@/app/_ui/dates";
import { waitingFor } from "./dossiers/state";
import { EngineerReport } from "./engineer-report";
import type { TeamLinks } from "./links";
import { MemberPanel } from "./members/member-panel";
import type { Member } from "./members/queries";
import { NotOnThisPage } from "./not-on-this-page";
import type { Report } from "./queries";
import "./team.css";
import "./report.css";
import "./controls.css";

type PersonViewProps = {
  supervisor: Supervisor;
  /** Null for a senior or lead: their learning is shown to nobody. */
  report: Report | null;
  /** Null for a senior who reads, and changes nothing. */
  member: Member | null;
  catalog: Catalog;
  links: TeamLinks;
  baseUrl: string | null;
};

export function PersonView({ supervisor, report, member, catalog, links, baseUrl }: PersonViewProps) {
  const { teamId, teamName, personId } = supervisor;
  const name = report?.name ?? member?.name;
  const sent = report?.dossier?.sent.find(({ to }) => to === personId);
  const side = (
    <>
      {report && sent && (
        <section className="panel" aria-labelledby="sent-to-you">
          <div className="panel-head">
            <h2 id="sent-to-you">{sent.asks === "signOff" ? "Sign-off" : "Comments"}</h2>
          </div>
          <div className="panel-body">
            <p>
              {name} sent you revision {sent.revision} on {calendarDay(sent.on)}.
              {sent.answer === null && " It waits for your answer."}
            </p>
            <p className="acts">
              <Link className="button dense" href={links.dossier(report.id)}>
                Read the dossier
              </Link>
            </p>
          </div>
        </section>
      )}
      {member && (
        <MemberPanel
          member={member}
          team={{ id: teamId, name: teamName }}
          isSelf={member.id === personId}
          baseUrl={baseUrl}
        />
      )}
      {report && <NotOnThisPage />}
    </>
  );
  return (
    <main id="main" className="report">
      <div className="report-head">
        <Link href={links.everybody}>Team {teamName}</Link>
        {report && <span className="aside">What you see here is what {name}’s page “What my lead sees” shows</span>}
      </div>
      <h1>{name}</h1>
      {report ? (
        <>
          <p className="deck">{deckOf(report, supervisor)}</p>
          <EngineerReport report={report} catalog={catalog} reader={{ kind: "supervisor", teamId }}>
            {side}
          </EngineerReport>
        </>
      ) : (
        <>
          <p className="deck">
            {member?.role === "lead" ? "Lead" : "Senior"} of this team. What leads and seniors learn themselves is shown
            to nobody.
          </p>
          <div className="report-alone">{side}</div>
        </>
      )}
    </main>
  );
}

function deckOf({ firstDeployOn, help, dossier }: Report, { timeZone, personId }: Supervisor): string {
  const open = help.filter(({ answer }) => answer === null).length;
  const reads = waitingFor(personId, dossier) ? "a dossier waits for you" : null;
  const asks = open === 0 ? null : open === 1 ? "one request waits for you" : `${open} requests wait for you`;
  const waits = [asks, reads].filter(Boolean).join(", ") || "nothing waits for you";
  return `${untilDeploy(firstDeployOn ? daysUntil(firstDeployOn, timeZone) : null)}; ${waits}.`;
}

function untilDeploy(days: number | null): string {
  if (days === null) return "The first deploy has no day yet";
  if (days < 0) return "The day of the first deploy has passed";
  if (days === 0) return "First deploy today";
  return days === 1 ? "First deploy tomorrow" : `${days} days to the first deploy`;
}
