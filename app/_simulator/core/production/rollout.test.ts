import { expect, test } from "vitest";
import type { Command } from "../flight/command";
import type { ProductionWorld } from "./production-world";
import { roomOf } from "./rollout";
import { alive, begin, done, nowOf, readyPods, stepTo, timesOf, tinyScenario, v1, v2, watch } from "./test-system";

const ship: Command = { kind: "ship", deployment: "web", version: "v2" };
/** What is shipped again at take-off is at v2 by then. */
const ships = { deployment: "web", version: "v2", strategy: { kind: "rolling" } } as const;
const releases = { v1, v2: { ...v2, architecture: "arm64" } } as const;
const broken = tinyScenario({ ships, web: { releases } });

const deploymentOf = ({ state }: ProductionWorld) => {
  const { web } = state.deployments;
  if (web === undefined) throw new RangeError("there is no web");
  return web;
};

/** The fewest ready pods and the most pods that there are in any second. */
function extremes(world: ProductionWorld, untilSeconds: number) {
  const seen = { fewestReady: Infinity, mostPods: 0 };
  watch(world, untilSeconds, () => {
    seen.fewestReady = Math.min(seen.fewestReady, readyPods(world).length);
    seen.mostPods = Math.max(seen.mostPods, alive(world).length);
  });
  return seen;
}

test.each([
  // Replicas, shares, and what Kubernetes makes of them: surge rounded up, unavailable rounded down.
  [6, 0.25, 0.25, { most: 8, available: 5 }],
  [4, 0.25, 0.25, { most: 5, available: 3 }],
  [1, 0.25, 0.25, { most: 2, available: 1 }],
  [10, 0.3, 0.3, { most: 13, available: 7 }],
  [6, 0, 0.1, { most: 6, available: 5 }],
  [6, 1, 1, { most: 12, available: 0 }],
] as const)(
  "%i replicas with a surge of %d and %d unavailable have their room",
  (replicas, maxSurge, maxUnavailable, room) => {
    expect(roomOf({ replicas, rollingUpdate: { maxSurge, maxUnavailable, progressDeadlineSeconds: 600 } })).toEqual(
      room,
    );
  },
);

test("six replicas with 25 % and 25 % never have fewer than 5 ready or more than 8", () => {
  const world = begin();
  done(world, ship);
  expect(extremes(world, 120)).toEqual({ fewestReady: 5, mostPods: 8 });
  expect(readyPods(world, "v2")).toHaveLength(6);
  expect(alive(world)).toHaveLength(6);
  expect(timesOf(world, "RolloutComplete")).toHaveLength(1);
  expect(deploymentOf(world)).toMatchObject({ isComplete: true, hasExceededDeadline: false });
});

test("a rollout that is stuck keeps five old pods, which come back as old ones when they are deleted", () => {
  const world = begin(broken);
  done(world, ship);
  expect(extremes(world, 200)).toEqual({ fewestReady: 5, mostPods: 8 });
  expect(readyPods(world, "v1")).toHaveLength(5);
  const before = readyPods(world, "v1").map(({ name }) => name);
  done(world, { kind: "deletePods", deployment: "web", pods: { version: "v1" } });
  stepTo(world, nowOf(world) + 30);
  const after = readyPods(world, "v1").map(({ name }) => name);
  expect(after).toHaveLength(5);
  expect(after.filter((name) => before.includes(name))).toEqual([]);
  expect(alive(world, "v2")).toHaveLength(3);
});

test("an undo in the middle keeps the old pods that are left, and makes up for the others", () => {
  const world = begin();
  done(world, ship);
  let kept: string[] = [];
  watch(world, 60, () => {
    if (readyPods(world, "v2").length === 0 || kept.length > 0) return;
    kept = readyPods(world, "v1").map(({ name }) => name);
    done(world, { kind: "undo", deployment: "web" });
  });
  expect(kept.length).toBeGreaterThan(0);
  expect(extremes(world, 120).fewestReady).toBeGreaterThanOrEqual(5);
  const names = readyPods(world, "v1").map(({ name }) => name);
  expect(names).toHaveLength(6);
  expect(alive(world, "v2")).toEqual([]);
  expect(kept.filter((name) => names.includes(name)).length).toBeGreaterThan(0);
});

test("a rollout that is paused keeps its shape, and goes on when it is resumed", () => {
  const world = begin(broken);
  done(world, ship);
  stepTo(world, 60);
  const shape = () => [alive(world, "v1").length, alive(world, "v2").length];
  expect(shape()).toEqual([5, 3]);
  done(world, { kind: "pause", deployment: "web" });
  watch(world, 120, () => expect(shape()).toEqual([5, 3]));

  const good = begin();
  done(good, ship);
  done(good, { kind: "pause", deployment: "web" });
  stepTo(good, 120);
  expect([readyPods(good, "v1").length, readyPods(good, "v2").length]).toEqual([5, 3]);
  done(good, { kind: "resume", deployment: "web" });
  stepTo(good, 240);
  expect([readyPods(good, "v1").length, readyPods(good, "v2").length]).toEqual([0, 6]);
});

