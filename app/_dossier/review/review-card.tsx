import { KeepsFocus } from "@/app/_form/keeps-focus";
import { counted } from "@/app/_review/number-words";
import { Status } from "@/app/_ui/status";
import type { DossierPage } from "../compile";
import { momentWords } from "../moment";
import { AskForm } from "./ask-form";
import { whoValue } from "./forms";
import { withinSentence } from "./left";
import type { OwnReview } from "./queries";
import "./review.css";

type ReviewCardProps = { review: OwnReview; pages: readonly DossierPage[]; timeZone: string };

/** How the dossier stands with those who read it: the sign-off, what changed since, and what waits for the learner. */
export function ReviewCard({ review, pages, timeZone }: ReviewCardProps) {
  const { signOff, notYet, read, awaited, threads, wasSent } = review;
  const settled = threads.filter((thread) => thread.settled).length;
  const waiting = threads.filter(({ waitsFor }) => waitsFor === "learner");
  const pageOf = (worksheet: string) => pages.find((page) => page.worksheet.id === worksheet)?.number;
  const [first] = waiting;
  const lastRead = new Map(read.map((one) => [one.reviewer.id, one]));
  const hasLines = awaited.length + lastRead.size + threads.length > 0;
  return (
    <section className="review-card" aria-label="Review">
      {signOff && <Answer of={signOff} timeZone={timeZone} />}
      {notYet && <Answer of={notYet} timeZone={timeZone} />}
      {!signOff && !notYet && (
        <div>
          <p className="review-state">
            <Status kind="normal">{wasSent ? "Not signed off yet" : "Seen by nobody but you"}</Status>
          </p>
          {!wasSent && <p>It is shown to nobody until you send it, at the end of this page.</p>}
          {wasSent && !hasLines && (
            <p>
              It was sent, but whoever was to read it has left. You can send it to somebody else at the end of this
              page.
            </p>
          )}
        </div>
      )}
      {signOff && <ChangedSince review={review} />}
      {hasLines && (
        <ul className="checklist">
          {awaited.map(({ id, reviewer, asks, revision, askedAt }) => (
            <li key={id}>
              {asks === "signOff" ? "Sign-off asked of" : "Comments asked of"} {reviewer.name}
              <span className="dots" />
              <span className="response">
                revision {revision}, {momentWords(askedAt, timeZone)}
              </span>
            </li>
          ))}
          {[...lastRead.values()].map(({ id, reviewer, revision }) => (
            <li key={id}>
              Read by {withinSentence(reviewer.name)}
              <span className="dots" />
              <span className="response">revision {revision}</span>
            </li>
          ))}
          {settled > 0 && (
            <li>
              Settled
              <span className="dots" />
              <span className="response">{counted(settled, "thread")}</span>
            </li>
          )}
          {first && (
            <li>
              Waiting for you
              <span className="dots" />
              <a className="response" href={`#thread-${first.id}`}>
                {counted(waiting.length, "question")}
                {pageOf(first.worksheet) && `, page ${pageOf(first.worksheet)}`}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

type Answered = NonNullable<OwnReview["signOff"]>;

function Answer({ of, timeZone }: { of: Answered; timeZone: string }) {
  const { answer, sentence, revision, reviewer, answeredAt } = of;
  return (
    <div>
      <p className="review-state">
        {answer === "signedOff" ? (
          <Status kind="done">Signed off, revision {revision}</Status>
        ) : (
          <Status kind="caution">Not yet, revision {revision}</Status>
        )}
      </p>
      {sentence && <q>{sentence}</q>}
      <p>
        {reviewer.name}
        {answeredAt && `, ${momentWords(answeredAt, timeZone)}`}
      </p>
    </div>
  );
}

function ChangedSince({ review }: { review: OwnReview }) {
  const { signOff, changes, reviewers, awaited, revision, shown } = review;
  if (!signOff || changes.length === 0) return null;
  const { reviewer, teamId } = signOff;
  const lead = reviewers.find((one) => one.id === reviewer.id && one.teamId === teamId && one.role === "lead");
  const isAsked = awaited.some((one) => one.asks === "signOff" && one.revision === revision);
  const [givenName = reviewer.name] = reviewer.name.split(" ");
  return (
    <KeepsFocus className="changed-since" state={isAsked ? "asked" : "open"}>
      <p>
        <b>{changes.length === 1 ? "1 field" : `${changes.length} fields`} changed since.</b> The sign-off stands for
        revision {signOff.revision}. {lead ? `${givenName} sees` : "Leads see"} which fields differ, and nothing else.
      </p>
      {isAsked && <p>Sign-off of revision {revision} is asked for.</p>}
      {lead && !isAsked && shown && (
        <AskForm
          shown={shown}
          label={`Ask ${reviewer.name} for sign-off again`}
          send={`Ask ${givenName} to read ${changes.length === 1 ? "1 change" : `${changes.length} changes`}`}
        >
          <input type="hidden" name="who" value={whoValue({ teamId, reviewerId: reviewer.id, asks: "signOff" })} />
        </AskForm>
      )}
    </KeepsFocus>
  );
}
