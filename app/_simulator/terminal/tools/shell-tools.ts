import { fails, says } from "../action";
import type { Subcommand, Tool } from "./tool";

// What the shell itself knows.

const builtin = (summary: string, usage: string, parse: Subcommand["parse"]): Tool => ({
  summary,
  subcommands: { "": { usage, summary, flags: {}, parse } },
  complaints: () => ({
    unknownLong: (name) => `-bash: ${usage.split(" ")[0]}: --${name}: invalid option`,
    unknownShort: (letter) => `-bash: ${usage.split(" ")[0]}: -${letter}: invalid option`,
    needsValue: (flag) => `-bash: ${usage.split(" ")[0]}: ${flag}: option requires an argument`,
  }),
  unknown: () => "",
});

export const shellTools = {
  env: builtin("show the shell's own variables", "env", ({ words: [program] }, { environment }) =>
    program === undefined
      ? says(
          Object.entries(environment)
            .filter(([name]) => name !== "?")
            .map(([name, value]) => `${name}=${value}`)
            .join("\n"),
        )
      : fails(`env: ‘${program}’: No such file or directory`),
  ),
  echo: builtin("say something", "echo WORD ...", ({ rest, words }) => says([...words, ...(rest ?? [])].join(" "))),
  history: builtin("show what was entered before", "history [N]", ({ words: [count] }, { history }) => {
    if (count !== undefined && !/^[0-9]{1,9}$/.test(count))
      return fails(`-bash: history: ${count}: numeric argument required`);
    const first = Math.max(0, history.length - Number(count ?? history.length));
    return says(
      history
        .map((line, place) => `${`${place + 1}`.padStart(5)}  ${line}`)
        .slice(first)
        .join("\n"),
    );
  }),
  clear: builtin("clear the screen", "clear", () => ({ kind: "clear" })),
  true: builtin("succeed", "true", () => says("")),
  false: builtin("fail", "false", () => fails("")),
} as const satisfies Record<string, Tool>;
