/** One line of a worksheet. Written and kept as plain text. */
export type WorksheetField = {
  id: string;
  label: string;
  hint: string;
  placeholder?: string;
  /** Height of the empty field, in lines. */
  rows: number;
  /** For commands: set in the typewriter face. */
  mono?: boolean;
  /** Asks for what is missing, as a better question; null when there is nothing to ask. Gets no empty text. */
  ask: (text: string) => string | null;
  /** What someone else wrote, for comparing afterwards. */
  example: string;
};

/** What content/worksheets/*.ts are written in. Worksheets hold no secret: the browser loads them as they are. */
export type Worksheet = {
  id: string;
  title: string;
  intro: string;
  fields: readonly WorksheetField[];
};
