import "server-only";
import { database, databaseKind, statementFor, type Transaction } from "@/app/_database/client";
import { statementsIn } from "@/app/_database/statements";
import { placedWorksheets } from "../../placed";
import { at, differing, placesOf } from "../differing";
import { type Contents, changesSince, type FieldChange, type Place, placeKey } from "../revisions";

// Texts of fields at given revisions, and what differs between two states of a dossier. An engineer saves hundreds of
// edits: numbers are compared first, and of the texts only those are read that are wanted, for everybody at once.

type Saved = { text: string; revision: number; savedAt: string };
type SavedTexts = Record<string, Record<string, Saved>>;

/** The number of the newest edit of every field, person by person. Without any text. */
export async function newestContents(
  tx: Transaction,
  people: readonly string[],
): Promise<ReadonlyMap<string, Contents>> {
  const newest = await tx.worksheetEdit.groupBy({
    by: ["personId", "worksheet", "field"],
    where: { personId: { in: [...people] } },
    _max: { revision: true },
    orderBy: [{ personId: "asc" }, { worksheet: "asc" }, { field: "asc" }],
  });
  const contents = new Map<string, Record<string, Record<string, number>>>();
  for (const { personId, worksheet, field, _max } of newest) {
    const own = contents.get(personId) ?? {};
    own[worksheet] = { ...own[worksheet], [field]: _max.revision ?? 0 };
    contents.set(personId, own);
  }
  return contents;
}

type Held = { personId: string; contents: Contents };

/** The newest text of every field: for the learner, and for what is compared without being shown. */
export async function newestTexts(tx: Transaction, personId: string): Promise<SavedTexts> {
  const contents = (await newestContents(tx, [personId])).get(personId);
  return contents ? textsOf(tx, { personId, contents }) : {};
}

/** The texts that a revision holds, and no newer ones. */
export async function textsOf(tx: Transaction, held: Held): Promise<SavedTexts> {
  return textsIn(await readEdits(tx, [held]), held);
}

type Compared = { personId: string; before: Contents; after: Contents };

/** Which placed fields differ between two states of each person's dossier, with both texts. */
export async function changesBetween(compared: readonly Compared[]): Promise<ReadonlyMap<string, FieldChange[]>> {
  const placed = await placedFields();
  const differ = compared.map(({ personId, before, after }) => ({ personId, ...differing(before, after, placed) }));
  const edits = await readEdits(
    database(),
    differ.flatMap(({ personId, before, after }) => [
      { personId, contents: before },
      { personId, contents: after },
    ]),
  );
  const texts = (personId: string, contents: Contents) => textsIn(edits, { personId, contents });
  return new Map(
    differ.map(({ personId, before, after }) => [
      personId,
      changesSince(texts(personId, before), texts(personId, after)),
    ]),
  );
}

/** Which placed fields of each person differ by now from what is held, with both texts. */
export async function changesFrom(held: readonly Held[]): Promise<ReadonlyMap<string, FieldChange[]>> {
  if (held.length === 0) return new Map();
  const newest = await newestContents(
    database(),
    held.map(({ personId }) => personId),
  );
  return changesBetween(
    held.map(({ personId, contents }) => ({ personId, before: contents, after: newest.get(personId) ?? {} })),
  );
}

/** A field that the course no longer has is in no page of the dossier, so it has not changed either. */
async function placedFields(): Promise<ReadonlySet<string>> {
  const placed = await placedWorksheets();
  return new Set(
    placed.flatMap(({ worksheet }) =>
      worksheet.fields.map(({ id }) => placeKey({ worksheet: worksheet.id, field: id })),
    ),
  );
}

type Edit = Place & { personId: string; text: string; revision: number; savedAt: Date };
type Edits = ReadonlyMap<string, Edit>;

const editKey = ({ personId, revision, ...place }: Place & { personId: string; revision: number }) =>
  `${personId}/${placeKey(place)}/${revision}`;

/** One statement with one value, however much is wanted: both databases limit how many values a statement has. */
async function readEdits(tx: Transaction, held: readonly Held[]): Promise<Edits> {
  const wanted = held.flatMap(({ personId, contents }) =>
    placesOf(contents).map((place) => [personId, place.worksheet, place.field, at(contents, place)]),
  );
  if (wanted.length === 0) return new Map();
  const { values, value } = statementFor(database());
  const given = value(JSON.stringify(wanted));
  const each =
    databaseKind(database())?.kind === "postgresql"
      ? `json_array_elements(CAST(${given} AS json))`
      : `json_each(${given})`;
  const edits = await statementsIn(tx).read<Edit>(
    `WITH "wanted" ("personId", "worksheet", "field", "revision") AS
       (SELECT value ->> 0, value ->> 1, value ->> 2, CAST(value ->> 3 AS INTEGER) FROM ${each})
     SELECT "edit"."personId", "edit"."worksheet", "edit"."field", "edit"."revision", "edit"."text", "edit"."savedAt"
     FROM "wanted" JOIN "WorksheetEdit" AS "edit" ON "edit"."personId" = "wanted"."personId"
       AND "edit"."worksheet" = "wanted"."worksheet" AND "edit"."field" = "wanted"."field"
       AND "edit"."revision" = "wanted"."revision"`,
    values,
  );
  return new Map(edits.map((edit) => [editKey(edit), edit]));
}

function textsIn(edits: Edits, { personId, contents }: Held): SavedTexts {
  const texts: SavedTexts = {};
  for (const place of placesOf(contents)) {
    const edit = edits.get(editKey({ ...place, personId, revision: at(contents, place) ?? 0 }));
    if (!edit) continue;
    const { text, revision, savedAt } = edit;
    texts[place.worksheet] = {
      ...texts[place.worksheet],
      [place.field]: { text, revision, savedAt: savedAt.toISOString() },
    };
  }
  return texts;
}
