import { named } from "../core/named";
import { type Action, fails, says } from "./action";
import { readArguments } from "./shell/arguments";
import type { Context } from "./tools/tool";
import { helpText, subcommandOf, tools } from "./tools/tools";

/** What one command, as the shell hands its words on, comes to. */
export function actionsOf(words: readonly string[], context: Context): Action[] {
  const [name = "", ...given] = words;
  if (name === "help") return [says(helpText(given[0]))];
  const tool = named(tools, name);
  if (tool === undefined)
    return [fails(`-bash: ${name}: ${name.includes("/") ? "No such file or directory" : "command not found"}`)];
  const found = subcommandOf(tool, given);
  const beforeRest = given.slice(0, given.includes("--") ? given.indexOf("--") : undefined);
  if (beforeRest.includes("--help") || (given[0] === "-h" && name !== "psql")) {
    const usage = found?.subcommand.usage ?? "";
    return [says(usage === "" || found?.name === "" ? helpText(name) : `${usage}\n    ${found?.subcommand.summary}`)];
  }
  if (found === null) return [fails(tool.unknown(given))];
  const { length, name: subcommand } = found;
  const read = readArguments(given.slice(length), found.subcommand.flags, tool.complaints(subcommand));
  if ("problem" in read) return [fails(read.problem)];
  const actions = found.subcommand.parse(read, context);
  return Array.isArray(actions) ? actions : [actions];
}
