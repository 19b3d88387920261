/** What changes text on its way, as plain data: a pipe's second half, or what a tool leaves out of what it was told. */
export type Filter =
  | {
      kind: "grep";
      pattern: string;
      syntax: "basic" | "extended" | "fixed";
      ignoresCase: boolean;
      inverts: boolean;
      counts: boolean;
      numbers: boolean;
    }
  | { kind: "head"; lines: number }
  | { kind: "tail"; lines: number /** `+3`: from the third line on. */; fromStart: boolean }
  | { kind: "wc"; counts: ("lines" | "words" | "characters")[] }
  | { kind: "sort"; reverses: boolean; isNumeric: boolean; key: number | null; isUnique: boolean }
  /** The rows of a table whose first cell is one of these, under its heading. */
  | { kind: "rows"; names: string[] }
  /** The first cell of each row, and what it names: `pod/api-7d9c6b5f4-x2k8p`. */
  | { kind: "names"; resource: string }
  | { kind: "withoutHeading" }
  /** The rows of those whose last column has this value; the column itself stays only where it was asked for. */
  | { kind: "lastColumn"; value: string; stays: boolean }
  /** Of a diff, what it says of these files and folders. */
  | { kind: "files"; paths: string[] }
  /** Of a described deployment, its variables as `kubectl set env --list` prints them. */
  | { kind: "variables"; deployment: string }
  /** Of `deploy status`, what it says of one flag, or of all. */
  | { kind: "flags"; flag: string | null }
  /** Of an answer of HTTP, what comes after its headers. */
  | { kind: "body" };

/** What a filter made of it. It failed if the real tool would say so by its exit status. */
export type Filtered = { text: string; ok: boolean };
