import "server-only";
import { type Database, statementFor } from "@/app/_database/client";
import { insertRows } from "@/app/_database/insert-rows";
import type { Statements } from "@/app/_database/statements";
import type { ItemState, LessonState, OpenAttempt } from "../../progress";

// What is derived from the log, read and written for many learners at once; see ../queries.ts for the reason.

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
  await insertRows(tx, client, {
    table: "LessonProgress",
    columns: [...key, ...changing, "openedAt"],
    rows,
    key,
    changing,
  });
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
  await insertRows(tx, client, {
    table: "ItemProgress",
    columns: [...key, ...changing, ...first],
    rows,
    key,
    changing,
  });
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
  await insertRows(tx, client, { table: "OpenAttempt", columns: [...key, ...changing], rows, key, changing });
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
