import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database, isUniqueConflict } from "@/app/_database/client";
import type { SetUse } from "./view";

// Sets of questions that count, each served to one learner and seen by nobody else.

type Owner = Pick<Learner, "personId">;
export type ServedItem = { item: string; version: number; variant: number };

const shown = { id: true, use: true, lesson: true, items: true, servedAt: true, handedInAt: true } as const;

type Row = {
  id: string;
  use: SetUse;
  lesson: string | null;
  items: string;
  servedAt: Date;
  handedInAt: Date | null;
};

export type StoredSet = Omit<Row, "items"> & { items: ServedItem[] };

function stored({ items, ...row }: Row): StoredSet {
  const served: ServedItem[] = JSON.parse(items);
  return { ...row, items: served };
}

const openKeyOf = ({ personId }: Owner, use: SetUse, lesson: string | null) => `${personId}:${use}:${lesson ?? ""}`;

/** The set of this use that waits to be handed in. */
export async function openSet(owner: Owner, use: SetUse, lesson: string | null): Promise<StoredSet | null> {
  const openKey = openKeyOf(owner, use, lesson);
  const row = await database().servedSet.findUnique({ where: { openKey }, select: shown });
  return row && stored(row);
}

/** All sets of this use that were handed in, oldest first. */
export async function handedInSets({ personId }: Owner, use: SetUse, lesson: string | null): Promise<StoredSet[]> {
  const rows = await database().servedSet.findMany({
    where: { personId, use, lesson, handedInAt: { not: null } },
    select: shown,
    orderBy: { handedInAt: "asc" },
  });
  return rows.map(stored);
}

/** Stores a set before it is shown. When another tab was first, that tab's set. */
export async function storeSet(
  owner: Owner,
  set: { id: string; use: SetUse; lesson: string | null; items: ServedItem[] },
) {
  const { personId } = owner;
  const { items, ...fields } = set;
  const openKey = openKeyOf(owner, set.use, set.lesson);
  const data = { ...fields, personId, items: JSON.stringify(items), servedAt: new Date(), openKey };
  try {
    return stored(await database().servedSet.create({ data, select: shown }));
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return openSet(owner, set.use, set.lesson);
  }
}

/** Puts a set away that can no longer be answered as it was served; its answers stay. */
export async function putAway({ personId }: Owner, id: string) {
  await database().servedSet.updateMany({ where: { id, personId }, data: { openKey: null } });
}

/** One of the learner's own sets, with the events of its answers. Null for anybody else's. */
export async function ownSet({ personId }: Owner, id: string) {
  const row = await database().servedSet.findFirst({
    where: { id, personId },
    select: { ...shown, answers: { select: { item: true, eventId: true } } },
  });
  if (!row) return null;
  const { answers, ...set } = row;
  const events = await database().learningEvent.findMany({
    where: { personId, id: { in: answers.map(({ eventId }) => eventId) } },
    select: { id: true, kind: true, lesson: true, payload: true, serverTime: true },
  });
  return { set: stored(set), events };
}
