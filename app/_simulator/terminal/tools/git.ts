import { named } from "../../core/named";
import { asks, fails, says } from "../action";
import type { Filter } from "../filters/filter";
import type { Names } from "../names";
import type { Arguments } from "../shell/arguments";
import { wholeNumber } from "../shell/arguments";
import { nothing, type Subcommand, type Tool, value } from "./tool";

// One checkout for each deployment's software; the shell stands in the one that is shipped. A path that is the name of
// another deployment means that one's.

const USAGE =
  "usage: git [-v | --version] [-h | --help] [-C <path>] [-c <name>=<value>]\n           <command> [<args>]";

const refused = [
  "add",
  "branch",
  "checkout",
  "cherry-pick",
  "commit",
  "merge",
  "pull",
  "push",
  "rebase",
  "reset",
  "restore",
  "revert",
  "switch",
  "tag",
];

const readOnly: Subcommand = {
  usage: "",
  summary: "",
  flags: {},
  parse: () => fails("fatal: Unable to create '/srv/shop/.git/index.lock': Read-only file system"),
};

export const git: Tool = {
  summary: "read what was changed",
  subcommands: {
    log: {
      usage: "git log --oneline [-n N] [-- DEPLOYMENT]",
      summary: "list commits, the newest first",
      flags: {
        oneline: nothing,
        "max-count": { ...value, short: "n" },
        decorate: nothing,
        graph: nothing,
        all: nothing,
      },
      words: [],
      parse: ({ flags, rest, words }, { names }) => {
        const text = flags["max-count"];
        const count = text === undefined ? null : wholeNumber(text);
        if (text !== undefined && count === null) return fails(`fatal: '${text}': not an integer`);
        const { deployment } = placeOf(names, rest ?? words);
        return asks(
          { kind: "gitLog", deployment },
          ...(count === null || count < 0 ? [] : [{ kind: "head", lines: count } as const]),
        );
      },
    },
    show: {
      usage: "git show [REVISION] [-- PATH]",
      summary: "show a commit and its changes",
      flags: { stat: nothing },
      words: ["versions"],
      parse: ({ rest, words: [given] }, { names }) => {
        const { deployment, paths } = placeOf(names, rest ?? []);
        const revision = given ?? "HEAD";
        const owner = ownerOf(names, revision) ?? deployment;
        return asks({ kind: "gitShow", deployment: owner, revision: nameOf(names, owner, revision) }, ...only(paths));
      },
    },
    diff: {
      usage: "git diff FROM..TO [-- PATH]",
      summary: "show what differs between two versions",
      flags: { stat: nothing },
      words: ["versions", "versions"],
      parse: (read, { names }) => diff(read, names),
    },
    status: {
      usage: "git status",
      summary: "say that nothing was changed here",
      flags: {},
      parse: () => says("On branch main\nnothing to commit, working tree clean"),
    },
    ...Object.fromEntries(refused.map((word) => [word, readOnly])),
  },
  complaints: (subcommand) => ({
    unknownLong: (name) =>
      subcommand === "diff" ? `error: invalid option: --${name}` : `fatal: unrecognized argument: --${name}`,
    unknownShort: (_, word) =>
      subcommand === "diff" ? `error: invalid option: ${word}` : `fatal: unrecognized argument: ${word}`,
    needsValue: (flag) => `error: option \`${flag.replace(/^-+/, "")}' requires a value`,
  }),
  unknown: ([first]) => (first === undefined ? USAGE : `git: '${first}' is not a git command. See 'git --help'.`),
};

function diff({ rest, words }: Arguments, names: Names) {
  const [first = "", second] = words;
  const [from = "", to = second ?? "HEAD"] = first.split(/\.{2,3}/).map((end) => end || "HEAD");
  // Without a revision it compares the checkout with itself.
  if (first === "") return says("");
  const { deployment, paths } = placeOf(names, rest ?? words.slice(first.includes("..") ? 1 : 2));
  const owner = ownerOf(names, from) ?? ownerOf(names, to) ?? deployment;
  return asks(
    { kind: "gitDiff", deployment: owner, from: nameOf(names, owner, from), to: nameOf(names, owner, to) },
    ...only(paths),
  );
}

/** Where paths lead: to a deployment's checkout, or to files in the one where the shell stands. */
function placeOf(names: Names, paths: readonly string[]): { deployment: string; paths: string[] } {
  const [first = "", ...others] = paths;
  const [folder = "", ...inside] = first.split("/");
  if (named(names.deployments, folder) === undefined) return { deployment: names.checkout, paths: [...paths] };
  return { deployment: folder, paths: inside.join("/") === "" ? others : [inside.join("/"), ...others] };
}

const only = (paths: string[]): Filter[] =>
  paths.filter((path) => path !== ".").length === 0 ? [] : [{ kind: "files", paths }];

function ownerOf({ checkout, deployments }: Names, revision: string): string | undefined {
  const has = (name: string) =>
    deployments[name]?.releases.some(({ commit, version }) => commit === revision || version === revision);
  return has(checkout) ? checkout : Object.keys(deployments).find(has);
}

/** HEAD, main and what comes before them, as the version that they are. */
function nameOf({ deployments }: Names, deployment: string, revision: string): string {
  const releases = deployments[deployment]?.releases ?? [];
  const [, base = "", back] = /^(.+?)(?:~([0-9]{0,4})|\^)?$/.exec(revision) ?? [];
  const isBack = base !== revision;
  const at =
    base === "HEAD" || base === "main" || base === "@"
      ? releases.length - 1
      : releases.findIndex(({ commit, version }) => commit === base || version === base);
  const place = at - (isBack ? Number(back || "1") : 0);
  return at < 0 ? revision : (releases[place]?.version ?? revision);
}
