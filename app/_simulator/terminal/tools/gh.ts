import { runIdOf } from "../../core/queries/gh";
import { asks, fails } from "../action";
import type { Names } from "../names";
import { nothing, type Tool, value } from "./tool";

/** `gh` of cli/cli, in the checkout of what is shipped. */
export const gh: Tool = {
  summary: "ask GitHub about builds",
  subcommands: {
    "run list": {
      usage: "gh run list [-L N]",
      summary: "list builds, the newest first",
      flags: { limit: { ...value, short: "L" } },
      parse: ({ flags }) => {
        const text = flags["limit"] ?? "20";
        if (!/^[0-9]{1,6}$/.test(text))
          return fails(
            `invalid argument "${text}" for "-L, --limit" flag: strconv.ParseInt: parsing "${text}": invalid syntax\n\nUsage:  gh run list [flags]`,
          );
        if (Number(text) === 0) return fails(`invalid limit: ${text}`);
        return asks({ kind: "runList" }, { kind: "head", lines: Number(text) + 1 });
      },
    },
    "run view": {
      usage: "gh run view ID",
      summary: "show the jobs of a build",
      flags: { verbose: { ...nothing, short: "v" } },
      parse: ({ words: [id] }, { names }) => {
        if (id === undefined) return fails("run or job ID required when not running interactively");
        const found = releasesOf(names).find(({ commit }) => `${runIdOf(commit)}` === id);
        if (found === undefined)
          return fails(
            `failed to get run: HTTP 404: Not Found (https://api.github.com/repos/tern/shop/actions/runs/${id}?exclude_pull_requests=true)`,
          );
        return asks({ kind: "runView", deployment: found.deployment, version: found.version });
      },
    },
    "pr checks": {
      usage: "gh pr checks [BRANCH]",
      summary: "show what the checks of a pull request said",
      flags: {},
      parse: ({ words: [branch] }, { names }) => {
        const releases = releasesOf(names);
        const found =
          branch === undefined
            ? releases.findLast(({ deployment }) => deployment === names.checkout)
            : releases.find(({ deployment, version }) => `${deployment}-${version}` === branch);
        if (found === undefined) return fails(`no pull requests found for branch "${branch ?? "main"}"`);
        return asks({ kind: "prChecks", deployment: found.deployment, version: found.version });
      },
    },
  },
  complaints: (subcommand) => {
    const more = `\n\nUsage:  gh ${subcommand} [flags]`;
    return {
      unknownLong: (name) => `unknown flag: --${name}${more}`,
      unknownShort: (letter, word) => `unknown shorthand flag: '${letter}' in ${word}${more}`,
      needsValue: (flag, word) =>
        flag.startsWith("--")
          ? `flag needs an argument: ${flag}${more}`
          : `flag needs an argument: '${flag.slice(1)}' in ${word}${more}`,
    };
  },
  unknown: ([first, second]) => {
    if (first === undefined)
      return "Work seamlessly with GitHub from the command line.\n\nUsage:  gh <command> <subcommand> [flags]";
    if (first !== "run" && first !== "pr")
      return `unknown command "${first}" for "gh"\n\nUsage:  gh <command> <subcommand> [flags]`;
    return second === undefined
      ? `Usage:  gh ${first} <command> [flags]`
      : `unknown command "${second}" for "gh ${first}"\n\nUsage:  gh ${first} <command> [flags]`;
  },
};

const releasesOf = ({ deployments }: Names) =>
  Object.entries(deployments).flatMap(([deployment, { releases }]) =>
    releases.map((release) => ({ deployment, ...release })),
  );
