import type { Catalog } from "@/app/_course/catalog";
import { EngineerReport } from "@/app/_team/engineer-report";
import type { Report } from "@/app/_team/queries";
import { Advisory } from "@/app/_ui/advisory";
import { Icon } from "@/app/_ui/icon";
import { groupSizes, inTeamFigures } from "./contract";
import type { OnlyMine } from "./queries";

type Team = { name: string; leads: readonly string[]; senior: string | null };
type OwnViewProps = { team: Team; report: Report; email: string; mine: OnlyMine; catalog: Catalog };

/** "What my lead sees": the lead's page, line for line, and beside it what stays with the learner. */
export function OwnView({ team, report, email, mine, catalog }: OwnViewProps) {
  return (
    <>
      <p className="deck">
        The page that {andList(team.leads) || "a lead of your team"} can open behind your name, as of now.
      </p>
      <div className="report-note">
        <Advisory kind="note">
          <p>
            First the lead’s page, line for line; beside it, what stays with you. If the two ever differ, that is a
            fault; please report it.
          </p>
        </Advisory>
      </div>
      <EngineerReport report={report} catalog={catalog} reader={{ kind: "self" }}>
        <OnlyYou mine={mine} />
        <InTeamFigures mine={mine} />
        <WhoThatIs team={team} email={email} />
      </EngineerReport>
    </>
  );
}

function OnlyYou({ mine: { answers, ownWords, fields, experience } }: { mine: OnlyMine }) {
  const experiences = { never: "never", helped: "with help", alone: "alone" } as const;
  const inOwnWords = ownWords === 0 ? "" : ` (${ownWords} in your own words)`;
  const lines = [
    { what: "Your answers,", detail: `${answers} so far${inOwnWords}, and how sure you were` },
    { what: "Time,", detail: "none of yours is shown to anyone" },
    { what: "Other flights,", detail: "all but the best of each scenario, and what you did in any" },
    {
      what: "Drafts,",
      detail: `${fields === 1 ? "1 line" : `${fields} lines`} of your worksheets that you have not sent as they are now`,
    },
    { what: "Experience,", detail: `what you chose when you joined: ${experiences[experience]}` },
  ];
  return (
    <section className="panel" aria-labelledby="only-you">
      <div className="panel-head">
        <h2 id="only-you">Only you see</h2>
      </div>
      <div className="panel-body">
        <ul className="kept">
          {lines.map(({ what, detail }) => (
            <li key={what}>
              <Icon name="ring" className="shape" />
              <span>
                <b>{what}</b> {detail}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function InTeamFigures({ mine: { firstAnswers } }: { mine: OnlyMine }) {
  return (
    <section className="panel" aria-labelledby="figures">
      <div className="panel-head">
        <h2 id="figures">In team figures</h2>
      </div>
      <div className="panel-body">
        <p>
          {firstAnswers === 1
            ? "Your first answer to 1 question counts"
            : `Your first answers to ${firstAnswers} questions count`}{" "}
          in what leads see of the team together, without your name:
        </p>
        <ul className="kept">
          {inTeamFigures.map(({ from, what, detail }) => (
            <li key={what}>
              <Icon name="inf" className="shape" />
              <span>
                <b>{what},</b> from {from} engineers on: {detail}
              </span>
            </li>
          ))}
        </ul>
        <p>
          They move in steps of {groupSizes.average}. Confidence and time are told inside such figures only. Below that,
          nothing but how many have answered.
        </p>
      </div>
    </section>
  );
}

function WhoThatIs({ team: { name, leads, senior }, email }: { team: Team; email: string }) {
  return (
    <section className="panel" aria-labelledby="who">
      <div className="panel-head">
        <h2 id="who">Who that is</h2>
      </div>
      <div className="panel-body">
        <p>
          <b>{andList(leads) || "Nobody at the moment"},</b> {leads.length > 1 ? "leads" : "lead"} of team {name}
          {senior && (
            <>
              , and <b>{senior},</b> your senior
            </>
          )}
          . Nobody else; administrators see no learning.
        </p>
        <p className="wrap-anywhere">A lead also sees your e-mail, {email}. A senior does not.</p>
      </div>
    </section>
  );
}

const andList = (names: readonly string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format([...names]);
