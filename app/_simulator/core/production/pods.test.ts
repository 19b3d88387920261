import { expect, test } from "vitest";
import { slotsOf } from "../stores/database";
import { podsOf } from "./pods";
import { crash } from "./processes";
import type { ProductionWorld } from "./production-world";
import {
  alive,
  begin,
  constant,
  done,
  logOf,
  nowOf,
  onlyPod,
  readyPods,
  stepTo,
  stores,
  timesOf,
  tinyScenario,
  v1,
  v2,
  watch,
  type web,
} from "./test-system";

const single = (changes: Partial<typeof web> = {}) => begin(tinyScenario({ web: { replicas: 1, ...changes } }));
const killed = { reason: "Error", exitCode: 137 } as const;

/** The process of a pod ends, as if somebody had killed it. */
function kill(world: ProductionWorld): void {
  crash(world, onlyPod(world), killed);
}

/** Sends a request past the balancer, which nobody inside waits for. Returns the attempt. */
function send(world: ProductionWorld, endpoint: string): number {
  const { behaviour, programs } = world;
  return behaviour.arrive(programs.serviceOf("web"), programs.endpointOf("web", endpoint), -1, 0, 1, 2);
}

test("a pod pulls its image, starts, and gets traffic after its first good probe", () => {
  const world = begin();
  done(world, { kind: "ship", deployment: "web", version: "v2" });
  const phases = new Map<string, number>();
  watch(world, 60, (second) => {
    const [pod] = alive(world, "v2");
    if (pod) phases.set(pod.isReady ? "ready" : pod.phase, phases.get(pod.isReady ? "ready" : pod.phase) ?? second);
  });
  // 10 s for the pull and 5 s for the start, give or take 20 and 10 %, 2 s and up to one more before the first probe.
  expect([...phases.keys()]).toEqual(["pulling", "starting", "running", "ready"]);
  expect(phases.get("starting")).toBeGreaterThanOrEqual(2 + 8);
  expect(phases.get("starting")).toBeLessThanOrEqual(2 + 12 + 1);
  expect((phases.get("running") ?? 0) - (phases.get("starting") ?? 0)).toBeGreaterThanOrEqual(4);
  expect((phases.get("running") ?? 0) - (phases.get("starting") ?? 0)).toBeLessThanOrEqual(6);
  expect((phases.get("ready") ?? 0) - (phases.get("running") ?? 0)).toBeGreaterThanOrEqual(2);
  expect((phases.get("ready") ?? 0) - (phases.get("running") ?? 0)).toBeLessThanOrEqual(4);
});

test("restarts after crashes wait 0, 10, 20, 40, 80, 160, 300, 300 s", () => {
  const world = single({ releases: { v1: { ...v1, startSeconds: 0 }, v2 } });
  const waits: number[] = [];
  for (let crashes = 0; crashes < 8; crashes += 1) {
    const crashedAt = nowOf(world);
    kill(world);
    while (onlyPod(world).phase === "crashed") world.engine.stepTo(world.clock.nowMs + 100);
    waits.push(Math.round(nowOf(world) - crashedAt));
    stepTo(world, nowOf(world) + 1);
  }
  expect(waits).toEqual([0, 10, 20, 40, 80, 160, 300, 300]);
  expect(onlyPod(world).restarts).toBe(8);
});

test("ten healthy minutes are forgiven, and not a second less", () => {
  for (const [healthySeconds, waits] of [
    [599, 10],
    [600, 0],
  ] as const) {
    const world = single({ releases: { v1: { ...v1, startSeconds: 0 }, v2 } });
    kill(world);
    stepTo(world, 1);
    const startedAt = (onlyPod(world).startedAtMs ?? 0) / 1000;
    stepTo(world, startedAt + healthySeconds);
    kill(world);
    const crashedAt = nowOf(world);
    stepTo(world, crashedAt + 9);
    expect(onlyPod(world).phase === "crashed" ? 10 : 0).toBe(waits);
  }
});

test("an image for another architecture crashes before it does anything, and says why", () => {
  const world = begin(tinyScenario({ web: { releases: { v1, v2: { ...v2, architecture: "arm64" } } } }));
  done(world, { kind: "ship", deployment: "web", version: "v2" });
  stepTo(world, 120);
  expect(logOf(world)).toContain("exec /app/server: exec format error");
  expect(alive(world, "v2").map(({ phase }) => phase)).toEqual(["crashed", "crashed", "crashed"]);
  expect(readyPods(world, "v1")).toHaveLength(5);
});

test("a pod that is deleted ends what it has begun, and nothing new arrives", () => {
  const world = single({
    replicas: 2,
    releases: { v1: { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(5000) } } }, v2 },
  });
  send(world, "home");
  send(world, "home");
  const [first] = podsOf(world, "web");
  if (first === undefined) throw new Error("no pod");
  done(world, { kind: "deletePods", deployment: "web", pods: [first.name] });
  const deletedAt = nowOf(world);
  expect(first.phase).toBe("terminating");
  for (let more = 0; more < 6; more += 1) send(world, "home");
  expect(world.replicas.busy[first.replica]).toBe(1);
  stepTo(world, 4.9);
  expect(world.replicas.busy[first.replica]).toBe(1);
  stepTo(world, 8);
  expect(podsOf(world, "web")).not.toContain(first);
  expect(world.counters.succeeded[world.programs.firstOf("web", first.template)]).toBe(2);
  expect(deletedAt).toBe(1);
});

