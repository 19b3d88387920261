import { note, record } from "./notes";
import type { Pod } from "./pods";
import { crash } from "./processes";
import { timer, wake } from "./timers";
import type { World } from "./world";

const LOOK_MS = 5000;

/** Memory that a pod's process holds now, in MB: idle, plus its requests, plus what it leaked with each it has served. */
export function memoryOf({ replicas, system, usage }: World, { deployment, template, replica, phase }: Pod): number {
  const memory = system.deployments[deployment]?.releases[template.version]?.memory;
  if (!memory || phase !== "running") return 0;
  const requests = (replicas.busy[replica] ?? 0) + (replicas.waiting[replica] ?? 0);
  return (
    memory.idleMb + requests * memory.perRequestMb + (usage.served[replica] ?? 0) * (memory.leakedMbPerRequest ?? 0)
  );
}

/** The event that the nodes look for processes above their limit, and kill them. */
export function lookAtMemory(world: World): boolean {
  wake(world, LOOK_MS, timer.memoryLooks, 0);
  for (const pod of world.state.pods) {
    const limit = world.system.deployments[pod.deployment]?.limits.memoryMb ?? Infinity;
    if (memoryOf(world, pod) <= limit) continue;
    note(world, pod, "error", "out of memory: killed at {a} MB", limit);
    record(
      world,
      "system",
      "OOMKilling",
      `pod/${pod.name}`,
      `Memory cgroup out of memory: killed process (${pod.deployment})`,
    );
    crash(world, pod, { reason: "OOMKilled", exitCode: 137 });
  }
  return true;
}
