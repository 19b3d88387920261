import { expect, test } from "vitest";
import { crash } from "./processes";
import type { ProductionWorld } from "./production-world";
import { begin, constant, nowOf, onlyPod, stepTo, timesOf, tinyScenario, v1, v2, watch, web } from "./test-system";

// Requests that keep all four workers busy make a pod miss its probes: these wait for a worker like any request.

const long = { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(34_000) } } };
const { readiness } = web.probes;
const cores = { cpuCores: 4, memoryMb: 512 };

const busyWorld = (liveness?: typeof readiness) =>
  begin(
    tinyScenario({
      web: {
        replicas: 1,
        limits: cores,
        releases: { v1: long, v2 },
        probes: { readiness, ...(liveness && { liveness }) },
      },
    }),
  );

function keepBusy(world: ProductionWorld): void {
  const { behaviour, programs } = world;
  const home = programs.endpointOf("web", "home");
  for (let worker = 0; worker < 4; worker += 1) behaviour.arrive(programs.serviceOf("web"), home, -1, 0, worker, 2);
}

test("a pod is not ready after exactly three failed probes in a row, and ready again after one good one", () => {
  const world = busyWorld();
  stepTo(world, 5);
  keepBusy(world);
  const changes: { second: number; isReady: boolean }[] = [];
  let was = true;
  for (; nowOf(world) < 60; ) {
    world.engine.stepTo(world.clock.nowMs + 100);
    const { isReady } = onlyPod(world);
    if (isReady !== was) changes.push({ second: nowOf(world), isReady });
    was = isReady;
  }
  const failed = timesOf(world, "Unhealthy");
  // Probed every 10 s, and given up after 1 s: three times before the workers are free again at 39 s.
  expect(failed).toHaveLength(3);
  expect((failed[1] ?? 0) - (failed[0] ?? 0)).toBeCloseTo(10, 6);
  expect((failed[2] ?? 0) - (failed[1] ?? 0)).toBeCloseTo(10, 6);
  expect(changes.map(({ isReady }) => isReady)).toEqual([false, true]);
  expect(changes[0]?.second).toBeCloseTo(failed[2] ?? 0, 0);
  // The fourth probe finds a free worker, 9 s after the third was given up.
  expect((changes[1]?.second ?? 0) - (failed[2] ?? 0)).toBeCloseTo(9, 0);
});

test("two failed probes and a good one change nothing", () => {
  const world = begin(
    tinyScenario({
      web: {
        replicas: 1,
        limits: cores,
        releases: { v1: { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(18_000) } } }, v2 },
      },
    }),
  );
  // Probes come soon after 2 s, 12 s, 22 s ...: busy from 11 s to 29 s, and so on.
  for (const from of [11, 41, 71]) {
    stepTo(world, from);
    keepBusy(world);
  }
  watch(world, 120, () => expect(onlyPod(world).isReady).toBe(true));
  expect(timesOf(world, "Unhealthy")).toHaveLength(6);
});

test("a probe that finds no place in the queue has failed", () => {
  const world = busyWorld();
  stepTo(world, 5);
  const { behaviour, programs } = world;
  keepBusy(world);
  keepBusy(world);
  world.engine.stepTo(onlyPod(world).probedAtMs.readiness);
  // At once: it would have been given up a second later.
  expect(timesOf(world, "Unhealthy")).toEqual([nowOf(world)]);
  expect(behaviour.arrive(programs.serviceOf("web"), 0, -1, 0, 9, 9)).toBe(-1);
});

test("liveness kills the process after three failed probes, and it starts again at once", () => {
  const world = busyWorld({ ...readiness, initialDelaySeconds: 0 });
  stepTo(world, 11);
  keepBusy(world);
  stepTo(world, 60);
  expect(timesOf(world, "Killing")).toHaveLength(1);
  const [killedAt = 0] = timesOf(world, "Killing");
  expect(killedAt).toBeGreaterThan(11 + 20);
  expect(killedAt).toBeLessThanOrEqual(11 + 31);
  expect(onlyPod(world)).toMatchObject({ restarts: 1, phase: "running", isReady: true });
  expect(onlyPod(world).lastTermination).toMatchObject({ reason: "Error", exitCode: 137, atMs: killedAt * 1000 });
});

test("a pod is probed once in a period, however often it has restarted", () => {
  const quick = { ...v1, startSeconds: 1 };
  const world = begin(
    tinyScenario({
      web: { replicas: 1, releases: { v1: quick, v2 }, probes: { readiness, liveness: readiness } },
    }),
  );
  stepTo(world, 5);
  crash(world, onlyPod(world), { reason: "Error", exitCode: 1 });
  stepTo(world, 10);
  const before = served(world);
  stepTo(world, 110);
  // Ten of each kind.
  expect(served(world) - before).toBe(20);
});

const served = (world: ProductionWorld) => world.usage.served[onlyPod(world).replica] ?? 0;
