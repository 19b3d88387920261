import { record } from "./notes";
import { podsOf, touch } from "./pods";
import { timer, wake } from "./timers";
import type { World } from "./world";

/** Constants of the Kubernetes horizontal pod autoscaler. */
const SYNC_MS = 15_000;
const TOLERANCE = 0.1;
const DOWN_AFTER_MS = 300_000;

/**
 * The event that the autoscaler looks: desired = ceil(pods x CPU / target), over the pods that are ready, by their CPU
 * since its last look. It sees CPU and nothing else: pods whose workers all wait for somebody look idle to it.
 */
export function autoscale(world: World, place: number): boolean {
  const name = Object.keys(world.system.deployments)[place] ?? "";
  const deployment = world.state.deployments[name];
  const spec = world.system.deployments[name];
  if (!deployment?.autoscaler || !spec) return false;
  wake(world, SYNC_MS, timer.autoscalerLooks, place);
  const { least, most, targetCpu } = deployment.autoscaler;
  const { nowMs } = world.clock;
  const pods = podsOf(world, name).filter(({ isReady }) => isReady);
  const share = cpuShareOf(
    world,
    pods.map(({ replica }) => replica),
  );
  const ratio = pods.length === 0 ? 1 : share / targetCpu;
  const unbounded = Math.abs(ratio - 1) <= TOLERANCE ? deployment.replicas : Math.ceil(pods.length * ratio);
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

/** Mean CPU in use, as a share of the limit, since the last time this was asked. */
function cpuShareOf({ clock, usage }: World, replicas: readonly number[]): number {
  let sum = 0;
  for (const replica of replicas) {
    const used = usage.usedAt(replica, clock.nowMs);
    const seen = usage.seenMs[replica] ?? 0;
    usage.seenMs[replica] = used;
    sum += Math.max(0, used - seen) / (SYNC_MS * (usage.cores[replica] ?? 1));
  }
  return replicas.length === 0 ? 0 : sum / replicas.length;
}
