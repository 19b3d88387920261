import Link from "next/link";
import type { Supervisor } from "@/app/_account/viewer";
import type { DossierPage } from "@/app/_dossier/compile";
import { DossierPages } from "@/app/_dossier/dossier-pages";
import { DossierRail, DossierRailFolded } from "@/app/_dossier/dossier-rail";
import { momentWords } from "@/app/_dossier/moment";
import { placeKey } from "@/app/_dossier/review/revisions";
import { ThreadBeside } from "@/app/_dossier/review/thread-beside";
import { KeepsFocus } from "@/app/_form/keeps-focus";
import { counted } from "@/app/_review/number-words";
import { Status } from "@/app/_ui/status";
import type { TeamLinks } from "../links";
import { answerSignOff, comment, markRead, reply, settle } from "./actions";
import { ReadForm, SignOffForm } from "./answer-forms";
import type { SentDossier } from "./queries";
import { Replaced } from "./replaced";
import "@/app/_course/lesson-page.css";
import "@/app/_dossier/dossier.css";
import "@/app/_dossier/dossier-print.css";
import "@/app/_dossier/review/review.css";
import "./dossier-view.css";

type DossierViewProps = {
  supervisor: Supervisor;
  dossier: SentDossier;
  pages: readonly DossierPage[];
  links: TeamLinks;
};

/** A dossier as its reviewer reads it: the revision that was sent, with places to comment, and the answer at its head. */
export function DossierView({ supervisor, dossier, pages, links }: DossierViewProps) {
  const { teamId, teamName, timeZone } = supervisor;
  const { engineer, revision, askedAt, threads, changes } = dossier;
  const changed = new Map(changes.map((one) => [placeKey(one), { before: one.before?.text ?? null }]));
  const changedPages = new Set(changes.map(({ worksheet }) => worksheet));
  const labels = labelsOf(pages);
  const acts = { comment, reply, settle, fields: { team: teamId, engineer: engineer.id } };
  return (
    <div className="lesson-page dossier">
      <DossierRailFolded {...{ pages, changedPages }} />
      <DossierRail {...{ pages, changedPages }} />
      <main id="main">
        <div className="running-head">
          <span>
            <Link href={links.person(engineer.id)}>{engineer.name}</Link>, <b>dossier</b>
          </span>
          <span>
            Revision {revision}, sent {momentWords(askedAt, timeZone)}
          </span>
          {changes.length > 0 && <span>Black bar: changed since sign-off</span>}
        </div>
        <div className="dossier-document">
          <Replaced key={engineer.id} revision={revision} />
          <div className="dossier-hero">
            <div>
              <p className="eyebrow">Team {teamName}</p>
              <h1>Launch dossier of {engineer.name}</h1>
              <p className="deck">
                Revision {revision}, as it was sent to you
                {dossier.asks === "signOff" ? " for sign-off" : " for comments"}.
              </p>
            </div>
            <Standing {...{ dossier, labels, teamId, timeZone }} isLead={supervisor.role === "lead"} />
          </div>
          <DossierPages
            pages={pages}
            timeZone={timeZone}
            changed={changed}
            beside={(worksheet, field) => (
              <ThreadBeside
                {...{ threads, worksheet, field, timeZone }}
                label={labels.get(placeKey({ worksheet, field })) ?? field}
                reviewer={acts}
              />
            )}
          />
        </div>
      </main>
    </div>
  );
}

const labelsOf = (pages: readonly DossierPage[]): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap(({ worksheet, fields }) =>
      fields.map(({ field }) => [placeKey({ worksheet: worksheet.id, field: field.id }), field.label]),
    ),
  );

type StandingProps = {
  dossier: SentDossier;
  labels: ReadonlyMap<string, string>;
  teamId: string;
  timeZone: string;
  isLead: boolean;
};

/** What was answered, what is still asked, and which fields differ from what was sent. */
function Standing({ dossier, labels, teamId, timeZone, isLead }: StandingProps) {
  const { id, asks, answer, sentence, answeredAt, revision, signOff, changes, notSent, threads } = dossier;
  const open = threads.filter(({ settled }) => !settled);
  const mine = open.filter(({ waitsFor }) => waitsFor === "reviewer");
  const given = { team: teamId, review: id, revision };
  return (
    <section className="review-card" aria-label="Review">
      <KeepsFocus className="standing" state={`${id} ${answer}`}>
        {signOff && (
          <div>
            <p className="review-state">
              <Status kind="done">Signed off, revision {signOff.revision}</Status>
            </p>
            <q>{signOff.sentence}</q>
            <p>
              {signOff.by}
              {signOff.at && `, ${momentWords(signOff.at, timeZone)}`}
            </p>
            {changes.length > 0 && (
              <p>
                {counted(changes.length, "field")} changed from there to revision {revision}.
              </p>
            )}
          </div>
        )}
        {answer === "notYet" && (
          <div>
            <p className="review-state">
              <Status kind="caution">Not yet, revision {revision}</Status>
            </p>
            <q>{sentence}</q>
            <p>You{answeredAt && `, ${momentWords(answeredAt, timeZone)}`}</p>
          </div>
        )}
        {answer === "read" && (
          <div>
            <p className="review-state">
              <Status kind="done">Read, revision {revision}</Status>
            </p>
          </div>
        )}
        {answer === null && asks === "comments" && (
          <div>
            <p className="review-state">
              <Status kind="started">Comments are asked for</Status>
            </p>
            <p>Each field has a place for them.</p>
            <ReadForm action={markRead} {...given} />
          </div>
        )}
        {answer === null && asks === "signOff" && isLead && (
          <div>
            <p className="review-state">
              <Status kind="started">Sign-off is asked for</Status>
            </p>
            <SignOffForm action={answerSignOff} {...given} />
          </div>
        )}
      </KeepsFocus>
      {notSent.length > 0 && (
        <div className="changed-since">
          <p>
            <b>{notSent.length === 1 ? "1 field differs" : `${notSent.length} fields differ`} by now.</b> Not sent to
            you, so you see which, and nothing else. A sign-off is for revision {revision}.
          </p>
          <ul>
            {notSent.map((place) => (
              <li key={placeKey(place)}>
                <a href={`#${place.worksheet}-${place.field}`}>{labels.get(placeKey(place)) ?? place.field}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {threads.length > 0 && (
        <ul className="checklist">
          <li>
            Settled
            <span className="dots" />
            <span className="response">{counted(threads.length - open.length, "thread")}</span>
          </li>
          {open.length > 0 && (
            <li>
              Open
              <span className="dots" />
              <a className="response" href={`#thread-${(mine[0] ?? open[0])?.id}`}>
                {counted(open.length, "thread")}
                {mine.length > 0 && `, ${mine.length} for you`}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
