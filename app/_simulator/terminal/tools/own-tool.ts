import { type Action, fails } from "../action";
import type { Subcommand, Tool } from "./tool";

/** A tool of the simulator's own: what it does not understand, it answers with how it is used. */
export function ownTool(name: string, summary: string, subcommands: Record<string, Subcommand>): Tool {
  const usageOf = (subcommand: string) => `usage: ${subcommands[subcommand]?.usage ?? name}`;
  const all = `usage: ${Object.values(subcommands)
    .map(({ usage }) => usage)
    .join("\n       ")}`;
  return {
    summary,
    subcommands,
    complaints: (subcommand) => ({
      unknownLong: (flag) => `${name}: unknown flag --${flag}\n${usageOf(subcommand)}`,
      unknownShort: (letter) => `${name}: unknown flag -${letter}\n${usageOf(subcommand)}`,
      needsValue: (flag) => `${name}: ${flag} needs a value\n${usageOf(subcommand)}`,
    }),
    unknown: ([first]) => (first === undefined ? all : `${name}: unknown command ${first}\n${all}`),
  };
}

export const misused = (name: string, { usage }: { usage: string }, why: string): Action =>
  fails(`${name}: ${why}\nusage: ${usage}`);
