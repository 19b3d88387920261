import type { Plan } from "@/app/_simulator/core/flight/plan";

/** What every line of a worksheet has. Each is kept as one text; see field-value.ts for what the texts of a kind are. */
type Line<Kind extends string, Value> = {
  id: string;
  kind: Kind;
  label: string;
  hint: string;
  /** Stands above this line and those after it. */
  heading?: string;
  /** Asks for what is missing, as a better question; null when there is nothing to ask. Gets nothing empty. */
  ask: (value: Value) => string | null;
  /** What someone else wrote, for comparing afterwards. */
  example: Value;
};

/** Words, as they are typed. The kind may be left out. */
export type TextField = Omit<Line<"text", string>, "kind"> & {
  kind?: "text";
  placeholder?: string;
  /** Height of the empty field, in lines. */
  rows: number;
  /** For commands: set in the typewriter face. */
  mono?: boolean;
};

type TableColumn = { id: string; label: string; mono?: boolean };

/** Rows that the learner adds and types. */
export type TableField = Line<"table", readonly (readonly string[])[]> & { columns: readonly TableColumn[] };

/** When to act, as the engine reads it. */
export type SignalField = Line<"signal", Plan["signal"]>;

type Option = { id: string; label: string };

/** One of several; kept as its id. */
export type ChoiceField = Line<"choice", string> & { options: readonly Option[] };

/** Any of several. */
export type ChoicesField = Line<"choices", readonly string[]> & { options: readonly Option[] };

export type WorksheetField = TextField | TableField | SignalField | ChoiceField | ChoicesField;

/** What content/worksheets/*.ts are written in. Worksheets hold no secret: the browser loads them as they are. */
export type Worksheet = {
  id: string;
  title: string;
  intro: string;
  fields: readonly WorksheetField[];
};
