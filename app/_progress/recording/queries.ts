import "server-only";
import { type Database, statementFor } from "@/app/_database/client";
import { insertRows } from "@/app/_database/insert-rows";
import type { Statements } from "@/app/_database/statements";
import type { LoggedEvent } from "../event";
import type { Served } from "./settle";

// What recording reads and writes for many learners at once, in hand-written statements: through Prisma's own API one
// answer took nine operations and 3 ms of CPU, and its cost did not fall when several came together (app/_bench). Every
// value is a parameter. Callers hold the learners' rows by `lockPeople` first.

/** Locks these people's rows, so that what is written about one of them comes in turn; gives their last sequences. */
export async function lockPeople(tx: Statements, client: Database, people: readonly string[]) {
  const { values, list } = statementFor(client);
  const rows = await tx.read<{ id: string; lastSequence: number }>(
    `UPDATE "Person" SET "lastSequence" = "lastSequence" WHERE "id" IN ${list(people)} RETURNING "id", "lastSequence"`,
    values,
  );
  return new Map(rows.map(({ id, lastSequence }) => [id, Number(lastSequence)]));
}

export type KnownEvent = {
  id: string;
  personId: string;
  kind: LoggedEvent["kind"];
  lesson: string;
  payload: string;
  serverTime: Date;
};

/** Events with these ids, whoever wrote them: an id is used once, by one person. */
export async function knownEvents(
  tx: Statements,
  client: Database,
  ids: readonly string[],
): Promise<Map<string, KnownEvent>> {
  const { values, list } = statementFor(client);
  const rows = await tx.read<KnownEvent>(
    `SELECT "id", "personId", "kind", "lesson", "payload", "serverTime" FROM "LearningEvent" WHERE "id" IN ${list(ids)}`,
    values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export type NewEvent = { personId: string; sequence: number; clientTime: Date; event: LoggedEvent };

export async function insertEvents(tx: Statements, client: Database, events: readonly NewEvent[]) {
  const columns = ["id", "personId", "sequence", "kind", "lesson", "payload", "clientTime", "serverTime"];
  const rows = events.map(({ personId, sequence, clientTime, event: { id, kind, lesson, payload, at } }) => [
    id,
    personId,
    sequence,
    kind,
    lesson,
    JSON.stringify(payload),
    clientTime,
    at,
  ]);
  await insertRows(tx, client, { table: "LearningEvent", columns, rows });
}

export async function saveSequences(tx: Statements, client: Database, sequences: ReadonlyMap<string, number>) {
  if (sequences.size === 0) return;
  const { values, value, list } = statementFor(client);
  const cases = [...sequences].map(([id, sequence]) => `WHEN ${value(id)} THEN ${value(sequence)}`);
  const chosen = `CASE "id" ${cases.join(" ")} ELSE "lastSequence" END`;
  await tx.write(
    `UPDATE "Person" SET "lastSequence" = CAST(${chosen} AS INTEGER) WHERE "id" IN ${list([...sequences.keys()])}`,
    values,
  );
}

type OwnWords = { eventId: string; personId: string; item: string; response: unknown; savedAt: Date };

export async function saveFreeAnswers(tx: Statements, client: Database, answers: readonly OwnWords[]) {
  const columns = ["eventId", "personId", "item", "response", "savedAt"];
  const rows = answers.map(({ eventId, personId, item, response, savedAt }) => [
    eventId,
    personId,
    item,
    JSON.stringify(response),
    savedAt,
  ]);
  await insertRows(tx, client, { table: "FreeAnswer", columns, rows });
}

type SetRow = Omit<Served, "items" | "answered"> & { items: string };

/** Sets by id, whoever they were served to. */
export async function servedSets(
  tx: Statements,
  client: Database,
  ids: readonly string[],
): Promise<Map<string, Served>> {
  if (ids.length === 0) return new Map();
  const sets = statementFor(client);
  const rows = await tx.read<SetRow>(
    `SELECT "id", "personId", "use", "items", "handedInAt", "handInId" FROM "ServedSet" WHERE "id" IN ${sets.list(ids)}`,
    sets.values,
  );
  const given = statementFor(client);
  const answers = await tx.read<{ setId: string; item: string }>(
    `SELECT "setId", "item" FROM "SetAnswer" WHERE "setId" IN ${given.list(ids)}`,
    given.values,
  );
  return new Map(
    rows.map(({ items, ...set }) => [
      set.id,
      {
        ...set,
        items: JSON.parse(items),
        answered: new Set(answers.filter(({ setId }) => setId === set.id).map(({ item }) => item)),
      },
    ]),
  );
}

export async function saveSetAnswers(
  tx: Statements,
  client: Database,
  answers: readonly { setId: string; item: string; eventId: string }[],
) {
  const rows = answers.map(({ setId, item, eventId }) => [setId, item, eventId]);
  await insertRows(tx, client, { table: "SetAnswer", columns: ["setId", "item", "eventId"], rows });
}

export async function closeSet(tx: Statements, client: Database, id: string, handInId: string, handedInAt: Date) {
  const { values, value } = statementFor(client);
  const set = `"handedInAt" = ${value(handedInAt)}, "handInId" = ${value(handInId)}, "openKey" = NULL`;
  await tx.write(`UPDATE "ServedSet" SET ${set} WHERE "id" = ${value(id)}`, values);
}
