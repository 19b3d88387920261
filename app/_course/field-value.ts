import { measures, type Plan } from "@/app/_simulator/core/flight/plan";
import type { WorksheetField } from "./worksheet";

// The one text that a field is kept as, by its kind: words as they are typed, a choice as its id, all else as JSON. A text
// that is not of its kind (an older worksheet's, or nobody's) reads as nothing.

type Signal = Plan["signal"];
/** While it is filled in. */
export type PartOfSignal = Partial<Signal>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

/** Rows of cells, each as wide as the table. */
export function rowsIn(text: string, width: number): string[][] {
  const rows = parsed(text);
  if (!Array.isArray(rows)) return [];
  return rows
    .filter((row): row is unknown[] => Array.isArray(row))
    .map((row) => Array.from({ length: width }, (_, column) => strings([row[column]])[0] ?? ""))
    .filter((row) => row.some((cell) => cell.trim() !== ""));
}

/** Rows in which nothing stands are not kept. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  const written = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return written.length > 0 ? JSON.stringify(written) : "";
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

export function partOfSignalIn(text: string): PartOfSignal {
  const value = parsed(text);
  if (!value || typeof value !== "object") return {};
  const part: { [Key in keyof Signal]?: unknown } = { ...value };
  const measure = measures.find((one) => one === part.measure);
  const is = (["below", "above"] as const).find((one) => one === part.is);
  return {
    ...(measure && { measure }),
    ...(is && { is }),
    ...(isNumber(part.threshold) && { threshold: part.threshold }),
    ...(isNumber(part.minutes) && { minutes: part.minutes }),
  };
}

/** Null until all of it is there. */
export function signalIn(text: string): Signal | null {
  const { measure, is, threshold, minutes } = partOfSignalIn(text);
  if (measure === undefined || is === undefined || threshold === undefined || minutes === undefined) return null;
  return { measure, is, threshold, minutes };
}

export const textOfSignal = (part: PartOfSignal): string =>
  Object.values(part).some((value) => value !== undefined) ? JSON.stringify(part) : "";

/** Ids of the options that are chosen, in the order of the options. */
export function idsIn(text: string, options: readonly { id: string }[]): string[] {
  const chosen = strings(parsed(text));
  return options.flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
}

export const textOfIds = (ids: readonly string[]): string => (ids.length > 0 ? JSON.stringify(ids) : "");

/** Whether something stands in a field that counts as an answer. */
export function isWritten(field: WorksheetField, text: string): boolean {
  switch (field.kind) {
    case "table":
      return rowsIn(text, field.columns.length).length > 0;
    case "signal":
      return signalIn(text) !== null;
    case "choice":
      return field.options.some(({ id }) => id === text);
    case "choices":
      return idsIn(text, field.options).length > 0;
    default:
      return text.trim() !== "";
  }
}

/** A better question about what stands in a field; null where nothing does, or nothing is to be asked. */
export function questionOf(field: WorksheetField, text: string): string | null {
  if (field.kind === "signal") return questionOfSignal(text, field.ask);
  if (!isWritten(field, text)) return null;
  switch (field.kind) {
    case "table":
      return field.ask(rowsIn(text, field.columns.length));
    case "choices":
      return field.ask(idsIn(text, field.options));
    default:
      return field.ask(text);
  }
}

function questionOfSignal(text: string, ask: (signal: Signal) => string | null): string | null {
  const part = partOfSignalIn(text);
  if (Object.keys(part).length === 0) return null;
  const signal = signalIn(text);
  if (signal) return ask(signal);
  if (part.measure === undefined) return "Which number would you look at?";
  if (part.threshold === undefined) return "At what value would you act?";
  return "For how long does it have to last before you act?";
}

/** The example, as a learner's own text would be kept. */
export function exampleOf(field: WorksheetField): string {
  switch (field.kind) {
    case "table":
      return textOfRows(field.example);
    case "signal":
      return textOfSignal(field.example);
    case "choices":
      return textOfIds(field.example);
    default:
      return field.example;
  }
}
