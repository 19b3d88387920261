import { scatter } from "../chance";
import type { CanaryState } from "./canary";
import type { Autoscaler, RollingUpdate } from "./system";

/** What a pod is made from. Two templates with the same hash are the same. */
export type Template = {
  version: string;
  environment: Record<string, string>;
  /** Counts restarts on demand, which make new pods of the same software. */
  restarts: number;
  hash: string;
};

export type Revision = { number: number; template: Template; cause: string; atMs: number };

/** How many pods there should be of one template. */
export type ReplicaSet = { template: Template; replicas: number };

export type DeploymentState = {
  /** How many pods there should be. */
  replicas: number;
  /** Oldest first; the last is in force. */
  revisions: Revision[];
  /** One for each template that has pods; a canary has none. */
  sets: ReplicaSet[];
  isPaused: boolean;
  rollingUpdate: RollingUpdate;
  autoscaler: Autoscaler | null;
  /** When the rollout last came forward, and whether it has been too long ago. */
  progressAtMs: number;
  /** How far it had come by then: ready new pods less old ones. */
  progress: number;
  hasExceededDeadline: boolean;
  isComplete: boolean;
  canary: CanaryState | null;
  /** Something has happened that the controllers have not looked at yet. */
  needsLook: boolean;
  /** When the autoscaler last wanted how many; it scales down to the most of the last five minutes. */
  wanted: { atMs: number; replicas: number }[];
};

/** Earlier revisions that are remembered: Kubernetes' revisionHistoryLimit. */
const EARLIER_REVISIONS = 10;

/** The digits of a template's hash: nine of the letters and digits that Kubernetes uses, which make no words. */
const alphabet = "bcdfghjklmnpqrstvwxz2456789";

export function templateOf(version: string, environment: Record<string, string>, restarts = 0): Template {
  const text = [
    version,
    restarts,
    ...Object.keys(environment)
      .sort()
      .flatMap((name) => [name, environment[name] ?? ""]),
  ];
  return { version, environment, restarts, hash: lettersOf(text.join("\n"), 9) };
}

/** Letters that follow from a text as by chance. */
export function lettersOf(text: string, length: number): string {
  let hash = 0x2545f491;
  for (let place = 0; place < text.length; place += 1)
    hash = scatter(hash ^ Math.imul(text.charCodeAt(place) + 1, 0x9e3779b1));
  let letters = "";
  for (let place = 0; place < length; place += 1) {
    hash = scatter(hash + place + 1);
    letters += alphabet[(hash >>> 0) % alphabet.length] ?? "";
  }
  return letters;
}

/** The revision in force. Throws a RangeError where there is none, which no deployment is without. */
export function currentRevision({ revisions }: Pick<DeploymentState, "revisions">): Revision {
  const current = revisions.at(-1);
  if (current === undefined) throw new RangeError("a deployment has no revision");
  return current;
}

/** The revision before the one in force; undefined where there is none. */
export const previousRevision = ({ revisions }: DeploymentState): Revision | undefined => revisions.at(-2);

/**
 * Puts a template in force as a new revision. A template that was in force before moves to the end of the history under
 * a new number, as Kubernetes does it. False if it is in force already.
 */
export function revise(deployment: DeploymentState, template: Template, cause: string, atMs: number): boolean {
  const { revisions } = deployment;
  const current = currentRevision(deployment);
  if (current.template.hash === template.hash) return false;
  const others = revisions.filter((revision) => revision.template.hash !== template.hash);
  deployment.revisions = others.slice(-EARLIER_REVISIONS);
  deployment.revisions.push({ number: current.number + 1, template, cause, atMs });
  deployment.progressAtMs = atMs;
  deployment.hasExceededDeadline = false;
  deployment.isComplete = false;
  return true;
}
