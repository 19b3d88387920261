import { named } from "../../core/named";
import { type Action, fails } from "../action";
import type { Names } from "../names";

// How kubectl is told what it is about: `deployment/api`, `deployment api`, `deploy/api`, `-l app=api`.

const resources = {
  pods: ["pods", "pod", "po"],
  deployments: ["deployments", "deployment", "deploy", "deployments.apps", "deployment.apps"],
  events: ["events", "event", "ev"],
} as const;

export type Resource = keyof typeof resources;

const resourceOf = (word: string): Resource | null =>
  resources.pods.some((one) => one === word)
    ? "pods"
    : resources.deployments.some((one) => one === word)
      ? "deployments"
      : resources.events.some((one) => one === word)
        ? "events"
        : null;

const noResource = (word: string): Action => fails(`error: the server doesn't have a resource type "${word}"`);

export const podNotFound = (name: string): Action => fails(`Error from server (NotFound): pods "${name}" not found`);

/** `pods a b`, `pod/a pod/b`: the type, and the names that were given. */
export function targetsOf(words: readonly string[]): { resource: Resource; names: string[] } | Action {
  const [first = ""] = words;
  if (!first.includes("/")) {
    const resource = resourceOf(first);
    return resource === null ? noResource(first) : { resource, names: words.slice(1) };
  }
  const pairs = words.map((word) => word.split("/"));
  const [type = ""] = pairs[0] ?? [];
  const resource = resourceOf(type);
  if (resource === null) return noResource(type);
  const odd = pairs.find(([other = "", name = ""]) => resourceOf(other) !== resource || name === "");
  if (odd !== undefined)
    return fails(
      "error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'",
    );
  return { resource, names: pairs.map(([, name = ""]) => name) };
}

/** The one deployment that a command is about, or what kubectl says when it is about none. */
export function deploymentOf(words: readonly string[]): string | Action {
  if (words.length === 0) return fails("error: required resource not specified");
  const targets = targetsOf(words);
  if ("kind" in targets) return targets;
  const [name, ...more] = targets.names;
  if (name === undefined) return fails("error: resource(s) were provided, but no name was specified");
  if (targets.resource !== "deployments") return fails(`error: no kind of rollout is known for ${targets.resource}`);
  return more.length > 0 ? fails("error: one deployment at a time, please") : name;
}

/** `app=api,version=v42`; null for labels that nothing here has. */
export function selectorOf(text: string): { app?: string; version?: string } | null {
  const selector: { app?: string; version?: string } = {};
  for (const part of text.split(",")) {
    const [, label, value = ""] = /^\s*([a-z]+)\s*==?\s*([^=!\s]+)\s*$/.exec(part) ?? [];
    if (label === "app") selector.app = value;
    else if (label === "version") selector.version = value;
    else return null;
  }
  return selector;
}

/** To whom a pod belongs: as the world says, else as its name does. */
export const deploymentOfPod = (names: Names, pod: string): string =>
  names.pods.find(({ name }) => name === pod)?.deployment ?? pod.split("-").slice(0, -2).join("-");

export const isDeployment = (names: Names, name: string): boolean => named(names.deployments, name) !== undefined;

/** Go's time.ParseDuration, in seconds; null for what is none. */
export function durationOf(text: string): number | null {
  if (!/^(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:ms|s|m|h)){1,4}$/.test(text)) return null;
  const units: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600 };
  return [...text.matchAll(/([0-9.]+)(ms|s|m|h)/g)].reduce(
    (sum, [, count = "0", unit = "s"]) => sum + Number(count) * (units[unit] ?? 0),
    0,
  );
}
