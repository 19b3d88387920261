import "server-only";
import { newId } from "@/app/_account/token";
import type { Lead, Supervisor } from "@/app/_account/viewer";
import { database, type Transaction } from "@/app/_database/client";
import { reviewerOrLeft } from "@/app/_dossier/review/left";
import { fieldsChangedSince, holdDossier } from "@/app/_dossier/review/queries";
import { newestFirst } from "@/app/_dossier/review/reviewers/queries";
import { contentsOf, type Place } from "@/app/_dossier/review/revisions";
import { changesBetween, textsOf } from "@/app/_dossier/review/texts/queries";
import { openThread, threadsIn, writeComment } from "@/app/_dossier/review/threads/queries";
import type { Prisma } from "@/prisma/generated/sqlite/client";
import { leading, supervisedBy } from "../queries";

// What reviewers see and do about a dossier that was sent to them: the revision that was sent, and of anything newer
// no more than which fields differ.

/** Reviews that this viewer was asked for, by engineers whom they supervise still. */
const askedOf = (viewer: Supervisor) => ({
  teamId: viewer.teamId,
  reviewerId: viewer.personId,
  person: { memberships: { some: supervisedBy(viewer) } },
});

const sent = {
  id: true,
  asks: true,
  askedAt: true,
  answer: true,
  sentence: true,
  answeredAt: true,
  person: { select: { id: true, name: true } },
  revision: { select: { id: true, number: true, contents: true } },
} as const;

/** The dossier that an engineer sent last to this reviewer; null where none was, or the reader is none any more. */
export async function sentDossier(viewer: Supervisor, engineerId: string) {
  const review = await database().dossierReview.findFirst({
    where: { ...askedOf(viewer), personId: engineerId },
    select: sent,
    orderBy: newestFirst,
  });
  if (!review) return null;
  const { number } = review.revision;
  const held = { personId: engineerId, contents: contentsOf(review.revision.contents) };
  const [texts, signOff, threads, notSent] = await Promise.all([
    textsOf(database(), held),
    lastSignOff(viewer, engineerId, number),
    threadsIn({ ...theirThreads(viewer, number), personId: engineerId }, viewer),
    fieldsChangedSince([held]),
  ]);
  const signed = signOff && {
    personId: engineerId,
    before: contentsOf(signOff.revision.contents),
    after: held.contents,
  };
  const changes = await changesBetween(signed ? [signed] : []);
  return {
    ...{ id: review.id, asks: review.asks, answer: review.answer, sentence: review.sentence },
    engineer: review.person,
    revision: number,
    askedAt: review.askedAt.toISOString(),
    answeredAt: review.answeredAt?.toISOString() ?? null,
    texts,
    threads,
    signOff: signOff && {
      revision: signOff.revision.number,
      sentence: signOff.sentence,
      by: reviewerOrLeft(signOff.reviewer).name,
      at: signOff.answeredAt?.toISOString() ?? null,
    },
    /** What differs between the revision signed off and this one. */
    changes: changes.get(engineerId) ?? [],
    /** Which fields differ by now from what was sent, and nothing else of them. */
    notSent: notSent.get(engineerId) ?? [],
  };
}

export type SentDossier = NonNullable<Awaited<ReturnType<typeof sentDossier>>>;

/** The last one in this team, whoever gave it; of what is newer than what this viewer was sent, none. */
function lastSignOff(viewer: Supervisor, personId: string, newestSent: number) {
  return database().dossierReview.findFirst({
    where: {
      ...{ personId, teamId: viewer.teamId, person: askedOf(viewer).person },
      answer: "signedOff",
      revision: { number: { lte: newestSent } },
    },
    select: {
      sentence: true,
      answeredAt: true,
      reviewer: { select: { id: true, name: true } },
      revision: { select: { number: true, contents: true } },
    },
    orderBy: { answeredAt: "desc" },
  });
}

/** Threads in their team about what this viewer was sent: up to the number of the newest revision. */
const theirThreads = (viewer: Supervisor, newestSent: number) => ({
  teamId: viewer.teamId,
  revision: { lte: newestSent },
  person: { reviewsAsked: { some: askedOf(viewer) } },
});

/** The number of the newest revision that this viewer was sent by whose dossier it is; 0 where there is none. */
async function newestSent(tx: Transaction, viewer: Supervisor, owner: Prisma.PersonWhereInput): Promise<number> {
  const review = await tx.dossierReview.findFirst({
    where: { ...askedOf(viewer), AND: { person: owner } },
    select: { revision: { select: { number: true } } },
    orderBy: newestFirst,
  });
  return review?.revision.number ?? 0;
}

const theirThread = async (viewer: Supervisor, thread: string) =>
  theirThreads(viewer, await newestSent(database(), viewer, { threads: { some: { id: thread } } }));

type Remark = Place & { id: string; comment: string; text: string };

/** Opens a thread about a field of a dossier that was sent to this viewer. */
export function commentOn(viewer: Supervisor, engineerId: string, remark: Remark) {
  return openThread(viewer, engineerId, remark, async (tx) => {
    const revision = await newestSent(tx, viewer, { id: engineerId });
    return revision > 0 ? { teamId: viewer.teamId, revision } : null;
  });
}

export async function replyIn(viewer: Supervisor, comment: { id: string; thread: string; text: string }) {
  return writeComment(viewer, comment, await theirThread(viewer, comment.thread));
}

/** Settles a thread, once: who was first stays. */
export async function settle(viewer: Supervisor, thread: string) {
  const { count } = await database().dossierThread.updateMany({
    where: { ...(await theirThread(viewer, thread)), id: thread, settledAt: null },
    data: { settledAt: new Date(), settledById: viewer.personId },
  });
  return { kind: count > 0 ? ("settled" as const) : ("notOpen" as const) };
}

/** The reviewer has read it, and was asked for no more than comments. */
export async function markRead(viewer: Supervisor, review: string) {
  const { count } = await database().dossierReview.updateMany({
    where: { ...askedOf(viewer), id: review, asks: "comments", answer: null },
    data: { answer: "read", answeredAt: new Date() },
  });
  return { kind: count > 0 ? ("answered" as const) : ("notOpen" as const) };
}

type Answer = { review: string; answer: "signedOff" | "notYet"; sentence: string };

/**
 * A lead's answer to one who asked them for a sign-off. It is for the revision that was sent, and only while nothing newer
 * was sent to them: it holds the dossier, as sending it does.
 */
export function answerSignOff(lead: Lead, { review: id, answer, sentence }: Answer) {
  return leading(lead, async (tx) => {
    const asked = await tx.dossierReview.findFirst({
      where: { ...askedOf(lead), id, asks: "signOff", answer: null },
      select: { personId: true },
    });
    if (!asked) return { kind: "notOpen" as const };
    const { personId } = asked;
    await holdDossier(tx, { personId });
    const newest = await tx.dossierReview.findFirst({
      where: { ...askedOf(lead), personId },
      select: { id: true },
      orderBy: newestFirst,
    });
    if (newest?.id !== id) return { kind: "newerSent" as const };
    await tx.dossierReview.update({
      where: { id },
      data: { answer, sentence, answeredAt: new Date() },
      select: { id: true },
    });
    if (answer === "signedOff") {
      const { personId: actorId, teamId } = lead;
      await tx.auditEntry.create({
        data: { id: newId(), act: "dossierSignedOff", actorId, subjectId: personId, teamId },
        select: { id: true },
      });
    }
    return { kind: "answered" as const };
  });
}
