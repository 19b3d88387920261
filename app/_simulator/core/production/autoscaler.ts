import { record } from "./notes";
import { type Pod, podsOf, touch } from "./pods";
import { timer, wake } from "./timers";
import type { World } from "./world";

/** Constants of the Kubernetes horizontal pod autoscaler. */
const SYNC_MS = 15_000;
const TOLERANCE = 0.1;
const DOWN_AFTER_MS = 300_000;

/**
 * The event that the autoscaler looks: desired = ceil(pods x CPU / target), over the pods that are ready, by their CPU
 * since its last look. It sees CPU and nothing else: pods whose workers all wait for somebody look idle to it. A
 * deployment that somebody has scaled to nothing is left alone.
 */
export function autoscale(world: World, place: number): boolean {
  const name = Object.keys(world.system.deployments)[place] ?? "";
  const deployment = world.state.deployments[name];
  const spec = world.system.deployments[name];
  if (!deployment?.autoscaler || !spec) return false;
  wake(world, SYNC_MS, timer.autoscalerLooks, place);
  const { least, most, targetCpu } = deployment.autoscaler;
  const { nowMs } = world.clock;
  const pods = podsOf(world, name);
  const shares = pods.map((pod) => ({ isReady: pod.isReady, share: cpuShareOf(world, pod) }));
  if (deployment.replicas === 0) return true;
  const ready = shares.filter(({ isReady }) => isReady);
  const ratio = ready.length === 0 ? 1 : ready.reduce((sum, { share }) => sum + share, 0) / ready.length / targetCpu;
  const unbounded = Math.abs(ratio - 1) <= TOLERANCE ? deployment.replicas : Math.ceil(ready.length * ratio - 1e-9);
  const wanted = Math.min(most, Math.max(least, unbounded));
  deployment.wanted = [
    ...deployment.wanted.filter(({ atMs }) => atMs > nowMs - DOWN_AFTER_MS),
    { atMs: nowMs, replicas: wanted },
  ];
  // Up at once, down only to the most that was wanted in the last five minutes.
  const stable = Math.max(...deployment.wanted.map(({ replicas }) => replicas));
  const next = wanted > deployment.replicas ? wanted : Math.min(deployment.replicas, stable);
  if (next === deployment.replicas) return true;
  record(
    world,
    "system",
    "SuccessfulRescale",
    `deployment/${name}`,
    `New size: ${next}; reason: cpu resource utilization (percentage of request) ${next > deployment.replicas ? "above" : "below"} target`,
  );
  deployment.replicas = next;
  touch(world, name);
  return true;
}

/** CPU that a pod has used, as a share of its limit, since the last time this was asked. */
function cpuShareOf({ clock, usage }: World, { replica }: Pod): number {
  const used = usage.usedAt(replica, clock.nowMs);
  const seen = usage.seenMs[replica] ?? 0;
  usage.seenMs[replica] = used;
  return Math.max(0, used - seen) / (SYNC_MS * (usage.cores[replica] ?? 1));
}
