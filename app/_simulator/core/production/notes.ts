import { NONE } from "../attempts";
import { type Level, note as noteLine, templateNumber } from "../observability/logs";
import { type Reason, reasonOf } from "../reasons";
import type { Pod } from "./pods";
import type { World } from "./world";

/** A line in a pod's log; {a} and {b} in the text stand for the two numbers. */
export function note(world: World, pod: Pod, level: Level, text: string, a = 0, b = 0): void {
  const { clock, state } = world;
  const template = templateNumber(state.logs, { service: pod.deployment, version: pod.template.version, level, text });
  noteLine(state.logs, { template, pod: pod.id, atMs: clock.nowMs, a, b });
}

/** Writes down what happened, for the timeline and for `kubectl get events`. */
export function record(world: World, by: "system" | "learner", kind: string, object: string, text: string): void {
  world.state.journal.push(Object.freeze({ atMs: world.clock.nowMs, by, kind, object, text }));
}

/** What a process says of a call that failed, by why it did. Reasons that are not here are nobody's business to log. */
const saidOfCalls: Partial<Record<Reason, { level: Level; text: string }>> = {
  failed: { level: "warn", text: "{callee}: answered with an error" },
  refused: { level: "error", text: "no live upstreams while connecting to upstream {callee}" },
  timedOut: { level: "warn", text: "{callee}: no answer within {a} ms" },
  broken: { level: "warn", text: "{callee}: connection reset by peer" },
  poolTimeout: { level: "error", text: "{callee}: timed out fetching a connection from the pool (limit {a})" },
  tooManyConnections: { level: "error", text: "{callee}: FATAL:  sorry, too many clients already" },
  columnMissing: { level: "error", text: "{callee}: ERROR:  column does not exist" },
  unauthorized: { level: "error", text: "{callee}: 401 Unauthorized" },
  unknownHost: { level: "error", text: "{callee}: getaddrinfo ENOTFOUND" },
  schemaMismatch: { level: "error", text: "{callee}: 422 features do not match the model" },
};

/** An attempt of a pod's call has failed: the pod says so. */
export function noteCallFailure(world: World, caller: number, callee: string, reason: number, timeoutMs: number): void {
  const said = saidOfCalls[reasonOf(reason)];
  const pod = said && podAt(world, world.attempts.replica[caller] ?? NONE);
  if (!said || !pod) return;
  note(world, pod, said.level, said.text.replace("{callee}", callee), timeoutMs);
}

/** The pod in a replica; undefined for what is no pod's. */
export function podAt({ state }: World, replica: number): Pod | undefined {
  return state.pods.find((pod) => pod.replica === replica);
}
