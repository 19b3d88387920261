import Link from "next/link";
import type { ReactNode } from "react";
import { WorksheetExample } from "@/app/_course/worksheet-example";
import { calendarDateOf } from "@/app/_ui/calendar-date";
import { calendarDay } from "@/app/_ui/dates";
import { type DossierPage, lastSaved } from "./compile";
import { DossierPages } from "./dossier-pages";
import { DossierRail, DossierRailFolded } from "./dossier-rail";
import { EditableField } from "./editing/editable-field";
import { momentWords } from "./moment";
import { deployWords, type OwnDossier } from "./own-dossier";
import { PrintButton } from "./print-button";
import { AskForReview } from "./review/ask-for-review";
import type { OwnReview } from "./review/queries";
import { ReviewCard } from "./review/review-card";
import { placeKey } from "./review/revisions";
import { ThreadBeside } from "./review/thread-beside";
import "@/app/_course/lesson-page.css";
import "./dossier.css";
import "./dossier-print.css";

type OwnDossierViewProps = { dossier: OwnDossier; review: OwnReview; personId: string };

/** The learner's own dossier: a document, one field of which can be written at a time. */
export function OwnDossierView({ dossier, review, personId }: OwnDossierViewProps) {
  const { name, pages, timeZone } = dossier;
  const saved = lastSaved(pages);
  const { changes, revision, signOff, threads } = review;
  const changed = new Map(changes.map((change) => [placeKey(change), { before: change.before?.text ?? null }]));
  const changedPages = new Set(changes.map(({ worksheet }) => worksheet));
  const labelOf = (worksheet: string, field: string) =>
    pages.find((page) => page.worksheet.id === worksheet)?.fields.find((one) => one.field.id === field)?.field.label;
  return (
    <div className="lesson-page dossier">
      <DossierRailFolded pages={pages} changedPages={changedPages} />
      <DossierRail pages={pages} changedPages={changedPages}>
        <div className="rail-out">
          <Outs />
        </div>
      </DossierRail>
      <main id="main">
        <div className="running-head">
          <span>
            <b>Dossier</b> {name}
          </span>
          {changes.length > 0 && <span>Black bar: changed since sign-off</span>}
          <span>
            {saved
              ? `Revision ${revision}, saved ${momentWords(saved, timeZone)}, on this server only`
              : "Nothing saved yet"}
          </span>
        </div>
        <div className="dossier-document">
          <Head dossier={dossier}>
            <ReviewCard review={review} pages={pages} timeZone={timeZone} />
          </Head>
          {saved ? null : <Empty pages={pages} />}
          <DossierPages
            pages={pages}
            timeZone={timeZone}
            changed={changed}
            {...(threads.length > 0 && {
              beside: (worksheet, field) =>
                threads.some((one) => one.worksheet === worksheet && one.field === field) && (
                  <ThreadBeside
                    {...{ threads, worksheet, field, timeZone }}
                    label={labelOf(worksheet, field) ?? field}
                  />
                ),
            })}
            editable={(page, { field, kept, revision }, shown) => (
              <EditableField
                place={{ personId, worksheet: page.worksheet.id, field: field.id }}
                label={field.label}
                saved={{ text: kept, revision }}
              >
                {shown}
              </EditableField>
            )}
            under={({ worksheet }) => <WorksheetExample fields={worksheet.fields} className="dossier-example" />}
          />
          <Signatures name={name} signedOff={signOff && `${signOff.reviewer.name}, revision ${signOff.revision}`} />
          <End>
            <AskForReview review={review} />
          </End>
        </div>
      </main>
    </div>
  );
}

function Head({ dossier, children }: { dossier: OwnDossier; children: ReactNode }) {
  const { name, team, timeZone } = dossier;
  return (
    <div className="dossier-hero">
      <div>
        <p className="eyebrow">
          {name}
          {team && `, Team ${team}`}. {calendarDay(calendarDateOf(new Date(), timeZone))}.
        </p>
        <h1>Launch dossier</h1>
        <p className="deck">
          {deployWords(dossier)} Written so that a colleague could follow it without asking you anything.
        </p>
      </div>
      {children}
    </div>
  );
}

/** What will be here, why it is worth it, and where to begin. */
function Empty({ pages: [first, ...others] }: { pages: readonly DossierPage[] }) {
  if (!first) return <p className="dossier-empty">The lessons of this course have no worksheets yet.</p>;
  return (
    <section className="dossier-begin" aria-labelledby="begin">
      <h2 id="begin">{others.length === 0 ? "One page" : `${others.length + 1} pages`}, in your own words</h2>
      <p>
        What you write in the worksheets of the lessons comes together here. On the day it is what you look at, what you
        paste and whom you tell; in the simulator it is the plan that you fly by. Nobody sees it until you send it.
      </p>
      <p>
        <Link className="button primary" href={`/manual/${first.lesson.slug}#${first.worksheet.id}`}>
          Begin with “{first.worksheet.title}”
        </Link>
      </p>
    </section>
  );
}

/** On paper only. */
function Signatures({ name, signedOff }: { name: string; signedOff: string | null }) {
  return (
    <div className="signatures" aria-hidden="true">
      <div>Engineer: {name}</div>
      <div>Signed off{signedOff && `: ${signedOff}`}</div>
      <div>Date</div>
    </div>
  );
}

function Outs() {
  return (
    <>
      <PrintButton />
      <a className="button" href="/dossier/export?format=pdf">
        PDF
      </a>
      <a className="button" href="/dossier/export?format=markdown">
        Markdown
      </a>
    </>
  );
}

/** A form, so that ticking the box needs no script. */
function End({ children }: { children: ReactNode }) {
  return (
    <section className="dossier-end" aria-labelledby="out">
      <h2 id="out">Sign-off and export</h2>
      <div className="dossier-ends">
        {children}
        <div>
          <h3>Take it with you</h3>
          <p>
            Markdown for your repository, a PDF for the desk. Threads are left out unless you tick them, in print too;
            drafts never leave.
          </p>
          <form className="dossier-acts" action="/dossier/export">
            <button type="submit" className="button" name="format" value="markdown">
              Markdown
            </button>
            <button type="submit" className="button" name="format" value="pdf">
              PDF
            </button>
            <PrintButton />
            <label className="with-threads">
              <input type="checkbox" name="threads" value="1" /> With threads
            </label>
          </form>
        </div>
      </div>
    </section>
  );
}
