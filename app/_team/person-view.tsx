import Link from "next/link";
import type { Supervisor } from "@/app/_account/viewer";
import type { Catalog } from "@/app/_course/catalog";
import { daysUntil } from "@/app/_ui/dates";
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
  const { teamId, teamName, timeZone, personId } = supervisor;
  const name = report?.name ?? member?.name;
  const side = (
    <>
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
          <p className="deck">{deckOf(report, timeZone)}</p>
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

function deckOf({ firstDeployOn, help }: Report, timeZone: string): string {
  const open = help.filter(({ answer }) => answer === null).length;
  const waits =
    open === 0 ? "nothing waits for you" : open === 1 ? "one request waits for you" : `${open} requests wait for you`;
  return `${untilDeploy(firstDeployOn ? daysUntil(firstDeployOn, timeZone) : null)}; ${waits}.`;
}

function untilDeploy(days: number | null): string {
  if (days === null) return "The first deploy has no day yet";
  if (days < 0) return "The day of the first deploy has passed";
  if (days === 0) return "First deploy today";
  return days === 1 ? "First deploy tomorrow" : `${days} days to the first deploy`;
}
