import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { type Database, database, type Transaction } from "@/app/_database/client";
import { type ItemState, itemKey, type LessonState, type OpenAttempt, type Progress } from "./progress";

// Reads of the log of learning events and of the progress derived from it. Every function works for one learner.

type Client = Database | Transaction;
type Owner = Pick<Learner, "personId">;

/** A learner's whole log, in order. */
export function allEvents(client: Client, { personId }: Owner) {
  return client.learningEvent.findMany({
    where: { personId },
    orderBy: { sequence: "asc" },
    select: { id: true, kind: true, lesson: true, payload: true, serverTime: true },
  });
}

/** A learner's answers to all questions, in order. */
export function ownAnswers({ personId }: Learner) {
  return database().learningEvent.findMany({
    where: { personId, kind: "answerGiven" },
    orderBy: { sequence: "asc" },
    select: { id: true, kind: true, lesson: true, payload: true, serverTime: true },
  });
}

/** The nearest first deploy ahead in any of the learner's teams, as a calendar date; null where none is set. */
export async function ownFirstDeploy({ personId }: Learner, today: string): Promise<string | null> {
  const membership = await database().membership.findFirst({
    where: { personId, firstDeployOn: { gte: today } },
    select: { firstDeployOn: true },
    orderBy: { firstDeployOn: "asc" },
  });
  return membership?.firstDeployOn ?? null;
}

/**
 * How the learner's team ships, in its own words, by name. Of several teams it is the one with the nearest first deploy
 * ahead, and else the one joined first.
 */
export async function ownTeamWords({ personId }: Learner, today: string): Promise<Record<string, string>> {
  const memberships = await database().membership.findMany({
    where: { personId },
    select: { teamId: true, firstDeployOn: true },
    orderBy: { createdAt: "asc" },
  });
  const ahead = memberships.flatMap(({ teamId, firstDeployOn }) =>
    firstDeployOn !== null && firstDeployOn >= today ? [{ teamId, firstDeployOn }] : [],
  );
  const [nearest] = ahead.sort((a, b) => (a.firstDeployOn < b.firstDeployOn ? -1 : 1));
  const teamId = nearest?.teamId ?? memberships[0]?.teamId;
  if (teamId === undefined) return {};
  const words = await database().teamWord.findMany({
    where: { teamId, team: { memberships: { some: { personId } } } },
    select: { name: true, text: true },
    orderBy: [{ name: "asc" }, { revision: "desc" }],
    distinct: ["name"],
  });
  return Object.fromEntries(words.filter(({ text }) => text !== "").map(({ name, text }) => [name, text]));
}

/** Slugs of the scenarios that the learner has landed in. */
export async function ownFlown({ personId }: Learner): Promise<string[]> {
  const flights = await database().flight.findMany({
    where: { personId, state: "landed" },
    select: { scenario: true },
    distinct: ["scenario"],
  });
  return flights.map(({ scenario }) => scenario);
}

/** Everything derived for one learner. */
export async function ownProgress({ personId }: Owner): Promise<Progress> {
  const where = { personId };
  const [lessonRows, itemRows, openRows] = await Promise.all([
    database().lessonProgress.findMany({ where }),
    database().itemProgress.findMany({ where }),
    database().openAttempt.findMany({ where }),
  ]);
  return {
    lessons: new Map(
      lessonRows.map(({ lesson, personId: _, sections, worksheets, ...state }): [string, LessonState] => [
        lesson,
        { ...state, sections: strings(sections), worksheets: strings(worksheets) },
      ]),
    ),
    items: new Map(
      itemRows.map(({ personId: _, firstResponse, lastResponse, ...state }): [string, ItemState] => [
        itemKey(state),
        { ...state, firstResponse: parsed(firstResponse), lastResponse: parsed(lastResponse) },
      ]),
    ),
    open: new Map(
      openRows.map(({ item, personId: _, steps, ...state }): [string, OpenAttempt] => [
        item,
        { ...state, steps: list(steps) },
      ]),
    ),
  };
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

function list(json: string): unknown[] {
  const found: unknown = JSON.parse(json);
  return Array.isArray(found) ? found : [];
}

const strings = (json: string) => list(json).map(String);

/** What the learner wrote in their own words, by the event that it belongs to. */
export async function ownWords({ personId }: Owner, eventIds: readonly string[]): Promise<Map<string, unknown>> {
  if (eventIds.length === 0) return new Map();
  const rows = await database().freeAnswer.findMany({
    where: { personId, eventId: { in: [...eventIds] } },
    select: { eventId: true, response: true },
  });
  return new Map(rows.map(({ eventId, response }) => [eventId, JSON.parse(response)]));
}

type ServedItem = { item: string; version: number; variant: number };

/** What these sets asked of this learner. */
export async function ownServedSets({ personId }: Owner, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { use: string; items: ServedItem[] }>();
  const rows = await database().servedSet.findMany({
    where: { personId, id: { in: [...ids] } },
    select: { id: true, use: true, items: true },
  });
  return new Map(
    rows.map(({ id, use, items }) => {
      const served: ServedItem[] = JSON.parse(items);
      return [id, { use, items: served }];
    }),
  );
}

/** Throws derived progress away, before it is made again from the log. */
export async function clearProgress(tx: Transaction, { personId }: Owner) {
  await tx.itemProgress.deleteMany({ where: { personId } });
  await tx.lessonProgress.deleteMany({ where: { personId } });
  await tx.openAttempt.deleteMany({ where: { personId } });
}
