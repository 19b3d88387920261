import "server-only";
import { type Database, statementFor } from "@/app/_database/client";
import type { Statements } from "@/app/_database/statements";
import type { LoggedEvent } from "../event";
import type { ItemState, LessonState, OpenAttempt } from "../progress";
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

type Owned<State> = State & { personId: string };
type ItemRow = Owned<Omit<ItemState, "firstResponse" | "lastResponse" | "sureAndWrong">> & {
  firstResponse: string | null;
  lastResponse: string | null;
  sureAndWrong: boolean | number;
};
type LessonRow = Owned<Omit<LessonState, "sections" | "worksheets">> & {
  lesson: string;
  sections: string;
  worksheets: string;
};
type OpenRow = Owned<Omit<OpenAttempt, "steps">> & { item: string; steps: string };

/** What is derived so far about these people and lessons; perhaps more, when it is about several. */
export async function derivedRows(
  tx: Statements,
  client: Database,
  people: readonly string[],
  lessons: readonly string[],
): Promise<{ lessons: LessonRow[]; items: ItemRow[]; open: OpenRow[] }> {
  const from = <Row>(table: string): Promise<Row[]> => {
    const { values, list } = statementFor(client);
    const where = `"personId" IN ${list(people)} AND "lesson" IN ${list(lessons)}`;
    return tx.read<Row>(`SELECT * FROM "${table}" WHERE ${where}`, values);
  };
  return {
    lessons: await from<LessonRow>("LessonProgress"),
    items: await from<ItemRow>("ItemProgress"),
    open: await from<OpenRow>("OpenAttempt"),
  };
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
  await write(tx, client, { table: "LearningEvent", columns, rows });
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

export async function upsertLessons(
  tx: Statements,
  client: Database,
  states: readonly (Owned<LessonState> & { lesson: string })[],
) {
  const key = ["personId", "lesson"];
  const changing = ["sections", "lastSection", "revision", "worksheets", "updatedAt", "finishedAt"];
  const rows = states.map(
    ({ personId, lesson, sections, lastSection, revision, worksheets, updatedAt, finishedAt, openedAt }) => [
      personId,
      lesson,
      JSON.stringify(sections),
      lastSection,
      revision,
      JSON.stringify(worksheets),
      updatedAt,
      finishedAt,
      openedAt,
    ],
  );
  await write(tx, client, { table: "LessonProgress", columns: [...key, ...changing, "openedAt"], rows, key, changing });
}

/** The first answer stays what it was. */
export async function upsertItems(tx: Statements, client: Database, states: readonly Owned<ItemState>[]) {
  const key = ["personId", "item", "version"];
  const changing = [
    "attempts",
    "sureAndWrong",
    "lastEvent",
    "lastVariant",
    "lastMark",
    "lastConfidence",
    "lastResponse",
    "lastAnsweredAt",
  ];
  const first = ["lesson", "firstMark", "firstConfidence", "firstVariant", "firstResponse", "firstTookMs"];
  const rows = states.map((state) => [
    state.personId,
    state.item,
    state.version,
    state.attempts,
    state.sureAndWrong,
    state.lastEvent,
    state.lastVariant,
    state.lastMark,
    state.lastConfidence,
    responseText(state.lastResponse),
    state.lastAnsweredAt,
    state.lesson,
    state.firstMark,
    state.firstConfidence,
    state.firstVariant,
    responseText(state.firstResponse),
    state.firstTookMs,
  ]);
  await write(tx, client, { table: "ItemProgress", columns: [...key, ...changing, ...first], rows, key, changing });
}

const responseText = (response: unknown) => (response === null ? null : JSON.stringify(response));

export async function upsertOpen(
  tx: Statements,
  client: Database,
  states: readonly (Owned<OpenAttempt> & { item: string })[],
) {
  const key = ["personId", "item"];
  const changing = ["lesson", "version", "variant", "hints", "steps", "lastStep", "updatedAt"];
  const rows = states.map(({ personId, item, lesson, version, variant, hints, steps, lastStep, updatedAt }) => [
    personId,
    item,
    lesson,
    version,
    variant,
    hints,
    JSON.stringify(steps),
    lastStep,
    updatedAt,
  ]);
  await write(tx, client, { table: "OpenAttempt", columns: [...key, ...changing], rows, key, changing });
}

export async function deleteOpen(
  tx: Statements,
  client: Database,
  attempts: readonly { personId: string; item: string }[],
) {
  for (const { personId, item } of attempts) {
    const { values, value } = statementFor(client);
    const where = `"personId" = ${value(personId)} AND "item" = ${value(item)}`;
    await tx.write(`DELETE FROM "OpenAttempt" WHERE ${where}`, values);
  }
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
  await write(tx, client, { table: "FreeAnswer", columns, rows });
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
  await write(tx, client, { table: "SetAnswer", columns: ["setId", "item", "eventId"], rows });
}

export async function closeSet(tx: Statements, client: Database, id: string, handInId: string, handedInAt: Date) {
  const { values, value } = statementFor(client);
  const set = `"handedInAt" = ${value(handedInAt)}, "handInId" = ${value(handInId)}, "openKey" = NULL`;
  await tx.write(`UPDATE "ServedSet" SET ${set} WHERE "id" = ${value(id)}`, values);
}

type Write = {
  table: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** With these, a row that is there already has its `changing` columns replaced. */
  key?: readonly string[];
  changing?: readonly string[];
};

/** SQLite takes some 32,000 values in one statement. */
const mostValues = 30_000;

async function write(tx: Statements, client: Database, { table, columns, rows, key, changing = [] }: Write) {
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
  const replaced = changing.map((name) => `"${name}" = excluded."${name}"`).join(", ");
  const conflict = key ? ` ON CONFLICT (${named(key)}) DO UPDATE SET ${replaced}` : "";
  const most = Math.floor(mostValues / columns.length);
  for (let start = 0; start < rows.length; start += most) {
    const statement = statementFor(client);
    const list = statement.rows(rows.slice(start, start + most));
    await tx.write(`INSERT INTO "${table}" (${named(columns)}) VALUES ${list}${conflict}`, statement.values);
  }
}
