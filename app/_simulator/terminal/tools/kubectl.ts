import { kubectlReads } from "./kubectl-reads";
import { kubectlWrites } from "./kubectl-writes";
import type { Tool } from "./tool";

const groups = ["rollout", "set"];

export const kubectl: Tool = {
  summary: "ask and change the cluster",
  subcommands: { ...kubectlReads, ...kubectlWrites },
  complaints: (subcommand) => {
    const more = `\nSee 'kubectl ${subcommand} --help' for usage.`;
    return {
      unknownLong: (name) => `error: unknown flag: --${name}${more}`,
      unknownShort: (letter, word) => `error: unknown shorthand flag: '${letter}' in ${word}${more}`,
      needsValue: (flag, word) =>
        flag.startsWith("--")
          ? `error: flag needs an argument: ${flag}${more}`
          : `error: flag needs an argument: '${flag.slice(1)}' in ${word}${more}`,
    };
  },
  unknown: ([first, second]) => {
    if (first === undefined)
      return "kubectl controls the Kubernetes cluster manager.\n\nUsage:\n  kubectl [flags] [options]";
    if (!groups.includes(first)) return `error: unknown command "${first}" for "kubectl"`;
    if (second === undefined) return `Usage:\n  kubectl ${first} SUBCOMMAND [options]`;
    return `error: unknown command "${second}"\nSee 'kubectl ${first} -h' for help and examples`;
  },
};
