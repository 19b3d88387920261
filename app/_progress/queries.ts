import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { type Database, database, isUniqueConflict, type Transaction, transaction } from "@/app/_database/client";
import type { LoggedEvent } from "./event";
import type { ItemState, LessonState, Progress } from "./progress";

// The log of learning events and the progress derived from it. Every function works for one learner.

type Client = Database | Transaction;
type Owner = Pick<Learner, "personId">;

/** One transaction. Runs once more when the same ids arrived twice at once: the second run finds what the first wrote. */
export async function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await transaction(database(), work);
  } catch (error) {
    if (isUniqueConflict(error)) return transaction(database(), work);
    throw error;
  }
}

/** Events with these ids, whoever wrote them: an id is used once, by one person. */
export function knownEvents(tx: Client, ids: readonly string[]) {
  return tx.learningEvent.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, personId: true, kind: true, lesson: true, payload: true, serverTime: true },
  });
}

/** Takes `count` sequence numbers and returns the first. Locks the person's row, so that their writes come in turn. */
export async function giveSequences(tx: Transaction, { personId }: Owner, count: number): Promise<number> {
  const { lastSequence } = await tx.person.update({
    where: { id: personId },
    data: { lastSequence: { increment: count } },
    select: { lastSequence: true },
  });
  return lastSequence - count + 1;
}

type NewEvent = { id: string; clientTime: Date; event: LoggedEvent };

export async function appendEvents(tx: Transaction, { personId }: Owner, first: number, events: readonly NewEvent[]) {
  await tx.learningEvent.createMany({
    data: events.map(({ id, clientTime, event }, index) => ({
      id,
      personId,
      sequence: first + index,
      kind: event.kind,
      lesson: event.lesson,
      payload: JSON.stringify(event.payload),
      clientTime,
      serverTime: event.at,
    })),
  });
}

/** A learner's whole log, in order. */
export function allEvents(client: Client, { personId }: Owner) {
  return client.learningEvent.findMany({
    where: { personId },
    orderBy: { sequence: "asc" },
    select: { kind: true, lesson: true, payload: true, serverTime: true },
  });
}

/** What is derived so far: of these lessons, or of all. */
export async function loadProgress(
  client: Client,
  { personId }: Owner,
  lessons?: readonly string[],
): Promise<Progress> {
  const where = { personId, ...(lessons && { lesson: { in: [...lessons] } }) };
  const lessonRows = await client.lessonProgress.findMany({ where });
  const itemRows = await client.itemProgress.findMany({ where });
  return {
    lessons: new Map(
      lessonRows.map(({ lesson, personId: _, sections, ...state }): [string, LessonState] => [
        lesson,
        { ...state, sections: readSections(sections) },
      ]),
    ),
    items: new Map(
      itemRows.map(({ item, personId: _, lastResponse, ...state }): [string, ItemState] => [
        item,
        { ...state, lastResponse: JSON.parse(lastResponse) },
      ]),
    ),
  };
}

function readSections(json: string): string[] {
  const sections: unknown = JSON.parse(json);
  return Array.isArray(sections) ? sections.map(String) : [];
}

/** Writes what differs between two states. */
export async function saveProgress(tx: Transaction, { personId }: Owner, before: Progress, after: Progress) {
  for (const [lesson, { sections, ...state }] of after.lessons) {
    if (before.lessons.get(lesson) === after.lessons.get(lesson)) continue;
    const data = { ...state, sections: JSON.stringify(sections) };
    if (before.lessons.has(lesson)) {
      await tx.lessonProgress.update({
        where: { personId_lesson: { personId, lesson } },
        data,
        select: { lesson: true },
      });
    } else await tx.lessonProgress.create({ data: { personId, lesson, ...data }, select: { lesson: true } });
  }
  for (const [item, { lastResponse, ...state }] of after.items) {
    if (before.items.get(item) === after.items.get(item)) continue;
    const data = { ...state, lastResponse: JSON.stringify(lastResponse) };
    if (before.items.has(item)) {
      await tx.itemProgress.update({ where: { personId_item: { personId, item } }, data, select: { item: true } });
    } else await tx.itemProgress.create({ data: { personId, item, ...data }, select: { item: true } });
  }
}

/** Throws derived progress away, before it is made again from the log. */
export async function clearProgress(tx: Transaction, { personId }: Owner) {
  await tx.itemProgress.deleteMany({ where: { personId } });
  await tx.lessonProgress.deleteMany({ where: { personId } });
}

/** Everything derived for one learner, outside a transaction. */
export function ownProgress(learner: Learner): Promise<Progress> {
  return loadProgress(database(), learner);
}
