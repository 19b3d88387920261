import { actions, type Command, impacts } from "../../core/flight/command";
import { does } from "../action";
import { misused, ownTool } from "./own-tool";
import { type Subcommand, value } from "./tool";

const pageSubcommand: Subcommand = {
  usage: "page PERSON",
  summary: "call somebody",
  flags: {},
  words: ["people"],
  parse: ({ rest, words }) => {
    const [person, more] = [...words, ...(rest ?? [])];
    if (person === undefined) return misused("page", pageSubcommand, "nobody is named");
    return more === undefined ? does({ kind: "page", person }) : misused("page", pageSubcommand, "one at a time");
  },
};

/** One spelling for the shell's hyphens and one for the type: some-fail is someFail. */
const spelled = <Word extends string>(words: readonly Word[], text: string): Word | undefined => {
  const plain = (word: string) => word.replaceAll(/[-_ ]/g, "").toLowerCase();
  return words.find((word) => plain(word) === plain(text));
};

const post: Subcommand = {
  usage: `status post --impact ${impacts.join("|")} --action ${actions.join("|")} [--next MINUTES|none] --to PERSON[,PERSON]`,
  summary: "tell people how it stands",
  flags: {
    impact: { ...value, values: impacts },
    action: { ...value, values: actions },
    next: value,
    to: { ...value, values: "people" },
  },
  parse: ({ flags, words: [word] }) => {
    const problem = (why: string) => misused("status", post, why);
    if (word !== undefined) return problem(`${word} is neither flag nor value`);
    const missing = ["impact", "action", "to"].find((flag) => flags[flag] === undefined);
    if (missing !== undefined) return problem(`--${missing} is missing`);
    const impact = spelled(impacts, flags["impact"] ?? "");
    if (impact === undefined) return problem(`${flags["impact"]} is no impact`);
    const action = spelled(actions, flags["action"] ?? "");
    if (action === undefined) return problem(`${flags["action"]} is no action`);
    const next = flags["next"] ?? "none";
    const minutes = next === "none" ? null : Number(/^-?[0-9]+(?:\.[0-9]+)?$/.test(next) ? next : NaN);
    if (Number.isNaN(minutes)) return problem(`${next} is no number of minutes`);
    const to = (flags["to"] ?? "").split(",").filter((person) => person !== "");
    return does({ kind: "postStatus", impact, action, nextUpdateMinutes: minutes, to });
  },
};

const declare: Subcommand = {
  usage: "inc declare --sev 1|2|3 SERVICE",
  summary: "declare an incident",
  flags: { sev: { ...value, values: ["1", "2", "3"] } },
  words: ["services"],
  parse: ({ flags, rest, words }) => {
    const [service, more] = [...words, ...(rest ?? [])];
    if (service === undefined || more !== undefined) return misused("inc", declare, "name one service");
    const severity = ([1, 2, 3] as const).find((one) => `${one}` === flags["sev"]);
    return severity === undefined
      ? misused("inc", declare, "--sev is 1, 2 or 3")
      : does({ kind: "declare", service, severity });
  },
};

const landSubcommand: Subcommand = {
  usage: "land resolved|sound",
  summary: "end the flight: the incident is over, or the release is good",
  flags: {},
  words: [["resolved", "sound"]],
  parse: ({ words: [claim, more] }) =>
    (claim === "resolved" || claim === "sound") && more === undefined
      ? does({ kind: "land", claim })
      : misused("land", landSubcommand, "say which: resolved, or sound"),
};

/** One that takes nothing but its name. */
const alone = (name: string, summary: string, command: Command): Subcommand => {
  const subcommand: Subcommand = {
    usage: name,
    summary,
    flags: {},
    parse: ({ rest, words }) =>
      [...words, ...(rest ?? [])].length > 0 ? misused(name, subcommand, "it takes no words") : does(command),
  };
  return subcommand;
};

export const page = ownTool("page", "call somebody", { "": pageSubcommand });
export const status = ownTool("status", "tell people how it stands", { post });
export const inc = ownTool("inc", "declare an incident", { declare });
export const hint = ownTool("hint", "ask whoever supervises for a hint", {
  "": alone("hint", "ask whoever supervises for a hint", { kind: "askHint" }),
});
export const handover = ownTool("handover", "give the wheel to whoever supervises", {
  "": alone("handover", "give the wheel to whoever supervises", { kind: "handOver" }),
});
export const land = ownTool("land", "end the flight", { "": landSubcommand });
