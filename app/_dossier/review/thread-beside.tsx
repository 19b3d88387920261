import type { FormAction } from "@/app/_form/form-state";
import { KeepsFocus } from "@/app/_form/keeps-focus";
import { dayOf } from "@/app/_ui/dates";
import { Status } from "@/app/_ui/status";
import { momentWords } from "../moment";
import { answerInThread } from "./actions";
import { left, withinSentence } from "./left";
import { SettleForm, TalkForm } from "./talk-form";
import type { Thread } from "./threads/queries";
import "./review.css";

/** What a reviewer does where the learner answers. `fields` travel with each form. */
type ReviewerActs = {
  reply: FormAction;
  settle: FormAction;
  comment: FormAction;
  fields: Readonly<Record<string, string>>;
};

type ThreadBesideProps = {
  /** All of the dossier; those about this field are shown. */
  threads: readonly Thread[];
  worksheet: string;
  field: string;
  /** The field's label. */
  label: string;
  timeZone: string;
  /** Left out for the learner. */
  reviewer?: ReviewerActs;
};

/** The talk about one field: open, with a place to answer in, or settled. Null where there is none for the learner. */
export function ThreadBeside({ threads, worksheet, field, label, timeZone, reviewer }: ThreadBesideProps) {
  const about = threads.filter((one) => one.worksheet === worksheet && one.field === field);
  if (about.length === 0 && !reviewer) return null;
  return (
    <>
      {about.map((thread) => (
        <OneThread key={thread.id} {...{ thread, label, timeZone, reviewer }} />
      ))}
      {reviewer && (
        <details className="new-comment">
          <summary>
            Comment<span className="visually-hidden"> on {label}</span>
          </summary>
          <TalkForm
            action={reviewer.comment}
            fields={{ ...reviewer.fields, worksheet, field }}
            label={`Comment on ${label}`}
            send="Comment"
          />
        </details>
      )}
    </>
  );
}

type OneThreadProps = {
  thread: Thread;
  label: string;
  timeZone: string;
  reviewer: ReviewerActs | undefined;
};

function OneThread({ thread, label, timeZone, reviewer }: OneThreadProps) {
  const { id, comments, settled, waitsFor } = thread;
  const last = comments.findLast(({ isOwn }) => !isOwn);
  const fields = { ...reviewer?.fields, thread: id };
  const isMine = waitsFor === (reviewer ? "reviewer" : "learner");
  return (
    <aside
      id={`thread-${id}`}
      className={settled ? "thread" : "thread open"}
      aria-label={`Review of ${label}, ${settled ? "settled" : "open"}`}
    >
      <ul>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="who">
              <b>{comment.isOwn ? "You" : (comment.by ?? left)}</b>, {momentWords(comment.at, timeZone)}
            </p>
            <p className="said">{comment.text}</p>
          </li>
        ))}
      </ul>
      <KeepsFocus state={settled ? "settled" : "open"}>
        {settled ? (
          <p className="state">
            <Status kind="done">
              Settled, {settled.isOwn ? "you" : withinSentence(settled.by ?? left)},{" "}
              {dayOf(new Date(settled.at), timeZone)}
            </Status>
          </p>
        ) : (
          <>
            <p className="state">
              <Status kind={isMine ? "advisory" : "normal"}>
                {isMine ? "Waiting for you" : reviewer ? "Waiting for an answer" : "Answered; a reviewer settles it"}
              </Status>
            </p>
            <TalkForm
              action={reviewer ? reviewer.reply : answerInThread}
              fields={fields}
              label={last?.by ? `Answer ${last.by}` : "Add to this"}
              send={isMine ? "Answer" : "Add"}
            />
            {reviewer && <SettleForm action={reviewer.settle} fields={fields} label={`the thread about ${label}`} />}
          </>
        )}
      </KeepsFocus>
    </aside>
  );
}
