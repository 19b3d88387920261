import type { Query } from "../../core/flight/query";
import { type Action, asks, fails, says } from "../action";
import type { Filter } from "../filters/filter";
import { wholeNumber } from "../shell/arguments";
import { deploymentOf, durationOf, isDeployment, podNotFound, selectorOf, targetsOf } from "./kubectl-words";
import { nothing, type Subcommand, value } from "./tool";

const NOTHING_FOUND = "No resources found in default namespace.";
const outputs = ["wide", "name"];

/** What kubectl only reads. */
export const kubectlReads = {
  get: {
    usage: "kubectl get pods|deployments|events [NAME] [-o wide|name] [-l app=NAME] [-L version] [-w]",
    summary: "list pods, deployments or events",
    flags: {
      output: { ...value, short: "o", values: outputs },
      selector: { ...value, short: "l", values: "selectors" },
      "label-columns": { ...value, short: "L", values: ["version"] },
      watch: { ...nothing, short: "w" },
      for: value,
      "sort-by": value,
      "no-headers": nothing,
      namespace: { ...value, short: "n" },
      "show-labels": nothing,
    },
    words: [["pods", "deployments", "events"], "pods"],
    parse: ({ flags, words }, { names }) => {
      const [first] = words;
      if (first === undefined)
        return fails(
          'You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.\n\nerror: Required resource not specified.\nUse "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).\nSee \'kubectl get -h\' for help and examples',
        );
      const { output, namespace = "default" } = flags;
      if (output !== undefined && !outputs.includes(output))
        return fails(
          `error: unable to match a printer suitable for the output format "${output}", allowed formats are: name,wide`,
        );
      if (namespace !== "default") return says(`No resources found in ${namespace} namespace.`);
      const targets = targetsOf(words);
      if ("kind" in targets) return targets;
      const selector = flags["selector"] === undefined ? {} : selectorOf(flags["selector"]);
      if (selector === null) return says(NOTHING_FOUND);
      const filters: Filter[] = [];
      const listed = (query: Query, resource: string): Action => {
        if (output === "name") filters.push({ kind: "names", resource });
        else if (flags["no-headers"]) filters.push({ kind: "withoutHeading" });
        if (flags["watch"]) return { kind: "follow", query, poll: query, filters, until: "interrupted" };
        return asks(query, ...filters);
      };
      if (targets.resource === "events") {
        const object = flags["for"];
        return listed({ kind: "getEvents", ...(object === undefined ? {} : { object }) }, "event");
      }
      if (targets.resource === "deployments") {
        const chosen = targets.names.length > 0 ? targets.names : [selector.app];
        if (selector.app !== undefined && !isDeployment(names, selector.app)) return says(NOTHING_FOUND);
        return chosen.map((deployment) =>
          listed(
            {
              kind: "getDeployments",
              ...(deployment === undefined ? {} : { deployment }),
              ...(output === "wide" ? { wide: true } : {}),
            },
            "deployment.apps",
          ),
        );
      }
      const unknown = targets.names.find((name) => names.pods.every((pod) => pod.name !== name));
      if (unknown !== undefined) return podNotFound(unknown);
      if (targets.names.length > 0) filters.push({ kind: "rows", names: targets.names });
      const isAsked = flags["label-columns"] === "version";
      if (selector.version !== undefined) filters.push({ kind: "lastColumn", value: selector.version, stays: isAsked });
      const withVersion = isAsked || selector.version !== undefined;
      return listed(
        {
          kind: "getPods",
          ...(selector.app === undefined ? {} : { app: selector.app }),
          ...(withVersion ? { withVersion } : {}),
        },
        "pod",
      );
    },
  },
  describe: {
    usage: "kubectl describe pod|deployment NAME",
    summary: "say all that is known of one",
    flags: {},
    words: [["pod", "deployment"], "pods"],
    parse: ({ words }) => {
      if (words.length === 0)
        return fails(
          'error: You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.',
        );
      const targets = targetsOf(words);
      if ("kind" in targets) return targets;
      if (targets.resource === "events") return asks({ kind: "getEvents" });
      const isPods = targets.resource === "pods";
      // Every name begins with nothing: without a name all pods are described, as kubectl does.
      if (targets.names.length === 0)
        return isPods ? asks({ kind: "describePod", pod: "" }) : fails("error: name a deployment");
      return targets.names.map((name) =>
        asks(isPods ? { kind: "describePod", pod: name } : { kind: "describeDeployment", deployment: name }),
      );
    },
  },
  logs: {
    usage: "kubectl logs POD|deploy/NAME|-l app=NAME [-f] [-p] [--tail N] [--since 5m] [--prefix]",
    summary: "show what processes wrote",
    flags: {
      follow: { ...nothing, short: "f" },
      previous: { ...nothing, short: "p" },
      tail: value,
      since: value,
      selector: { ...value, short: "l", values: "selectors" },
      prefix: nothing,
      container: { ...value, short: "c" },
    },
    words: ["pods"],
    parse: ({ flags, words }) => {
      const [word, ...more] = words;
      const selector = flags["selector"] === undefined ? {} : selectorOf(flags["selector"]);
      const tail = wholeNumber(flags["tail"] ?? "-1");
      const since = flags["since"];
      const sinceSeconds = since === undefined ? undefined : durationOf(since);
      if (tail === null)
        return fails(invalid("tail", `strconv.ParseInt: parsing "${flags["tail"]}": invalid syntax`, flags));
      if (sinceSeconds === null) return fails(invalid("since", `time: ${durationProblem(since ?? "")}`, flags));
      if (selector === null) return says(NOTHING_FOUND);
      const { app } = selector;
      if (word === undefined && app === undefined)
        return fails(
          "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command\nSee 'kubectl logs -h' for help and examples",
        );
      if (word !== undefined && app !== undefined) return fails("error: only a selector (-l) or a POD name is allowed");
      if (more.length > 1)
        return fails(
          "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command\nSee 'kubectl logs -h' for help and examples",
        );
      const of = app === undefined ? { pod: (word ?? "").replace(/^pods?\//, "") } : { app };
      const whole: Query = {
        kind: "logs",
        of,
        ...(flags["previous"] ? { previous: true } : {}),
        ...(flags["prefix"] ? { prefix: true } : {}),
      };
      const query: Query = {
        ...whole,
        ...(tail >= 0 ? { tail } : flags["tail"] === undefined ? {} : { tail: Number.MAX_SAFE_INTEGER }),
        ...(sinceSeconds === undefined ? {} : { sinceSeconds }),
      };
      if (!flags["follow"]) return asks(query);
      return { kind: "follow", query, poll: { ...whole, tail: Number.MAX_SAFE_INTEGER }, until: "interrupted" };
    },
  },
  "rollout status": {
    usage: "kubectl rollout status deployment/NAME [--watch=false]",
    summary: "wait for a rollout",
    flags: { watch: { ...nothing, short: "w" }, timeout: value },
    words: ["targets"],
    parse: ({ flags, words }) => {
      const deployment = deploymentOf(words);
      if (typeof deployment !== "string") return deployment;
      const query: Query = { kind: "rolloutStatus", deployment };
      return flags["watch"] === "false" ? asks(query) : { kind: "follow", query, poll: query, until: "rolledOut" };
    },
  },
  "rollout history": {
    usage: "kubectl rollout history deployment/NAME [--revision N]",
    summary: "list revisions",
    flags: { revision: value },
    words: ["targets"],
    parse: ({ flags, words }) => {
      const deployment = deploymentOf(words);
      if (typeof deployment !== "string") return deployment;
      const revision = wholeNumber(flags["revision"] ?? "0");
      if (revision === null)
        return fails(
          invalid(
            "revision",
            `strconv.ParseInt: parsing "${flags["revision"]}": invalid syntax`,
            flags,
            "rollout history",
          ),
        );
      return asks({ kind: "rolloutHistory", deployment, ...(revision === 0 ? {} : { revision }) });
    },
  },
  top: {
    usage: "kubectl top pods [-l app=NAME]",
    summary: "show what pods use",
    flags: { selector: { ...value, short: "l", values: "selectors" } },
    words: [["pods"]],
    parse: ({ flags, words: [word = ""] }) => {
      if (!["pods", "pod", "po"].includes(word))
        return fails(`error: unknown command "${word}"\nSee 'kubectl top -h' for help and examples`);
      const selector = flags["selector"] === undefined ? {} : selectorOf(flags["selector"]);
      if (selector === null) return says(NOTHING_FOUND);
      return asks({ kind: "topPods", ...(selector.app === undefined ? {} : { app: selector.app }) });
    },
  },
  exec: {
    usage: "kubectl exec POD|deploy/NAME -- env",
    summary: "show the environment that a pod was given",
    flags: { stdin: { ...nothing, short: "i" }, tty: { ...nothing, short: "t" }, container: { ...value, short: "c" } },
    words: ["pods"],
    parse: ({ rest, words: [word, ...more] }) => {
      if (word === undefined) return fails("error: pod, type/name or --filename must be specified");
      const [program, operand] = rest ?? more;
      if (program === undefined) return fails("error: you must specify at least one command for the container");
      if (rest === null)
        return fails(
          "error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kubectl exec -h' for help and examples",
        );
      if (program !== "env")
        return fails(
          `error: Internal error occurred: OCI runtime exec failed: exec failed: unable to start container process: exec: "${program}": executable file not found in $PATH`,
        );
      return operand === undefined
        ? asks({ kind: "execEnv", pod: word.replace(/^pods?\//, "") })
        : fails(`env: ‘${operand}’: No such file or directory\ncommand terminated with exit code 127`);
    },
  },
} as const satisfies Record<string, Subcommand>;

const invalid = (flag: string, why: string, flags: Record<string, string>, subcommand = "logs"): string =>
  `error: invalid argument "${flags[flag]}" for "--${flag}" flag: ${why}\nSee 'kubectl ${subcommand} --help' for usage.`;

const durationProblem = (text: string): string =>
  /^[0-9.]+$/.test(text) ? `missing unit in duration "${text}"` : `invalid duration "${text}"`;
