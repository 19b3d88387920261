import { named } from "../../core/named";
import { filterTools } from "../filters/tools";
import { prisma, psql, skopeo } from "./database-tools";
import { deploy } from "./deploy";
import { gh } from "./gh";
import { git } from "./git";
import { curl, promtool } from "./http-tools";
import { kubectl } from "./kubectl";
import { handover, hint, inc, land, page, status } from "./people-tools";
import { shellTools } from "./shell-tools";
import type { Tool } from "./tool";

/** To add a tool, write its table of subcommands in a file beside this one, and add a line here. */
export const tools: Readonly<Record<string, Tool>> = {
  deploy,
  kubectl,
  git,
  gh,
  psql,
  prisma,
  curl,
  promtool,
  skopeo,
  inc,
  status,
  page,
  hint,
  handover,
  land,
  ...shellTools,
};

/** The subcommand that words begin with, of one word or two, and how many words its name takes. */
export function subcommandOf({ subcommands }: Tool, words: readonly string[]) {
  const names = [words.slice(0, 2).join(" "), words[0] ?? "", ""];
  for (const [place, name] of names.entries()) {
    const subcommand = name === "" && place < 2 ? undefined : named(subcommands, name);
    if (subcommand !== undefined) return { name, subcommand, length: name === "" ? 0 : name.split(" ").length };
  }
  return null;
}

/** `help`, and `help TOOL`. */
export function helpText(name: string | undefined): string {
  const tool = name === undefined ? undefined : named(tools, name);
  if (tool !== undefined)
    return Object.values(tool.subcommands)
      .filter(({ usage }) => usage !== "")
      .map(({ summary, usage }) => `${usage}\n    ${summary}`)
      .join("\n");
  const rows = [...Object.entries(tools), ...Object.entries(filterTools)].map(
    ([tool, { summary }]) => `  ${tool.padEnd(10)} ${summary}`,
  );
  return [
    ...rows,
    "",
    "`help TOOL` or `TOOL --help` says more. Lines take quotes, |, &&, ||, ;, $VARIABLES and comments.",
    "Tab completes, the arrows bring back earlier lines, Ctrl-C ends what follows.",
  ].join("\n");
}
