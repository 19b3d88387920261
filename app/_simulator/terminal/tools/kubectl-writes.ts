import { named } from "../../core/named";
import { type Action, does, fails, says } from "../action";
import { wholeNumber } from "../shell/arguments";
import { rollingUpdateOf } from "./kubectl-patch";
import { deploymentOf, deploymentOfPod, selectorOf, targetsOf } from "./kubectl-words";
import { nothing, type Subcommand, value } from "./tool";

/** A command that takes one deployment, and no more. */
const onDeployment = (usage: string, summary: string, act: (deployment: string) => Action): Subcommand => ({
  usage: `kubectl ${usage} deployment/NAME`,
  summary,
  flags: {},
  words: ["targets"],
  parse: ({ words }) => {
    const deployment = deploymentOf(words);
    return typeof deployment === "string" ? act(deployment) : deployment;
  },
});

const notANumber = (flag: string, text: string, subcommand: string): Action =>
  fails(
    `error: invalid argument "${text}" for "--${flag}" flag: strconv.ParseInt: parsing "${text}": invalid syntax\nSee 'kubectl ${subcommand} --help' for usage.`,
  );

/** What changes the cluster. */
export const kubectlWrites = {
  "rollout undo": {
    usage: "kubectl rollout undo deployment/NAME [--to-revision N] [--dry-run=server]",
    summary: "go back to an earlier revision",
    flags: { "to-revision": value, "dry-run": { ...value, values: ["server", "client", "none"] } },
    words: ["targets"],
    parse: ({ flags, words }) => {
      const deployment = deploymentOf(words);
      if (typeof deployment !== "string") return deployment;
      const text = flags["to-revision"] ?? "0";
      const revision = wholeNumber(text);
      if (revision === null) return notANumber("to-revision", text, "rollout undo");
      const run = flags["dry-run"] ?? "none";
      if (run === "server" || run === "client")
        return says(`deployment.apps/${deployment} rolled back (${run} dry run)`);
      if (run !== "none") return fails(`error: Invalid dry-run value (${run}). Must be "none", "server", or "client".`);
      return does({ kind: "undo", deployment, ...(revision === 0 ? {} : { toRevision: revision }) });
    },
  },
  "rollout pause": onDeployment("rollout pause", "hold a rollout up", (deployment) =>
    does({ kind: "pause", deployment }, `deployment.apps/${deployment} paused`),
  ),
  "rollout resume": onDeployment("rollout resume", "let it go on", (deployment) =>
    does({ kind: "resume", deployment }, `deployment.apps/${deployment} resumed`),
  ),
  "rollout restart": onDeployment("rollout restart", "replace all pods by new ones", (deployment) =>
    does({ kind: "restart", deployment }),
  ),
  scale: {
    usage: "kubectl scale deployment/NAME --replicas N",
    summary: "run more pods, or fewer",
    flags: { replicas: value },
    words: ["targets"],
    parse: ({ flags, words }) => {
      const deployment = deploymentOf(words);
      if (typeof deployment !== "string") return deployment;
      const text = flags["replicas"];
      if (text === undefined) return fails('error: required flag(s) "replicas" not set');
      const replicas = wholeNumber(text);
      return replicas === null ? notANumber("replicas", text, "scale") : does({ kind: "scale", deployment, replicas });
    },
  },
  "set env": {
    usage: "kubectl set env deployment/NAME KEY=VALUE ... KEY- ... | --list",
    summary: "set variables, or take them away",
    flags: { list: nothing },
    words: ["targets"],
    parse: ({ flags, words }) => {
      const isAssignment = (word: string) => word.includes("=") || word.endsWith("-");
      const first = words.findIndex(isAssignment);
      const deployment = deploymentOf(first < 0 ? words : words.slice(0, first));
      if (typeof deployment !== "string") return deployment;
      const assignments = first < 0 ? [] : words.slice(first);
      if (flags["list"])
        return {
          kind: "query",
          query: { kind: "describeDeployment", deployment },
          filters: [{ kind: "variables", deployment }],
        };
      const odd = assignments.find((word) => !isAssignment(word));
      if (odd !== undefined) return fails(`error: all resources must be specified before environment changes: ${odd}`);
      const variables: Record<string, string | null> = Object.fromEntries(
        assignments.map((word): [string, string | null] => {
          const equals = word.indexOf("=");
          return equals < 0 ? [word.slice(0, -1), null] : [word.slice(0, equals), word.slice(equals + 1)];
        }),
      );
      return does({ kind: "setEnvironment", deployment, variables });
    },
  },
  delete: {
    usage: "kubectl delete pod NAME ... | pods -l app=NAME[,version=VERSION]",
    summary: "end pods; their deployment makes new ones",
    flags: { selector: { ...value, short: "l", values: "selectors" }, wait: nothing },
    words: [["pod"], "pods"],
    parse: ({ flags, words }, { names }) => {
      if (words.length === 0) return fails("error: You must provide one or more resources by argument or filename.");
      const targets = targetsOf(words);
      if ("kind" in targets) return targets;
      if (targets.resource !== "pods")
        return fails(
          `Error from server (Forbidden): ${targets.resource} is forbidden: User "learner" cannot delete resource "${targets.resource}" in API group "" in the namespace "default"`,
        );
      const label = flags["selector"];
      if (label === undefined) {
        if (targets.names.length === 0) return fails("error: resource(s) were provided, but no name was specified");
        const owners = [...new Set(targets.names.map((pod) => deploymentOfPod(names, pod)))];
        return owners.map((deployment) => {
          const pods = targets.names.filter((pod) => deploymentOfPod(names, pod) === deployment);
          // A name that is nobody's, and has no owner in it either.
          return named(names.deployments, deployment) === undefined
            ? fails(pods.map((pod) => `Error from server (NotFound): pods "${pod}" not found`).join("\n"))
            : does({ kind: "deletePods", deployment, pods });
        });
      }
      if (targets.names.length > 0) return fails("error: name cannot be provided when a selector is specified");
      const selector = selectorOf(label);
      const { app, version } = selector ?? {};
      if (selector === null || app === undefined) return says("No resources found");
      return does({ kind: "deletePods", deployment: app, pods: version === undefined ? "all" : { version } });
    },
  },
  patch: {
    usage: `kubectl patch deployment NAME -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":"25%","maxUnavailable":"0%"}}}}'`,
    summary: "change how many pods are replaced at once",
    flags: { patch: { ...value, short: "p" }, type: { ...value, values: ["strategic", "merge"] } },
    words: [["deployment"], "deployments"],
    parse: ({ flags, words }, { names }) => {
      const deployment = deploymentOf(words);
      if (typeof deployment !== "string") return deployment;
      const patch = flags["patch"];
      if (patch === undefined)
        return fails("error: must specify --patch or --patch-file containing the contents of the patch");
      const now = named(names.deployments, deployment)?.rollingUpdate;
      if (now === undefined) return fails(`Error from server (NotFound): deployments.apps "${deployment}" not found`);
      const asked = rollingUpdateOf(patch, deployment);
      return "problem" in asked
        ? fails(asked.problem)
        : does({ kind: "setRollingUpdate", deployment, ...now, ...asked });
    },
  },
} as const satisfies Record<string, Subcommand>;
