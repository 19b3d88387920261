import { calendarDay } from "@/app/_ui/dates";
import { Status } from "@/app/_ui/status";
import type { Reader } from "../engineer-report";
import type { Report } from "../queries";
import type { DossierState } from "./state";

/** The dossier in one line of the summary. */
export function dossierTile({ dossier }: Pick<Report, "dossier">): { number: string; detail: string } {
  if (!dossier) return { number: "Not sent", detail: "drafts stay private" };
  const { signedOff, sent } = dossier;
  if (signedOff) return { number: "Signed off", detail: `revision ${signedOff.revision}, ${changedWords(dossier)}` };
  const [newest] = sent;
  return { number: "Sent", detail: `revision ${newest?.revision}, to ${newest?.name}` };
}

const changedWords = ({ changed }: DossierState) =>
  changed === 0 ? "unchanged since" : changed === 1 ? "1 field changed since" : `${changed} fields changed since`;

const answers = {
  read: { kind: "done", words: "read" },
  signedOff: { kind: "done", words: "signed off" },
  notYet: { kind: "caution", words: "not yet" },
} as const;

/** To whom a dossier was sent and what they answered. What it says is read on its own page, by whom it was sent to. */
export function DossierSent({ report: { name, dossier }, reader }: { report: Report; reader: Reader }) {
  const who = reader.kind === "self" ? "you" : name;
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier">Dossier</h2>
      <p className="say">
        {dossier
          ? `A revision is read by whom ${who} sent it to. What is changed afterwards stays a draft: how many fields differ is all there is to see of it.`
          : `Nothing was sent for review so far. Drafts stay with ${who === "you" ? "you" : "whoever writes them"}.`}
      </p>
      {dossier && (
        <ul className="objectives">
          {dossier.signedOff && (
            <li>
              <span className="text">
                Revision {dossier.signedOff.revision}, signed off by {dossier.signedOff.by} on{" "}
                {calendarDay(dossier.signedOff.on)}
              </span>
              <Status kind={dossier.changed > 0 ? "started" : "done"}>{changedWords(dossier)}</Status>
            </li>
          )}
          {dossier.sent.map(({ to, name: reviewer, asks, answer, revision, on }) => (
            <li key={to}>
              <span className="text">
                Revision {revision}, sent to {reviewer} for {asks === "signOff" ? "sign-off" : "comments"} on{" "}
                {calendarDay(on)}
              </span>
              {answer ? (
                <Status kind={answers[answer].kind}>{answers[answer].words}</Status>
              ) : (
                <Status kind="started">waits</Status>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
