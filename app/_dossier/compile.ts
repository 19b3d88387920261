import { isWritten, questionOf } from "@/app/_course/field-value";
import type { Worksheet, WorksheetField } from "@/app/_course/worksheet";

/** The newest text of a field, as it is saved. */
type Saved = { text: string; revision: number; savedAt: string };
/** Worksheet → field → what is saved of it. */
export type Texts = Readonly<Record<string, Readonly<Record<string, Saved>>>>;

/** A worksheet and the lesson that places it. */
export type Placed = { worksheet: Worksheet; lesson: { slug: string; title: string } };

export type DossierField = {
  field: WorksheetField;
  /** Empty where nothing counts as an answer. */
  text: string;
  /** As it is saved, be it half an answer. */
  kept: string;
  /** 0 where nothing has been saved. */
  revision: number;
  savedAt: string | null;
  /** A better question, for whoever wrote it. */
  question: string | null;
};

export type DossierPage = Placed & {
  /** From 1, in the order of the course. */
  number: number;
  fields: DossierField[];
  /** How many of the fields are written, and how many there are. */
  written: number;
  total: number;
};

/** The dossier: a page for each worksheet, in the order of the course, with what stands in it. */
export function compileDossier(placed: readonly Placed[], texts: Texts): DossierPage[] {
  return placed.map((one, index) => {
    const fields = one.worksheet.fields.map((field) => dossierField(field, texts[one.worksheet.id]?.[field.id]));
    const written = fields.filter(({ text }) => text !== "").length;
    return { ...one, number: index + 1, fields, written, total: fields.length };
  });
}

function dossierField(field: WorksheetField, saved: Saved | undefined): DossierField {
  const text = saved && isWritten(field, saved.text) ? saved.text : "";
  return {
    field,
    text,
    kept: saved?.text ?? "",
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt ?? null,
    question: saved ? questionOf(field, saved.text) : null,
  };
}

export const isComplete = ({ written, total }: Pick<DossierPage, "written" | "total">): boolean => written === total;

/** When something in the dossier was last saved; null before that. */
export function lastSaved(pages: readonly DossierPage[]): string | null {
  const moments = pages.flatMap(({ fields }) => fields.flatMap(({ savedAt }) => savedAt ?? []));
  return moments.sort().at(-1) ?? null;
}
