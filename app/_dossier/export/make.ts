import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { calendarDateOf } from "@/app/_ui/calendar-date";
import { dayOf } from "@/app/_ui/dates";
import { deployWords, ownDossier } from "../own-dossier";
import { left, withinSentence } from "../review/left";
import { type OwnReview, ownReview } from "../review/queries";
import { placeKey } from "../review/revisions";
import type { Thread } from "../review/threads/queries";
import { type Exported, type ExportedThread, fileName } from "./exported";
import { dossierMarkdown } from "./markdown";
import { dossierPdf } from "./pdf";

type Asked = { format: "markdown" | "pdf"; withThreads: boolean };

/** A learner's own dossier as a file. */
export async function exportDossier(learner: Learner, { format, withThreads }: Asked) {
  const [dossier, review] = await Promise.all([ownDossier(learner), ownReview(learner)]);
  const { name, team, timeZone, pages } = dossier;
  const now = new Date();
  const { signOff, changes, threads } = review;
  const exported: Exported = {
    name,
    eyebrow: `${name}${team ? `, Team ${team}` : ""}. Exported on ${dayOf(now, timeZone)}.`,
    deck: deployWords(dossier, name),
    signOff: signOff && signOffWords(signOff, timeZone),
    signedOffBy: signOff && `${signOff.reviewer.name}, revision ${signOff.revision}`,
    pages,
    changed: new Set(changes.map(placeKey)),
    threads: withThreads ? exportedThreads(threads, name, timeZone) : new Map(),
  };
  const date = calendarDateOf(now, timeZone);
  return format === "pdf"
    ? { file: fileName(name, date, "pdf"), type: "application/pdf", body: await dossierPdf(exported) }
    : { file: fileName(name, date, "md"), type: "text/markdown; charset=utf-8", body: dossierMarkdown(exported) };
}

type SignOff = NonNullable<OwnReview["signOff"]>;

function signOffWords({ revision, reviewer, answeredAt, sentence }: SignOff, timeZone: string): string {
  const day = answeredAt ? `, ${dayOf(new Date(answeredAt), timeZone)}` : "";
  return `Signed off, revision ${revision}, by ${withinSentence(reviewer.name)}${day}.${sentence ? ` “${sentence}”` : ""}`;
}

function exportedThreads(threads: readonly Thread[], name: string, timeZone: string) {
  const byField = new Map<string, ExportedThread[]>();
  for (const thread of threads) {
    const key = placeKey(thread);
    const settled =
      thread.settled &&
      `Settled by ${withinSentence(thread.settled.by ?? left)}, ${dayOf(new Date(thread.settled.at), timeZone)}`;
    const comments = thread.comments.map(({ by, isOwn, at, text }) => ({
      who: isOwn ? name : (by ?? left),
      when: dayOf(new Date(at), timeZone),
      text,
    }));
    byField.set(key, [...(byField.get(key) ?? []), { comments, settled }]);
  }
  return byField;
}
