import { named } from "../core/named";
import { filterTools, isFilter } from "./filters/tools";
import type { Candidates, Names } from "./names";
import type { Flags } from "./shell/arguments";
import { lex } from "./shell/lexer";
import { quoted } from "./shell/quote";
import { subcommandOf, tools } from "./tools/tools";

/** What Tab does: `text` comes in the place of what lies between `from` and the cursor. */
export type Completion = {
  from: number;
  text: string;
  /** What a second Tab lists: all that it could be, where that is more than one. */
  candidates: string[];
};

/** Completes the word before the cursor as bash does: as far as all candidates agree, with a blank after the only one. */
export function complete(line: string, cursor: number, names: Names): Completion {
  const before = line.slice(0, cursor);
  const start = before.search(/[^ |&;]*$/);
  const typed = before.slice(start);
  const none = { from: start, text: typed, candidates: [] };
  const words = wordsOf(before.slice(0, start));
  if (words === null || /['"\\$]/.test(typed)) return none;
  // The value of --flag=, and the last of several after a comma, are completed for themselves.
  const [, head = "", word = ""] = /^(--[a-z-]+=|)(.*)$/.exec(typed) ?? [];
  const [, list = "", last = ""] = /^(.*,|)([^,]*)$/.exec(word) ?? [];
  const found = candidatesOf(words, { head, word: last }, names);
  const candidates = [...new Set(found)].filter((one) => one.startsWith(last)).sort();
  const [only] = candidates;
  if (only === undefined) return none;
  const isOnly = candidates.length === 1;
  const common = candidates.reduce(commonBeginning);
  const end = isOnly && !/[=/]$/.test(only) ? " " : "";
  return {
    from: start,
    text: `${head}${list}${common === "" ? "" : quoted(common)}${end}`,
    candidates: isOnly ? [] : candidates,
  };
}

/** The words of the command that is being typed; null inside a quote. */
function wordsOf(text: string): string[] | null {
  const lexed = lex(text, {});
  if ("problem" in lexed) return null;
  const last = lexed.tokens.findLastIndex(({ kind }) => kind === "operator");
  return lexed.tokens.slice(last + 1).flatMap((token) => (token.kind === "word" ? [token.text] : []));
}

type Typed = { head: string; word: string };

function candidatesOf(words: readonly string[], { head, word }: Typed, names: Names): readonly string[] {
  const [name, ...given] = words;
  if (name === undefined) return [...Object.keys(tools), ...Object.keys(filterTools), "help"];
  if (name === "help") return Object.keys(tools);
  if (isFilter(name)) return flagNames(filterTools[name].flags);
  const tool = named(tools, name);
  if (tool === undefined) return [];
  const found = subcommandOf(tool, given);
  if (found === null) {
    const begun = given.map((one) => `${one} `).join("");
    return Object.entries(tool.subcommands)
      .filter(([subcommand, { usage }]) => usage !== "" && subcommand.startsWith(begun))
      .map(([subcommand]) => subcommand.slice(begun.length).split(" ")[0] ?? "");
  }
  const { flags, words: positions = [] } = found.subcommand;
  const flagBefore = head === "" ? flagOf(flags, given.at(-1) ?? "") : flagOf(flags, head.slice(0, -1));
  if (flagBefore?.takes === "value") return resolved(flagBefore.values ?? [], names, given);
  if (word.startsWith("-")) return flagNames(flags);
  const place = wordsOnly(given.slice(found.length), flags).length;
  return resolved(positions[place] ?? (name === "kubectl" ? positions.at(-1) : undefined) ?? [], names, given);
}

const flagNames = (flags: Flags): string[] =>
  Object.entries(flags).map(([name, { takes }]) => (takes === "value" ? `--${name}=` : `--${name}`));

const flagOf = (flags: Flags, word: string) =>
  Object.entries(flags).find(
    ([name, { short }]) => word === `--${name}` || (short !== undefined && word === `-${short}`),
  )?.[1];

const wordsOnly = (given: readonly string[], flags: Flags): string[] =>
  given.filter((word, place) => !word.startsWith("-") && flagOf(flags, given[place - 1] ?? "")?.takes !== "value");

function resolved(of: Candidates | readonly string[], names: Names, given: readonly string[]): readonly string[] {
  if (typeof of !== "string") return of;
  const deployments = Object.keys(names.deployments);
  switch (of) {
    case "deployments":
      return deployments;
    case "targets":
      return deployments.map((name) => `deployment/${name}`);
    case "selectors":
      return deployments.map((name) => `app=${name}`);
    case "pods":
      // After `deployment`, kubectl takes no pod.
      return given.some((word) => /^deploy/.test(word))
        ? deployments
        : [...names.pods.map(({ name }) => name), ...deployments.map((name) => `deploy/${name}`)];
    case "urls":
      return [
        ...names.pods.map(({ name }) => `http://${name}:8080/readyz`),
        ...names.partners.map((name) => `https://status.${name}.example/api/v2/status.json`),
      ];
    case "versions": {
      const about = given.find((word) => deployments.includes(word)) ?? names.checkout;
      return names.deployments[about]?.releases.map(({ version }) => version) ?? [];
    }
    default:
      return names[of];
  }
}

function commonBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
