import { NONE } from "../attempts";
import { type Level, note as noteLine, templateNumber } from "../observability/logs";
import { type Reason, reasons } from "../reasons";
import { SLOTS_ARE_TAKEN } from "../stores/pool";
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

type Said = { level: Level; text: string };

/** What a process says of a call that failed, by why it did. Reasons that are not here are nobody's business to log. */
const saidOfCalls: Partial<Record<Reason, Said>> = {
  failed: { level: "warn", text: "{callee}: answered with an error" },
  refused: { level: "error", text: "no live upstreams while connecting to upstream {callee}" },
  timedOut: { level: "warn", text: "{callee}: no answer within {a} ms" },
  broken: { level: "warn", text: "{callee}: connection reset by peer" },
  poolTimeout: { level: "error", text: "{callee}: timed out fetching a connection from the pool after {a} ms" },
  tooManyConnections: { level: "error", text: `{callee}: ${SLOTS_ARE_TAKEN}` },
  columnMissing: { level: "error", text: "{callee}: ERROR:  column does not exist" },
  unauthorized: { level: "error", text: "{callee}: 401 Unauthorized" },
  unknownHost: { level: "error", text: "{callee}: getaddrinfo ENOTFOUND" },
  schemaMismatch: { level: "error", text: "{callee}: 422 features do not match the model" },
};

/** What is said of calls to a service, by the number of the reason. */
export const saidOf = (callee: string): (Said | undefined)[] =>
  reasons.map((reason) => {
    const said = saidOfCalls[reason];
    return said && { level: said.level, text: said.text.replace("{callee}", callee) };
  });

/** An attempt of a pod's call has failed: the pod says so. */
export function noteCallFailure(world: World, caller: number, { level, text }: Said, limitMs: number): void {
  const replica = world.attempts.replica[caller] ?? NONE;
  // A loop, since in a storm of retries it is gone through for each of them.
  for (const pod of world.state.pods)
    if (pod.replica === replica) {
      note(world, pod, level, text, limitMs);
      return;
    }
}
