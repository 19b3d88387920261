import "server-only";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { database, type Transaction } from "@/app/_database/client";
import { fingerprint } from "./fingerprint";
import { reviewerOrLeft } from "./left";
import { newestFirst, reviewersIn } from "./reviewers/queries";
import { type Contents, contentsNow, contentsOf, isSame, type Place } from "./revisions";
import { changesFrom, newestContents, newestTexts } from "./texts/queries";
import { ownThreads } from "./threads/queries";

type Owner = Pick<Learner, "personId">;

export type Revision = { id: string; number: number; contents: Contents; madeAt: Date };

/** Takes the row of whose dossier it is, so that what is sent of it and what is answered come in turn. */
export async function holdDossier(tx: Transaction, { personId }: Owner): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: { lastSequence: { increment: 0 } },
    select: { id: true },
  });
}

/**
 * The revision that holds what is written now: made here, or the newest where nothing has changed since. Null where
 * nothing is written. Holds the dossier, so that two tabs come in turn and numbers have no gaps.
 */
export async function currentRevision(tx: Transaction, { personId }: Owner): Promise<Revision | null> {
  await holdDossier(tx, { personId });
  const contents = contentsNow(await newestTexts(tx, personId));
  if (!contents) return null;
  const newest = await newestRevision(tx, { personId });
  if (newest && isSame(newest.contents, contents)) return newest;
  const made = { id: newId(), number: (newest?.number ?? 0) + 1, madeAt: new Date() };
  await tx.dossierRevision.create({
    data: { ...made, personId, contents: JSON.stringify(contents) },
    select: { id: true },
  });
  return { ...made, contents };
}

async function newestRevision(tx: Pick<Transaction, "dossierRevision">, { personId }: Owner): Promise<Revision | null> {
  const row = await tx.dossierRevision.findFirst({
    where: { personId },
    select: { id: true, number: true, contents: true, madeAt: true },
    orderBy: { number: "desc" },
  });
  return row && { ...row, contents: contentsOf(row.contents) };
}

/** Which fields differ by now from a revision of each person, and nothing else of them: for whoever reads the revision. */
export async function fieldsChangedSince(
  held: readonly { personId: string; contents: Contents }[],
): Promise<ReadonlyMap<string, Place[]>> {
  const changes = await changesFrom(held);
  return new Map(
    [...changes].map(([personId, fields]) => [personId, fields.map(({ worksheet, field }) => ({ worksheet, field }))]),
  );
}

/** How many fields stand as no reviewer was sent them. */
export async function fieldsNeverSent(owner: Owner): Promise<number> {
  const sent = await database().dossierRevision.findMany({
    where: { personId: owner.personId, reviews: { some: {} } },
    select: { contents: true },
  });
  const revisions = sent.map(({ contents }) => contentsOf(contents));
  const newest = (await newestContents(database(), [owner.personId])).get(owner.personId) ?? {};
  const fields = Object.entries(newest).flatMap(([worksheet, numbers]) =>
    Object.entries(numbers).map(([field, revision]) => revisions.some((one) => one[worksheet]?.[field] === revision)),
  );
  return fields.filter((wasSent) => !wasSent).length;
}

const answered = {
  id: true,
  asks: true,
  askedAt: true,
  answer: true,
  sentence: true,
  answeredAt: true,
  revision: { select: { number: true, contents: true } },
  reviewer: { select: { id: true, name: true } },
  teamId: true,
} as const;

/** What came of the reviews that the learner asked for, and what has changed since the last sign-off. */
export async function ownReview(learner: Learner) {
  const { personId } = learner;
  const [reviews, reviewers, threads, newest] = await Promise.all([
    database().dossierReview.findMany({ where: { personId }, select: answered, orderBy: newestFirst }),
    reviewersIn(database(), learner),
    ownThreads(learner),
    newestRevision(database(), learner),
  ]);
  const now = contentsNow(await newestTexts(database(), personId));
  const isUnchanged = newest !== null && now !== null && isSame(newest.contents, now);
  const told = reviews.toReversed().map(({ revision, reviewer, askedAt, answeredAt, ...review }) => ({
    ...review,
    reviewer: {
      ...reviewerOrLeft(reviewer),
      isStill: reviewers.some(({ id, teamId }) => id === reviewer?.id && teamId === review.teamId),
    },
    revision: revision.number,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
  const byAnswer = told.toSorted((one, other) => (one.answeredAt ?? "").localeCompare(other.answeredAt ?? ""));
  const signOff = byAnswer.findLast(({ answer }) => answer === "signedOff") ?? null;
  const lastWord = byAnswer.findLast(({ answer }) => answer === "signedOff" || answer === "notYet");
  const signed = reviews.find(({ id }) => id === signOff?.id);
  const changed = await changesFrom(signed ? [{ personId, contents: contentsOf(signed.revision.contents) }] : []);
  return {
    reviewers,
    threads,
    /** The number that the dossier has as it is now: of its newest revision, or of the next. Null where nothing is written. */
    revision: now && (newest?.number ?? 0) + (isUnchanged ? 0 : 1),
    /** Of what is written now; an ask says with it what it was that it sends. */
    shown: now && fingerprint(now),
    /** A reviewer was sent it, who may have left since. */
    wasSent: reviews.length > 0,
    signOff,
    /** What differs from the revision signed off. */
    changes: changed.get(personId) ?? [],
    /** "Not yet", where it is the last word of those asked to sign off. */
    notYet: lastWord?.answer === "notYet" ? lastWord : null,
    read: byAnswer.filter(({ answer }) => answer === "read"),
    awaited: newestOfEach(told).filter(({ answer, reviewer }) => answer === null && reviewer.isStill),
  };
}

export type OwnReview = Awaited<ReturnType<typeof ownReview>>;

/** Of each reviewer in a team the last one: it takes the place of those before. */
function newestOfEach<Review extends { teamId: string; reviewer: { id: string } }>(
  reviews: readonly Review[],
): Review[] {
  return [...new Map(reviews.map((review) => [`${review.teamId} ${review.reviewer.id}`, review])).values()];
}
