import { parseArgs } from "node:util";
import { printable } from "../files/field-path";
import { type Asked, askedPlay, askedReplay, askedRun, type Given, wrong } from "./sim-asked";
import { type Flag, flags, isFlag } from "./sim-flags";
import { type CommandName, commandNames, isCommandName, usage, usages } from "./sim-usage";

type Command = {
  flags: readonly Flag[];
  /** What its one word says; null where it takes none. */
  word: string | null;
  ask(word: string, given: Given): Asked;
};

const commands: Record<CommandName, Command> = {
  run: { flags: ["seconds", "warmup", "seed", "json"], word: "MODEL.json", ask: askedRun },
  list: { flags: ["json"], word: null, ask: (_, given) => ({ kind: "list", json: given.has("json") }) },
  play: {
    flags: ["seed", "variant", "commands", "solution", "trap", "timeline", "save", "json"],
    word: "SCENARIO",
    ask: askedPlay,
  },
  replay: { flags: ["branch", "commands", "timeline", "save", "json"], word: "RUN.json", ask: askedReplay },
};

export function readArguments(argv: string[]): Asked {
  const { tokens } = parseArgs({ args: argv, options: flags, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<Flag, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value, inlineValue, rawName } = token;
    if (!isFlag(name)) return wrong(`${written(rawName)} is not known; --help lists what is`);
    if (given.has(name)) return wrong(`--${name} is given twice`);
    const takesValue = flags[name].type === "string";
    if (!takesValue && value !== undefined) return wrong(`--${name} takes no value`);
    if (takesValue && (!value || (!inlineValue && value.startsWith("--")))) return wrong(`--${name} needs a value`);
    given.set(name, value ?? "");
  }
  return askedOf(words, given);
}

function askedOf([name, word, surplus]: readonly string[], given: Given): Asked {
  if (name === undefined)
    return given.size === 0 || given.has("help")
      ? { kind: "help", usage }
      : wrong(`A command is missing: ${commandNames}`);
  if (!isCommandName(name)) {
    if (given.has("help")) return { kind: "help", usage };
    return wrong(`${written(name)} is no command; there are: ${commandNames}`);
  }
  if (given.has("help")) return { kind: "help", usage: usages[name] };

  const command = commands[name];
  const odd = [...given.keys()].find((flag) => !command.flags.includes(flag));
  if (odd !== undefined) return wrong(`--${odd} is not known to ${name}; ${name} --help lists what is`);
  const tooMany = command.word === null ? word : surplus;
  if (tooMany !== undefined) return wrong(`${written(tooMany)} is one argument too many`);
  if (command.word !== null && word === undefined) return wrong(`${command.word} is missing: ${firstLine(name)}`);
  return command.ask(word ?? "", given);
}

/** `run MODEL.json --seconds N`: how a command is used at least. */
function firstLine(name: CommandName): string {
  const [line = ""] = usages[name].split("\n");
  return line.replace(/^.* -- /, "").replace(/ \[.*$/, "");
}

const written = (text: string) => (/^[\w.=-]{1,80}$/.test(text) ? text : printable(text));