test("a pod that does not end its work is killed after its grace period", () => {
  const long = { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(100_000) } } };
  const world = single({ terminationGraceSeconds: 7, releases: { v1: long, v2 } });
  send(world, "home");
  const pod = onlyPod(world);
  done(world, { kind: "deletePods", deployment: "web", pods: "all" });
  stepTo(world, 1 + 6.9);
  expect(podsOf(world, "web")).toContain(pod);
  stepTo(world, 1 + 7);
  expect(podsOf(world, "web")).not.toContain(pod);
  expect(world.counters.failed[world.programs.firstOf("web", pod.template)]).toBe(1);
  expect(world.replicas.busy[pod.replica]).toBe(0);
});

test("a process above its memory limit is killed, and starts again", () => {
  // 100 MB, plus 1 MB for each request in work: five of them are too many for 104 MB.
  const long = { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(20_000) } } };
  const world = single({ limits: { cpuCores: 8, memoryMb: 104 }, workers: 8, releases: { v1: long, v2 } });
  for (let sent = 0; sent < 4; sent += 1) send(world, "home");
  stepTo(world, 6);
  expect(timesOf(world, "OOMKilling")).toEqual([]);
  send(world, "home");
  stepTo(world, 10);
  expect(timesOf(world, "OOMKilling")).toEqual([10]);
  expect(onlyPod(world).lastTermination).toEqual({ reason: "OOMKilled", exitCode: 137, atMs: 10_000 });
  stepTo(world, 30);
  expect(onlyPod(world)).toMatchObject({ phase: "running", isReady: true, restarts: 1 });
});

test("a leak grows with what is served, until the limit", () => {
  const leaking = { ...v1, memory: { idleMb: 100, perRequestMb: 0, leakedMbPerRequest: 1 } };
  const world = single({ limits: { cpuCores: 1, memoryMb: 112 }, releases: { v1: leaking, v2 } });
  // Nobody comes but a probe every 10 s, from 2 s on: the thirteenth, soon after 122 s, is too much.
  stepTo(world, 122);
  expect(timesOf(world, "OOMKilling")).toEqual([]);
  stepTo(world, 125);
  expect(timesOf(world, "OOMKilling")).toEqual([125]);
});

test("a crash breaks the pod's requests, and gives its connections back", () => {
  const slow = {
    ...stores.db,
    queries: { ...stores.db.queries, save: { ...stores.db.queries.save, work: constant(9000) } },
  };
  const world = begin(tinyScenario({ web: { replicas: 1 }, stores: { db: slow } }));
  for (let sent = 0; sent < 6; sent += 1) send(world, "basket");
  stepTo(world, 0.2);
  const pod = onlyPod(world);
  expect(world.replicas.busy[pod.replica]).toBe(4);
  expect(world.replicas.waiting[pod.replica]).toBe(2);
  expect(world.state.stores["db"]).toMatchObject({ connections: 3 });
  kill(world);
  expect(world.replicas.busy[pod.replica]).toBe(0);
  expect(world.replicas.waiting[pod.replica]).toBe(0);
  expect(world.state.stores["db"]).toMatchObject({ connections: 0 });
  const basket = world.programs.firstOf("web", pod.template) + world.programs.endpointOf("web", "basket");
  expect(world.counters.failed[basket]).toBe(6);
  expect(slotsOf(slow)).toBe(97);
});

test("whoever calls a pod that crashes is told at once, and may ask another pod", () => {
  const asking = {
    ...v1,
    endpoints: { ...v1.endpoints, job: { work: constant(1), calls: [{ to: "web", endpoint: "home", retries: 1 }] } },
  };
  const slow = { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(3000) } } };
  const world = begin(
    tinyScenario({ web: { replicas: 2, releases: { v1: slow, v2 } }, worker: { releases: { v1: asking, v2 } } }),
  );
  const { behaviour, programs } = world;
  const job = programs.endpointOf("worker", "job");
  behaviour.arrive(programs.serviceOf("worker"), job, -1, 0, 1, 2);
  stepTo(world, 1);
  const asked = podsOf(world, "web").find(({ replica }) => world.replicas.busy[replica] === 1);
  if (asked === undefined) throw new Error("nobody was asked");
  crash(world, asked, killed);
  const other = podsOf(world, "web").find((pod) => pod !== asked);
  expect(world.replicas.busy[other?.replica ?? 0]).toBe(1);
  const template = podsOf(world, "worker")[0]?.template;
  const operation = template === undefined ? 0 : programs.firstOf("worker", template) + job;
  stepTo(world, 3.9);
  expect(world.counters.succeeded[operation]).toBe(0);
  stepTo(world, 4.1);
  expect(world.counters.succeeded[operation]).toBe(1);
});
