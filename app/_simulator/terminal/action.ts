import type { Answer, Command } from "../core/flight/command";
import type { Query } from "../core/flight/query";
import type { Filter } from "./filters/filter";

/** What one command of a line comes to. */
export type Action =
  | { kind: "query"; query: Query; filters?: Filter[] }
  /** `says` is what the tool that was typed prints when it is done, where the core answers in another tool's words. */
  | { kind: "command"; command: Command; says?: string }
  /** Prints what there is, and then what comes: until Ctrl-C, or until the rollout is over. */
  | { kind: "follow"; query: Query; poll: Query; filters?: Filter[]; until: "interrupted" | "rolledOut" }
  | { kind: "text"; text: string; isError: boolean }
  | { kind: "clear" };

/** What whoever drives a line answers: the text of a query, or what became of a command or of what was followed. */
export type Reply = string | Answer;

export const says = (text: string): Action => ({ kind: "text", text, isError: false });
export const fails = (text: string): Action => ({ kind: "text", text, isError: true });
export const asks = (query: Query, ...filters: Filter[]): Action => ({
  kind: "query",
  query,
  ...(filters.length > 0 ? { filters } : {}),
});
export const does = (command: Command, says?: string): Action => ({
  kind: "command",
  command,
  ...(says === undefined ? {} : { says }),
});
