import type { Action } from "../action";
import type { Candidates, Names } from "../names";
import type { Arguments, Complaints, Flags } from "../shell/arguments";

export type Context = {
  names: Names;
  environment: Readonly<Record<string, string>>;
  /** Lines that were entered before, oldest first. */
  history: readonly string[];
};

export type Subcommand = {
  /** As `help` shows it. */
  usage: string;
  summary: string;
  flags: Flags;
  /** What can be named by words; of a flag's value, see `values`. */
  words?: readonly (Candidates | readonly string[])[];
  parse(read: Arguments, context: Context): Action | Action[];
};

export type Tool = {
  summary: string;
  /** By their words: `rollout undo`. A tool without subcommands has one with no name. */
  subcommands: Readonly<Record<string, Subcommand>>;
  complaints(subcommand: string): Complaints;
  /** What it says of a subcommand that it does not have, or when it is given none. */
  unknown(words: readonly string[]): string;
};

export const nothing = { takes: "nothing" } as const;
export const value = { takes: "value" } as const;
