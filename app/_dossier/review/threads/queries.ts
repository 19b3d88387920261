import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database, isUniqueConflict, type Transaction, transaction } from "@/app/_database/client";
import type { Prisma } from "@/prisma/generated/sqlite/client";
import type { Place } from "../revisions";

// The talk about a dossier. A thread belongs to a field and is opened by a reviewer; the learner answers in it, and a
// reviewer settles it. Only an open one takes words.

/** The threads that `where` finds, oldest first, as `reader` reads them. Who asks is in the `where`. */
export async function threadsIn(
  where: Prisma.DossierThreadWhereInput & { personId: string },
  reader: Pick<Learner, "personId">,
) {
  const rows = await database().dossierThread.findMany({
    where,
    select: {
      ...{ id: true, worksheet: true, field: true, settledAt: true },
      settledBy: { select: { id: true, name: true } },
      comments: {
        select: { id: true, text: true, writtenAt: true, author: { select: { id: true, name: true } } },
        orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, worksheet, field, settledAt, settledBy, comments }) => ({
    ...{ id, worksheet, field },
    comments: comments.map(({ id: comment, text, writtenAt, author }) => ({
      id: comment,
      text,
      /** Null once the author is erased. */
      by: author?.name ?? null,
      isOwn: author?.id === reader.personId,
      at: writtenAt.toISOString(),
    })),
    settled: settledAt && {
      by: settledBy?.name ?? null,
      isOwn: settledBy?.id === reader.personId,
      at: settledAt.toISOString(),
    },
    /** Whose turn it is: whoever did not write last. */
    waitsFor: settledAt
      ? null
      : comments.at(-1)?.author?.id === where.personId
        ? ("reviewer" as const)
        : ("learner" as const),
  }));
}

export type Thread = Awaited<ReturnType<typeof threadsIn>>[number];

/** The threads about the learner's own dossier. */
export const ownThreads = (learner: Learner) => threadsIn({ personId: learner.personId }, learner);

type Comment = { id: string; thread: string; text: string };
type Kept = { kind: "kept" } | { kind: "notOpen" };

/** The learner answers in a thread about their own dossier. */
export const answerInOwnThread = (learner: Learner, comment: Comment) =>
  writeComment(learner, comment, { personId: learner.personId });

/**
 * Adds to an open thread that `where` finds. Sent twice, it is kept once. To ask whether it is open takes its row, so that
 * nobody settles it before the words are in.
 */
export function writeComment(
  { personId: authorId }: Pick<Learner, "personId">,
  { id, thread, text }: Comment,
  where: Prisma.DossierThreadWhereInput,
): Promise<Kept> {
  return onceMore(async (tx): Promise<Kept> => {
    const again = await tx.dossierComment.findFirst({
      where: { id, authorId, threadId: thread },
      select: { id: true },
    });
    if (again) return { kind: "kept" };
    const open = await tx.dossierThread.updateMany({
      where: { ...where, id: thread, settledAt: null },
      data: { settledAt: null },
    });
    if (open.count === 0) return { kind: "notOpen" };
    await tx.dossierComment.create({
      data: { id, threadId: thread, authorId, text, writtenAt: new Date() },
      select: { id: true },
    });
    return { kind: "kept" };
  });
}

type Opening = Place & { id: string; comment: string; text: string };

/** For whom a thread is: reviewers in this team who were sent this revision, or a newer one. */
type Among = { teamId: string; revision: number };

/** Opens a thread with its first comment, among whom `allowed` says; null forbids it. Sent twice, it is opened once. */
export function openThread(
  { personId: authorId }: Pick<Learner, "personId">,
  personId: string,
  { id, comment, text, ...place }: Opening,
  allowed: (tx: Transaction) => Promise<Among | null>,
): Promise<Kept> {
  return onceMore(async (tx): Promise<Kept> => {
    const among = await allowed(tx);
    if (!among) return { kind: "notOpen" };
    const again = await tx.dossierThread.findFirst({
      where: { id, personId, comments: { some: { id: comment, authorId } } },
      select: { id: true },
    });
    if (again) return { kind: "kept" };
    const now = new Date();
    await tx.dossierThread.create({
      data: {
        ...place,
        ...among,
        id,
        personId,
        openedAt: now,
        comments: { create: { id: comment, authorId, text, writtenAt: now } },
      },
      select: { id: true },
    });
    return { kind: "kept" };
  });
}

/** Another tab sent the same at the same moment: now it is there to be found. */
async function onceMore<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const attempt = () => transaction(database(), work);
  try {
    return await attempt();
  } catch (error) {
    if (isUniqueConflict(error)) return attempt();
    throw error;
  }
}

/** Questions that wait for the learner, oldest first. */
export async function waitingForLearner(learner: Learner) {
  const threads = await ownThreads(learner);
  return threads.flatMap(({ id, worksheet, field, waitsFor, comments }) =>
    waitsFor === "learner" ? [{ thread: id, worksheet, field, by: comments.at(-1)?.by ?? null }] : [],
  );
}
