import "server-only";
import type { Database } from "@/app/_database/client";
import type { Statements } from "@/app/_database/statements";
import { itemKey, type Progress } from "../progress";
import * as derived from "./derived/queries";
import * as rows from "./queries";
import type { Settled } from "./settle";

/** What one transaction knows of one person, and will write about them. */
export type Ledger = {
  /** The highest sequence number that is taken. */
  sequence: number;
  before: Progress;
  after: Progress;
  news: { clientTime: Date; settled: Settled }[];
};

/** One for each person whose row is locked: their progress in these lessons. */
export async function openLedgers(
  tx: Statements,
  client: Database,
  sequences: ReadonlyMap<string, number>,
  lessons: readonly string[],
): Promise<Map<string, Ledger>> {
  const found = await derived.derivedRows(tx, client, [...sequences.keys()], lessons);
  const ledgers = new Map<string, Ledger>();
  for (const [personId, sequence] of sequences) {
    const own = <Row extends { personId: string }>(all: readonly Row[]) =>
      all.filter((row) => row.personId === personId);
    const before: Progress = {
      lessons: new Map(
        own(found.lessons).map(({ personId: _, lesson, sections, worksheets, ...state }) => [
          lesson,
          { ...state, sections: JSON.parse(sections), worksheets: JSON.parse(worksheets) },
        ]),
      ),
      items: new Map(
        own(found.items).map(({ personId: _, firstResponse, lastResponse, sureAndWrong, ...state }) => [
          itemKey(state),
          {
            ...state,
            sureAndWrong: Boolean(sureAndWrong),
            firstResponse: firstResponse === null ? null : JSON.parse(firstResponse),
            lastResponse: lastResponse === null ? null : JSON.parse(lastResponse),
          },
        ]),
      ),
      open: new Map(
        own(found.open).map(({ personId: _, item, steps, ...state }) => [item, { ...state, steps: JSON.parse(steps) }]),
      ),
    };
    ledgers.set(personId, { sequence, before, after: before, news: [] });
  }
  return ledgers;
}

/** Writes the events and what follows from them. */
export async function saveLedgers(tx: Statements, client: Database, ledgers: ReadonlyMap<string, Ledger>) {
  const busy = [...ledgers].filter(([, { news }]) => news.length > 0);
  if (busy.length === 0) return;
  const news = busy.flatMap(([personId, ledger]) =>
    ledger.news.map((one, index) => ({ ...one, personId, sequence: ledger.sequence + 1 + index })),
  );
  await rows.insertEvents(
    tx,
    client,
    news.map(({ personId, sequence, clientTime, settled: { event } }) => ({ personId, sequence, clientTime, event })),
  );
  const sequences = busy.map(([id, ledger]): [string, number] => [id, ledger.sequence + ledger.news.length]);
  await rows.saveSequences(tx, client, new Map(sequences));

  const changed = <State>(part: (progress: Progress) => ReadonlyMap<string, State>) =>
    busy.flatMap(([personId, { before, after }]) =>
      [...part(after)]
        .filter(([key, state]) => part(before).get(key) !== state)
        .map(([key, state]) => ({ personId, key, state })),
    );
  const lessons = changed(({ lessons }) => lessons);
  await derived.upsertLessons(
    tx,
    client,
    lessons.map(({ personId, key, state }) => ({ personId, lesson: key, ...state })),
  );
  const items = changed(({ items }) => items);
  await derived.upsertItems(
    tx,
    client,
    items.map(({ personId, state }) => ({ personId, ...state })),
  );
  const open = changed(({ open }) => open);
  await derived.upsertOpen(
    tx,
    client,
    open.map(({ personId, key, state }) => ({ personId, item: key, ...state })),
  );
  await derived.deleteOpen(
    tx,
    client,
    busy.flatMap(([personId, { before, after }]) =>
      [...before.open.keys()].filter((item) => !after.open.has(item)).map((item) => ({ personId, item })),
    ),
  );
  await rows.saveFreeAnswers(
    tx,
    client,
    news.flatMap(({ personId, settled: { event, freeText } }) =>
      freeText ? [{ eventId: event.id, personId, ...freeText, savedAt: event.at }] : [],
    ),
  );
  await rows.saveSetAnswers(
    tx,
    client,
    news.flatMap(({ settled: { event, set } }) =>
      set !== null && event.kind === "answerGiven" ? [{ setId: set, item: event.payload.item, eventId: event.id }] : [],
    ),
  );
}