test("a deployment that is paused and whole is scaled like any other", () => {
  const world = begin(broken);
  done(world, ship);
  stepTo(world, 30);
  done(world, { kind: "undo", deployment: "web" });
  done(world, { kind: "pause", deployment: "web" });
  stepTo(world, 60);
  done(world, { kind: "scale", deployment: "web", replicas: 2 });
  stepTo(world, 90);
  expect(readyPods(world, "v1")).toHaveLength(2);
});

test("a restart makes new pods of the same software, and so does one after an undo", () => {
  const world = begin();
  const names: string[] = alive(world).map(({ name }) => name);
  for (const command of ["restart", "undo", "restart"] as const) {
    done(world, { kind: command, deployment: "web" });
    extremes(world, nowOf(world) + 5);
  }
  const between = alive(world).map(({ name }) => name);
  expect(extremes(world, 200)).toEqual({ fewestReady: 5, mostPods: 8 });
  const after = readyPods(world, "v1");
  expect(after).toHaveLength(6);
  expect(after.filter(({ name }) => names.includes(name))).toEqual([]);
  expect(new Set(after.map(({ template }) => template.hash)).size).toBe(1);
  // The first restart and the second are different templates, as their times are in Kubernetes.
  const first = deploymentOf(world).revisions.map(({ template }) => template.restarts);
  expect(first).toEqual([1, 0, 2]);
  expect(between.length).toBeGreaterThan(0);
});

test.each([
  [12, 12],
  [2, 2],
])("scaled to %i in the middle, a rollout ends with as many", (replicas, ready) => {
  const world = begin();
  done(world, ship);
  stepTo(world, 10);
  done(world, { kind: "scale", deployment: "web", replicas });
  const { mostPods } = extremes(world, 200);
  expect(mostPods).toBeLessThanOrEqual(Math.max(8, Math.ceil(replicas * 1.25)));
  expect(readyPods(world, "v2")).toHaveLength(ready);
  expect(alive(world)).toHaveLength(ready);
});

test("with all of them unavailable at once, a rollout leaves nobody to serve", () => {
  const world = begin();
  done(world, { kind: "setRollingUpdate", deployment: "web", maxSurge: 0, maxUnavailable: 1 });
  done(world, ship);
  stepTo(world, nowOf(world) + 1);
  expect(readyPods(world)).toEqual([]);
  expect(alive(world, "v2")).toHaveLength(6);
});

test("where both shares round to nothing, pods are replaced one at a time", () => {
  const world = begin(
    tinyScenario({ web: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0.1, progressDeadlineSeconds: 600 } } }),
  );
  done(world, ship);
  // One after another: each has its start, and waits for its first probe.
  expect(extremes(world, 150)).toEqual({ fewestReady: 5, mostPods: 6 });
  expect(readyPods(world, "v2")).toHaveLength(6);
});

test("a rollout past its deadline is reported once, and nothing is done about it", () => {
  const world = begin(broken);
  done(world, ship);
  stepTo(world, 2000);
  const [at = 0, ...more] = timesOf(world, "ProgressDeadlineExceeded");
  expect(at).toBe(602);
  expect(more).toEqual([]);
  expect(deploymentOf(world)).toMatchObject({ hasExceededDeadline: true, isComplete: false });
  expect(readyPods(world, "v1")).toHaveLength(5);
});

test("a paused rollout is not timed; resumed, it has the whole time again", () => {
  const world = begin(broken);
  done(world, ship);
  stepTo(world, 100);
  done(world, { kind: "pause", deployment: "web" });
  stepTo(world, 999);
  expect(timesOf(world, "ProgressDeadlineExceeded")).toEqual([]);
  done(world, { kind: "resume", deployment: "web" });
  stepTo(world, 2000);
  expect(timesOf(world, "ProgressDeadlineExceeded")).toEqual([1600]);
});

test("the deadlines of two deployments are told apart", () => {
  const world = begin(tinyScenario({ ships, web: { releases }, worker: { releases } }));
  done(world, ship);
  stepTo(world, 50);
  done(world, { kind: "ship", deployment: "worker", version: "v2" });
  stepTo(world, 2000);
  expect(timesOf(world, "ProgressDeadlineExceeded")).toEqual([602, 652]);
});

test("revisions are numbered as Kubernetes does, and ten earlier ones are remembered", () => {
  const world = begin();
  const history = () => deploymentOf(world).revisions.map(({ number, template }) => [number, template.version]);
  done(world, ship);
  expect(history()).toEqual([
    [1, "v1"],
    [2, "v2"],
  ]);
  done(world, { kind: "undo", deployment: "web", toRevision: 0 });
  expect(history()).toEqual([
    [2, "v2"],
    [3, "v1"],
  ]);
  expect(done(world, { kind: "undo", deployment: "web", toRevision: 3 })).toEqual({
    ok: true,
    text: "deployment.apps/web skipped rollback (current template already matches revision 3)",
  });
  expect(done(world, { kind: "undo", deployment: "web", toRevision: 1 })).toEqual({
    ok: false,
    text: "error: unable to find specified revision 1 in history",
  });
  for (let restart = 0; restart < 15; restart += 1) done(world, { kind: "restart", deployment: "web" });
  expect(history()).toHaveLength(11);
  expect(history()[0]?.[0]).toBe(8);
  expect(history()[10]?.[0]).toBe(18);
});
