import { expect, test } from "vitest";
import { podsOf } from "./pods";
import type { ProductionWorld } from "./production-world";
import { begin, constant, done, nowOf, readyPods, stepTo, stores, tinyScenario, v1, v2 } from "./test-system";

// A pod of one core with one request that never ends uses all of its CPU.

const endless = { ...v1, endpoints: { ...v1.endpoints, home: { work: constant(1e9) } } };

function scaled(targetCpu: number, least = 2, most = 20): ProductionWorld {
  return begin(
    tinyScenario({ web: { workers: 50, releases: { v1: endless, v2 }, autoscaler: { least, most, targetCpu } } }),
  );
}

/** So many of the pods have all of their CPU in use from now on. */
function burn(world: ProductionWorld, pods: number): void {
  const { behaviour, programs } = world;
  const home = programs.endpointOf("web", "home");
  for (const { replica } of readyPods(world).slice(0, pods))
    behaviour.arriveAt(programs.serviceOf("web"), replica, home, -1, 0, replica, 1);
}

const wantedOf = ({ state }: ProductionWorld) => state.deployments["web"]?.replicas;

test.each([
  // Pods that burn, target, and ceil(6 x CPU / target).
  [6, 0.5, 12],
  [4, 0.55, 8],
  [4, 0.6, 7],
  [5, 0.6, 9],
  // Within a tenth of the target nothing happens: 0.667 / 0.62 = 1.075; 0.5 / 0.55 = 0.909.
  [4, 0.62, 6],
  [3, 0.55, 6],
])("%i of 6 pods at full CPU with a target of %d make %i", (pods, target, wanted) => {
  const world = scaled(target);
  burn(world, pods);
  // The first look has seen what came before; the second is 15 s later.
  stepTo(world, 31);
  expect(wantedOf(world)).toBe(wanted);
});

test("there are never more than the most, and never fewer than the least", () => {
  const busy = scaled(0.1, 2, 9);
  burn(busy, 6);
  stepTo(busy, 31);
  expect(wantedOf(busy)).toBe(9);
  const idle = scaled(0.5, 4, 9);
  stepTo(idle, 400);
  expect(wantedOf(idle)).toBe(4);
});

test("it scales down only to the most that was wanted in the last five minutes", () => {
  const world = scaled(0.5);
  burn(world, 6);
  stepTo(world, 31);
  expect(wantedOf(world)).toBe(12);
  const scaledAt = nowOf(world);
  for (const pod of podsOf(world, "web")) world.behaviour.breakReplica(pod.replica);
  stepTo(world, scaledAt + 270);
  expect(wantedOf(world)).toBe(12);
  stepTo(world, scaledAt + 330);
  expect(wantedOf(world)).toBe(2);
});

test("workers that wait for somebody else look idle to it", () => {
  const save = { ...stores.db.queries.save, work: constant(1e8) };
  const world = begin(
    tinyScenario({
      web: {
        autoscaler: { least: 6, most: 20, targetCpu: 0.5 },
        pools: { db: { size: 4, opens: "eagerly" } },
      },
      stores: { db: { ...stores.db, queries: { ...stores.db.queries, save } } },
    }),
  );
  const { behaviour, programs, replicas } = world;
  for (const { replica } of podsOf(world, "web"))
    for (let sent = 0; sent < 8; sent += 1)
      behaviour.arriveAt(
        programs.serviceOf("web"),
        replica,
        programs.endpointOf("web", "basket"),
        -1,
        0,
        sent,
        replica,
      );
  stepTo(world, 200);
  expect(podsOf(world, "web").map(({ replica }) => replicas.busy[replica])).toEqual([4, 4, 4, 4, 4, 4]);
  expect(wantedOf(world)).toBe(6);
});

test("it undoes what somebody scales by hand, in its next look", () => {
  const world = scaled(0.5, 6, 10);
  stepTo(world, 40);
  done(world, { kind: "scale", deployment: "web", replicas: 16 });
  expect(wantedOf(world)).toBe(16);
  stepTo(world, 46);
  expect(wantedOf(world)).toBe(6);
});

test("it leaves a deployment alone that was scaled to nothing", () => {
  const world = scaled(0.5, 2, 10);
  done(world, { kind: "scale", deployment: "web", replicas: 0 });
  stepTo(world, 200);
  expect(wantedOf(world)).toBe(0);
  expect(podsOf(world, "web")).toEqual([]);
});

test("a pod that comes back is judged by what it has used since the last look, not since it was away", () => {
  const world = scaled(0.5, 6, 20);
  stepTo(world, 29);
  burn(world, 3);
  const [away] = readyPods(world);
  if (away === undefined) throw new Error("no pod");
  away.isReady = false;
  stepTo(world, 104);
  away.isReady = true;
  // Three of six burn: exactly the target, whether or not one of them was away.
  stepTo(world, 106);
  expect(wantedOf(world)).toBe(6);
});
