import { z } from "zod";

// A revision of a dossier says which text of each field it holds, by the revision of the field's own edits. The texts
// stay where they are, once.

/** Worksheet → field → revision of its edit. */
export type Contents = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Worksheet → field → a text of it: the newest, or the one that a revision holds. */
export type Texts = Readonly<Record<string, Readonly<Record<string, { text: string; revision: number }>>>>;

const Stored = z.record(z.string(), z.record(z.string(), z.int().positive()));

export const contentsOf = (stored: string): Contents => Stored.parse(JSON.parse(stored));

const isBlank = (text: string) => text.trim() === "";

/** What a dossier holds with these texts; null where nothing is written. A field never written is not in it. */
export function contentsNow(newest: Texts): Contents | null {
  const all = fieldsOf(newest);
  if (all.every(({ at }) => isBlank(at.text))) return null;
  const contents: Record<string, Record<string, number>> = {};
  for (const { worksheet, field, at } of all) {
    contents[worksheet] ??= {};
    contents[worksheet][field] = at.revision;
  }
  return contents;
}

export function isSame(one: Contents, other: Contents): boolean {
  const [these, those] = [fieldsOf(one), fieldsOf(other)];
  return these.length === those.length && these.every(({ worksheet, field, at }) => other[worksheet]?.[field] === at);
}

export type Place = { worksheet: string; field: string };
export type FieldChange = Place & {
  kind: "added" | "changed" | "emptied";
  /** What stood there and what does now; null where nothing had been saved. */
  before: { text: string; revision: number } | null;
  after: { text: string; revision: number } | null;
};

export const placeKey = ({ worksheet, field }: Place) => `${worksheet}/${field}`;

/** Which fields differ. To save the same words once more, or to come back to them, is no change. */
export function changesSince(then: Texts, now: Texts): FieldChange[] {
  const places = new Map([...fieldsOf(then), ...fieldsOf(now)].map((one) => [placeKey(one), one]));
  return [...places.values()].flatMap(({ worksheet, field }) => {
    const before = then[worksheet]?.[field] ?? null;
    const after = now[worksheet]?.[field] ?? null;
    const wasBlank = isBlank(before?.text ?? "");
    const isNowBlank = isBlank(after?.text ?? "");
    if (before?.text === after?.text || (wasBlank && isNowBlank)) return [];
    const kind = wasBlank ? ("added" as const) : isNowBlank ? ("emptied" as const) : ("changed" as const);
    return [{ worksheet, field, kind, before, after }];
  });
}

function fieldsOf<At>(sheets: Readonly<Record<string, Readonly<Record<string, At>>>>) {
  return Object.entries(sheets).flatMap(([worksheet, fields]) =>
    Object.entries(fields).map(([field, at]) => ({ worksheet, field, at })),
  );
}
