import { showSymptom } from "../flight/truth";
import { UNLIMITED } from "../plan";
import { closeConnections, openEagerly, poolsOf } from "../stores/pool";
import { unit } from "./noise";
import { note, record } from "./notes";
import { closeToTraffic, type Pod, podOf, specOf, type Termination, touch } from "./pods";
import { type Template, templateOf } from "./revisions";
import { readSettings } from "./settings";
import type { Deployment, Release } from "./system";
import { timer, wake } from "./timers";
import type { World } from "./world";

// What becomes of a pod: its image comes, its process starts, serves, crashes and starts again, and in the end it goes.

/** Restarts after a crash wait 10, 20, 40 ... 300 s; the first does not wait, and ten healthy minutes are forgiven. */
const backoff = { firstMs: 10_000, mostMs: 300_000, forgivenAfterMs: 600_000 };
const DRAIN_LOOK_MS = 1000;

const NODE_ARCHITECTURE = "amd64";

/** The event that a pod's image has arrived on its node. */
export function pulled(world: World, id: number): boolean {
  const pod = podOf(world, id);
  if (pod?.phase !== "pulling") return false;
  const { release } = specOf(world, pod);
  if (!world.state.pulledDigests.includes(release.digest)) world.state.pulledDigests.push(release.digest);
  record(
    world,
    "system",
    "Pulled",
    `pod/${pod.name}`,
    `Successfully pulled image "${pod.deployment}:${pod.template.version}"`,
  );
  beginProcess(world, pod, release);
  return true;
}

/** The event that a crashed pod's wait is over. */
export function restarts(world: World, id: number): boolean {
  const pod = podOf(world, id);
  if (pod?.phase !== "crashed") return false;
  pod.restarts += 1;
  beginProcess(world, pod, specOf(world, pod).release);
  return true;
}

function beginProcess(world: World, pod: Pod, release: Release): void {
  pod.phase = "starting";
  if (release.architecture !== NODE_ARCHITECTURE) {
    note(world, pod, "error", "exec /app/server: exec format error");
    crash(world, pod, { reason: "Error", exitCode: 1 });
    return;
  }
  const noise = unit(world, `${pod.name} ${pod.restarts}`);
  wake(world, release.startSeconds * 1000 * (0.9 + 0.2 * noise), timer.podStarted, pod.id);
}

/** The event that a pod's process has started: it reads its environment, opens what it needs, and serves. */
export function started(world: World, id: number): boolean {
  const pod = podOf(world, id);
  if (pod?.phase !== "starting") return false;
  const { spec, release } = specOf(world, pod);
  pod.running = withSecrets(world, pod.template);
  const read = readSettings(release, pod.running.environment);
  if (!read.ok) {
    note(world, pod, "error", read.says);
    crash(world, pod, { reason: "Error", exitCode: 1 });
    return true;
  }
  for (const line of read.settings.says) note(world, pod, "info", line);
  serve(world, pod, spec);
  return true;
}

const SECRET = "secret:";

/** A template as a process that starts now finds it: names of secrets have become their values. */
function withSecrets({ state }: World, { version, environment, restarts }: Template): Template {
  const found = Object.entries(environment).map(([name, value]): [string, string] => [
    name,
    value.startsWith(SECRET) ? (state.secrets[value.slice(SECRET.length)] ?? "") : value,
  ]);
  return templateOf(version, Object.fromEntries(found), restarts);
}

/** Puts a started process to work in its replica. */
export function serve(world: World, pod: Pod, spec: Deployment): void {
  const { clock, programs, replicas, usage } = world;
  const { replica } = pod;
  pod.phase = "running";
  pod.startedAtMs = clock.nowMs;
  pod.running ??= withSecrets(world, pod.template);
  const first = programs.firstOf(pod.deployment, pod.running);
  replicas.program[replica] = first;
  replicas.workers[replica] = programs.settingsOf(first)?.workers ?? spec.workers ?? UNLIMITED;
  usage.start(replica, spec.limits.cpuCores, clock.nowMs);
  const problem = openEagerly(world, pod);
  if (problem !== null) {
    note(world, pod, "error", problem);
    crash(world, pod, { reason: "Error", exitCode: 1 });
    return;
  }
  const { readiness, liveness } = spec.probes;
  // Probes of different pods do not all come at once.
  const offsetMs = unit(world, `${pod.name} probe`) * 1000;
  wakeProbe(world, pod, "readiness", readiness.initialDelaySeconds * 1000 + offsetMs);
  if (liveness)
    wakeProbe(world, pod, "liveness", (liveness.initialDelaySeconds + liveness.periodSeconds) * 1000 + offsetMs);
}

