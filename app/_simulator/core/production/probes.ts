import { NONE, PROBE_LIVENESS, PROBE_READINESS } from "../attempts";
import { keyHigh, keyLow } from "../chance";
import { showSymptom } from "../flight/truth";
import { note, record } from "./notes";
import { closeToTraffic, type Pod, podOf, touch } from "./pods";
import { crash, wakeProbe } from "./processes";
import type { Probe } from "./system";
import type { World } from "./world";

type Kind = "readiness" | "liveness";

const callers = { readiness: PROBE_READINESS, liveness: PROBE_LIVENESS } as const;

function specOf({ system }: World, { deployment }: Pod, kind: Kind): Probe | undefined {
  return system.deployments[deployment]?.probes[kind];
}

/**
 * The event that a pod is probed: a request like any other, which waits for a free worker like any other. That is how a
 * pod whose workers all wait for somebody else stops being ready.
 */
export function probe(world: World, id: number, kind: Kind): boolean {
  const pod = podOf(world, id);
  const deployment = pod && world.system.deployments[pod.deployment];
  const spec = deployment?.probes[kind];
  if (pod?.phase !== "running" || deployment === undefined || spec === undefined) return false;
  if (pod.probedAtMs[kind] !== world.clock.nowMs) return false;
  wakeProbe(world, pod, kind, spec.periodSeconds * 1000);
  const low = keyLow(world.seed, id, Math.floor(world.clock.nowMs / 1000));
  const high = keyHigh(world.seed, id, low);
  const { behaviour, programs } = world;
  const service = programs.serviceOf(pod.deployment);
  const endpoint = programs.probeEndpointOf(pod.deployment);
  const attempt = behaviour.arriveAt(service, pod.replica, endpoint, callers[kind], id, low, high);
  if (attempt === NONE) probed(world, id, kind, false);
  else behaviour.limit(attempt, spec.timeoutSeconds * 1000);
  return true;
}

/** A probe was answered, or not in time. */
export function probed(world: World, id: number, kind: Kind, hasSucceeded: boolean): void {
  const pod = podOf(world, id);
  const spec = pod && specOf(world, pod, kind);
  if (pod?.phase !== "running" || spec === undefined) return;
  if (kind === "readiness") judgeReadiness(world, pod, spec, hasSucceeded);
  else judgeLiveness(world, pod, spec, hasSucceeded);
}

function judgeReadiness(world: World, pod: Pod, { failureThreshold, timeoutSeconds }: Probe, isGood: boolean): void {
  if (isGood) {
    pod.failedReadiness = 0;
    if (pod.isReady) return;
    pod.isReady = true;
    touch(world, pod.deployment);
    return;
  }
  pod.failedReadiness += 1;
  record(
    world,
    "system",
    "Unhealthy",
    `pod/${pod.name}`,
    `Readiness probe failed: no answer within ${timeoutSeconds} s`,
  );
  if (pod.failedReadiness < failureThreshold || !pod.isReady) return;
  closeToTraffic(world, pod);
  showSymptom(world, pod.template.version);
  note(world, pod, "warn", "readiness probe failed {a} times: taken out of the service", failureThreshold);
  touch(world, pod.deployment);
}

function judgeLiveness(world: World, pod: Pod, { failureThreshold, timeoutSeconds }: Probe, isGood: boolean): void {
  pod.failedLiveness = isGood ? 0 : pod.failedLiveness + 1;
  if (isGood) return;
  record(
    world,
    "system",
    "Unhealthy",
    `pod/${pod.name}`,
    `Liveness probe failed: no answer within ${timeoutSeconds} s`,
  );
  if (pod.failedLiveness < failureThreshold) return;
  pod.failedLiveness = 0;
  record(
    world,
    "system",
    "Killing",
    `pod/${pod.name}`,
    `Container ${pod.deployment} failed liveness probe, will be restarted`,
  );
  crash(world, pod, { reason: "Error", exitCode: 137 });
}
