import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database, isUniqueConflict, type Transaction, transaction } from "@/app/_database/client";
import { fingerprint } from "../fingerprint";
import { currentRevision } from "../queries";
import { newestFirst, reviewersIn } from "../reviewers/queries";

/** `shown`: the fingerprint of what the learner saw when asking. Without it, whatever is saved by now is sent. */
export type Ask = { id: string; teamId: string; reviewerId: string; asks: "comments" | "signOff"; shown?: string };

export type Asked =
  | { kind: "sent"; revision: number }
  /** Nothing is written that could be read. */
  | { kind: "empty" }
  /** No lead of the team, nor the senior who supervises this engineer; or a senior, for a sign-off. */
  | { kind: "notReviewer" }
  /** Something else is written by now than was shown. */
  | { kind: "changed" };

/** Takes back the revision that was made of it. */
class OtherThanShown extends Error {}

/**
 * Sends the dossier as it was shown to one reviewer. What changes afterwards stays the learner's until it is sent again.
 * Sent twice, or the same revision once more while its answer is awaited, it is one review.
 */
export async function askForReview(learner: Learner, ask: Ask): Promise<Asked> {
  const attempt = () => transaction(database(), (tx) => send(tx, learner, ask));
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof OtherThanShown) return { kind: "changed" };
    // Another tab sent the same ask at the same moment: now it is there to be found.
    if (isUniqueConflict(error)) return attempt();
    throw error;
  }
}

async function send(tx: Transaction, learner: Learner, { id, teamId, reviewerId, asks, shown }: Ask): Promise<Asked> {
  const { personId } = learner;
  const again = await tx.dossierReview.findFirst({
    where: { id, personId },
    select: { revision: { select: { number: true } } },
  });
  if (again) return { kind: "sent", revision: again.revision.number };
  const reviewers = await reviewersIn(tx, learner);
  const reviewer = reviewers.find((one) => one.id === reviewerId && one.teamId === teamId);
  if (!reviewer || (asks === "signOff" && reviewer.role !== "lead")) return { kind: "notReviewer" };
  const revision = await currentRevision(tx, learner);
  if (!revision) return { kind: "empty" };
  if (shown !== undefined && shown !== fingerprint(revision.contents)) throw new OtherThanShown();
  const last = await tx.dossierReview.findFirst({
    where: { personId, teamId, reviewerId },
    select: { revisionId: true, asks: true, answer: true },
    orderBy: newestFirst,
  });
  const isAwaited = last?.revisionId === revision.id && last.asks === asks && last.answer === null;
  if (!isAwaited) {
    const review = { id, personId, teamId, reviewerId, asks, revisionId: revision.id };
    await tx.dossierReview.create({ data: { ...review, askedAt: new Date() }, select: { id: true } });
  }
  return { kind: "sent", revision: revision.number };
}