const probeTimer = { readiness: timer.readinessProbe, liveness: timer.livenessProbe } as const;

/** A pod is probed so many ms from now. */
export function wakeProbe(world: World, pod: Pod, kind: "readiness" | "liveness", inMs: number): void {
  pod.probedAtMs[kind] = wake(world, inMs, probeTimer[kind], pod.id);
}

/** A process has ended, of itself or killed: what it worked on is broken off, and it starts again later. */
export function crash(world: World, pod: Pod, { reason, exitCode }: Omit<Termination, "atMs">): void {
  const { nowMs } = world.clock;
  stop(world, pod);
  const ranMs = pod.startedAtMs === null ? 0 : nowMs - pod.startedAtMs;
  if (ranMs >= backoff.forgivenAfterMs) pod.backoffMs = 0;
  pod.phase = "crashed";
  showSymptom(world, pod.template.version);
  pod.startedAtMs = null;
  pod.lastTermination = { reason, exitCode, atMs: nowMs };
  wake(world, pod.backoffMs, timer.podRestarts, pod.id);
  if (pod.backoffMs > 0)
    record(
      world,
      "system",
      "BackOff",
      `pod/${pod.name}`,
      `Back-off restarting failed container ${pod.deployment} in pod ${pod.name}`,
    );
  pod.backoffMs = pod.backoffMs === 0 ? backoff.firstMs : Math.min(2 * pod.backoffMs, backoff.mostMs);
  touch(world, pod.deployment);
}

/** Deletes a pod: no new requests, time to end those it has, then the end. */
export function terminate(world: World, pod: Pod): void {
  if (pod.phase === "terminating") return;
  const graceMs = specOf(world, pod).spec.terminationGraceSeconds * 1000;
  const isServing = pod.phase === "running";
  closeToTraffic(world, pod);
  pod.phase = "terminating";
  pod.killedAtMs = world.clock.nowMs + (isServing ? graceMs : 0);
  record(world, "system", "Killing", `pod/${pod.name}`, `Stopping container ${pod.deployment}`);
  wake(world, DRAIN_LOOK_MS, timer.podDrains, pod.id);
}

/** The event that somebody looks whether a pod that is being deleted has ended its work. */
export function drains(world: World, id: number): boolean {
  const pod = podOf(world, id);
  if (pod?.phase !== "terminating") return false;
  const { clock, replicas, state } = world;
  const inWork = (replicas.busy[pod.replica] ?? 0) + (replicas.waiting[pod.replica] ?? 0);
  if (inWork > 0 && clock.nowMs < (pod.killedAtMs ?? 0)) {
    wake(world, DRAIN_LOOK_MS, timer.podDrains, id);
    return true;
  }
  stop(world, pod);
  state.pods = state.pods.filter((other) => other !== pod);
  touch(world, pod.deployment);
  return true;
}

/** The place of a pod's replica among those of its deployment, and of its pools. */
const placeOf = ({ programs }: World, { deployment, replica }: Pod): number =>
  replica - programs.serviceOf(deployment).firstReplica;

/** Ends whatever goes on in a pod. */
function stop(world: World, pod: Pod): void {
  const { behaviour, usage } = world;
  closeToTraffic(world, pod);
  behaviour.breakReplica(pod.replica);
  for (const pool of poolsOf(world, pod.deployment)) behaviour.breakReplica(pool.firstReplica + placeOf(world, pod));
  closeConnections(world, pod);
  usage.change(pod.replica, world.clock.nowMs, -(usage.working[pod.replica] ?? 0));
}
