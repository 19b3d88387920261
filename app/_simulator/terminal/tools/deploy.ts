import { named } from "../../core/named";
import { type Action, asks, does, fails } from "../action";
import type { Candidates } from "../names";
import { ownTool } from "./own-tool";
import type { Context, Subcommand } from "./tool";

/** A subcommand that takes so many words, no flag, and says how it is used when there are others. */
function takes(
  usage: string,
  summary: string,
  words: readonly (Candidates | readonly string[])[],
  act: (words: [string, string, string], context: Context) => Action | null,
): Subcommand {
  return {
    usage: `deploy ${usage}`,
    summary,
    flags: {},
    words,
    parse: ({ rest, words: given }, context) => {
      const [one = "", two = "", three = "", ...more] = [...given, ...(rest ?? [])];
      const count = given.length + (rest ?? []).length;
      const action =
        count < words.length || more.length > 0 || count > words.length ? null : act([one, two, three], context);
      return action ?? fails(`usage: deploy ${usage}`);
    },
  };
}

const status = (usage: string): Subcommand => ({
  usage: `deploy ${usage}`,
  summary: "what runs, what is being shipped, and what stands in its way",
  flags: {},
  words: ["deployments"],
  parse: ({ words: [deployment] }) =>
    asks({ kind: "deployStatus", ...(deployment === undefined ? {} : { deployment }) }),
});

export const deploy = ownTool("deploy", "ship releases, and take them back", {
  ship: takes("ship DEPLOYMENT VERSION", "ship a release", ["deployments", "versions"], ([deployment, version]) =>
    does({ kind: "ship", deployment, version }),
  ),
  status: status("status [DEPLOYMENT]"),
  promote: takes("promote DEPLOYMENT", "give a canary to everybody", ["deployments"], ([deployment]) =>
    does({ kind: "promote", deployment }),
  ),
  pause: takes("pause DEPLOYMENT", "hold a rollout up", ["deployments"], ([deployment]) =>
    does({ kind: "pause", deployment }),
  ),
  resume: takes("resume DEPLOYMENT", "let it go on", ["deployments"], ([deployment]) =>
    does({ kind: "resume", deployment }),
  ),
  abort: takes("abort DEPLOYMENT", "end a rollout, and go back", ["deployments"], ([deployment]) =>
    does({ kind: "abort", deployment }),
  ),
  rollback: takes("rollback DEPLOYMENT", "go back to the version before", ["deployments"], ([deployment]) =>
    does({ kind: "rollback", deployment }),
  ),
  "flags get": {
    usage: "deploy flags get [FLAG]",
    summary: "for whom flags are on",
    flags: {},
    words: ["flags"],
    parse: ({ words: [flag] }, { names }) => {
      if (flag !== undefined && !names.flags.includes(flag)) return fails(`deploy: there is no flag ${flag}`);
      return asks({ kind: "deployStatus" }, { kind: "flags", flag: flag ?? null });
    },
  },
  "flags set": takes(
    "flags set FLAG on|off|PERCENT%",
    "turn a flag on for so many visitors",
    ["flags", ["on", "off"]],
    ([flag, text]) => {
      const share = shareOf(text);
      return share === null ? null : does({ kind: "setFlag", flag, share });
    },
  ),
  freeze: takes("freeze on|off", "let no release through", [["on", "off"]], ([word]) =>
    word === "on" || word === "off" ? does({ kind: "freeze", on: word === "on" }) : null,
  ),
  "diff-env": takes(
    "diff-env DEPLOYMENT FROM TO",
    "compare the variables of two environments, or of two versions",
    ["deployments", "environments", "environments"],
    ([deployment, from, to], { names }) => {
      const versions = named(names.deployments, deployment)?.releases.map(({ version }) => version) ?? [];
      const areVersions = versions.includes(from) || versions.includes(to);
      return asks({ kind: areVersions ? "diffVariables" : "diffEnvironments", deployment, from, to });
    },
  ),
});

/** `on`, `off`, `5%`, or a share from 0 to 1 as it is; null for what is none of these. */
function shareOf(text: string): number | null {
  if (text === "on" || text === "off") return text === "on" ? 1 : 0;
  const [, digits, percent] = /^(-?[0-9.]+(?:e-?[0-9]+)?)(%?)$/.exec(text) ?? [];
  const number = digits === undefined ? NaN : Number(digits);
  if (Number.isNaN(number)) return null;
  return percent === "%" ? number / 100 : number;
}
