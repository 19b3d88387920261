import type { ReactNode } from "react";
import { READY } from "@/app/_briefing/states";
import type { Catalog } from "@/app/_course/catalog";
import type { Readiness } from "@/app/_progress/readiness";
import { calendarDay } from "@/app/_ui/dates";
import { Status } from "@/app/_ui/status";
import { Ticks } from "@/app/_ui/ticks";
import { DossierSent, dossierTile } from "./dossiers/dossier-sent";
import { HelpAsked } from "./help-asked";
import type { Report } from "./queries";
import "./report.css";

/** Who reads: a lead or senior of the team, or the engineer, who sees the same. */
export type Reader = { kind: "supervisor"; teamId: string } | { kind: "self" };

type EngineerReportProps = { report: Report; catalog: Catalog; reader: Reader; children: ReactNode };

/** What a lead sees of an engineer, line for line. `children` stand beside it. */
export function EngineerReport({ report, catalog, reader, children }: EngineerReportProps) {
  return (
    <>
      <ReportSummary {...{ report, catalog }} />
      <div className="report-columns">
        <div>
          <Objectives {...{ report, catalog }} />
          <Lessons {...{ report, catalog }} />
          <Flights report={report} />
          <DossierSent report={report} reader={reader} />
          <HelpAsked {...{ report, catalog, reader }} />
        </div>
        <div className="report-side">{children}</div>
      </div>
    </>
  );
}

type Shown = { report: Report; catalog: Catalog };

function ReportSummary({ report, catalog: { lessons } }: Shown) {
  const { firstDeployOn, senior, objectives, help } = report;
  const finished = finishedIn(report, lessons);
  const lastDay = finished
    .map(({ finishedOn }) => finishedOn)
    .sort()
    .at(-1);
  const ready = objectives.filter((one) => one.readiness === "ready").length;
  const dossier = dossierTile(report);
  const waiting = help.filter(({ answer }) => answer === null).length;
  return (
    <section className="report-summary" aria-label="Summary">
      <div>
        <p className="key">First deploy</p>
        <p className="number">{firstDeployOn ? calendarDay(firstDeployOn) : "Not set"}</p>
        <p className="detail">{senior ? `with ${senior}` : "no senior assigned yet"}</p>
      </div>
      <div>
        <p className="key">Lessons finished</p>
        <p className="number">
          {finished.length} of {lessons.length}
        </p>
        <p className="detail">{lastDay ? `last one on ${calendarDay(lastDay)}` : "none so far"}</p>
      </div>
      <div>
        <p className="key">Objectives ready</p>
        <p className="number">
          {ready} of {objectives.length}
        </p>
        <p className="detail">by first attempts</p>
      </div>
      <div>
        <p className="key">Dossier</p>
        <p className="number">{dossier.number}</p>
        <p className="detail">{dossier.detail}</p>
      </div>
      <div>
        <p className="key">Help asked for</p>
        <p className={waiting > 0 ? "number c-caution" : "number"}>{waiting > 0 ? `${waiting} open` : "None open"}</p>
        <p className="detail">{help.length === 0 ? "never asked so far" : `${help.length - waiting} answered`}</p>
      </div>
    </section>
  );
}

const shapes = { ready: "done", "not yet": "started", "not enough": "unknown" } as const satisfies Record<
  Readiness,
  string
>;

function Objectives({ report, catalog: { lessons } }: Shown) {
  const states = new Map(report.objectives.map((one) => [one.objective, one.readiness]));
  const rows = lessons.flatMap(({ number, objectives }) => objectives.map((objective) => ({ ...objective, number })));
  return (
    <section aria-labelledby="objectives">
      <h2 id="objectives">Readiness by objective</h2>
      <p className="say">
        Made from three answers or more: two thirds of first attempts right, and nothing sure and wrong still open, is
        ready. Below three it says not enough.
      </p>
      <ul className="objectives">
        {rows.map(({ id, number, text }) => {
          const state = states.get(id) ?? "not enough";
          return (
            <li key={`${number} ${id}`}>
              <span className="text">
                <span className="place">{number}</span>
                {text}
              </span>
              <Status kind={shapes[state]}>{state}</Status>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Lessons({ report, catalog: { parts } }: Shown) {
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">Lessons</h2>
      {parts.map(({ number, title, lessons }) => {
        const finished = new Map(finishedIn(report, lessons).map((one) => [one.lesson, one.finishedOn]));
        return (
          <div key={number} className="report-part">
            <h3>
              <span className="place">{number}</span>
              {title}
            </h3>
            <Ticks states={lessons.map(({ slug }) => (finished.has(slug) ? "done" : "open"))} />
            <p className="value">
              {finished.size} of {lessons.length}
            </p>
            <ul>
              {lessons.map(({ slug, number: place, title: name }) => {
                const day = finished.get(slug);
                return (
                  <li key={slug}>
                    <span>
                      <span className="place">{place}</span>
                      {name}
                    </span>
                    {day ? (
                      <Status kind="done">{calendarDay(day)}</Status>
                    ) : (
                      <Status kind="normal">not finished</Status>
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Flights({ report: { flights } }: Pick<Shown, "report">) {
  return (
    <section aria-labelledby="flights">
      <h2 id="flights">Flights</h2>
      <p className="say">The best flight of each scenario. Ready is {READY}, in any attempt.</p>
      {flights.length === 0 && <p>None landed so far.</p>}
      <ul className="objectives">
        {flights.map(({ scenario, outcome, bestScore }) => (
          <li key={scenario}>
            <span className="text">
              {scenario}, {outcome}
            </span>
            <Status kind={(bestScore ?? 0) >= READY ? "done" : "started"}>{bestScore} of 100</Status>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Finished lessons that the course still has. */
function finishedIn({ lessons }: Report, course: readonly { slug: string }[]) {
  return lessons.filter(({ lesson }) => course.some(({ slug }) => slug === lesson));
}
