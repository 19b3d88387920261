import { expect, test } from "vitest";
import type { Command } from "../flight/command";
import type { ProductionWorld } from "./production-world";
import { alive, begin, done, nowOf, readyPods, stepTo, timesOf, tinyScenario, v1, v2, watch } from "./test-system";

const ship: Command = { kind: "ship", deployment: "web", version: "v2" };
const analysis = { everySeconds: 15, maxErrorRate: 0.02, failureLimit: 3 };
const steps = [
  { weight: 0.1, seconds: 60 },
  { weight: 0.15, seconds: 90 },
  { weight: 0.5, seconds: 60 },
];

const strategy = { kind: "canary", steps, analysis } as const;

function canaryWorld(changes: Parameters<typeof tinyScenario>[0] = {}): ProductionWorld {
  return begin(tinyScenario({ ships: { deployment: "web", version: "v2", strategy }, ...changes }));
}

const canaryOf = ({ state }: ProductionWorld) => state.deployments["web"]?.canary ?? null;

/** Which version each of so many visitors would see now. */
function versionsSeen({ programs, ready, replicas, visitors }: ProductionWorld, count: number): string[] {
  const service = programs.serviceOf("web");
  while (visitors.count < count) visitors.add(visitors.count * 7919, visitors.count);
  return Array.from({ length: count }, (_, visitor) => {
    const replica = ready.choose(replicas, service, 0, 0, visitor, -1);
    return programs.labels[replicas.program[replica] ?? 0]?.version ?? "";
  });
}

const shareOf = (versions: readonly string[], version: string) =>
  versions.filter((seen) => seen === version).length / versions.length;

/** Four standard errors of a share of so many. */
const within = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count);

test("each step sends its share of the visitors to the canary, and nobody who was there comes back", () => {
  const world = canaryWorld();
  done(world, ship);
  let before: string[] = [];
  const shares: number[] = [];
  for (const at of [3, 50, 100, 200]) {
    stepTo(world, at);
    const now = versionsSeen(world, 4000);
    shares.push(shareOf(now, "v2"));
    expect(versionsSeen(world, 4000)).toEqual(now);
    expect(before.filter((version, visitor) => version === "v2" && now[visitor] !== "v2")).toEqual([]);
    before = now;
  }
  // Looked at every 15 s from 2 s on: 10 % until 62 s, 15 % until 152 s, then half, which needs three pods.
  expect(shares[0]).toBe(0);
  expect(Math.abs((shares[1] ?? 0) - 0.1)).toBeLessThan(within(0.1, 4000));
  expect(Math.abs((shares[2] ?? 0) - 0.15)).toBeLessThan(within(0.15, 4000));
  expect(Math.abs((shares[3] ?? 0) - 0.5)).toBeLessThan(within(0.5, 4000));
});

test("steps advance by their seconds, and after the last one the version is rolled out to everybody", () => {
  const world = canaryWorld();
  done(world, ship);
  stepTo(world, 300);
  expect(timesOf(world, "CanaryAdvanced")).toEqual([62, 152]);
  expect(timesOf(world, "CanaryPromoted")).toEqual([212]);
  expect(readyPods(world, "v2")).toHaveLength(6);
  expect(alive(world)).toHaveLength(6);
});

test("a canary has as many pods as its share needs, and gets no more than those carry that are ready", () => {
  const world = canaryWorld();
  done(world, ship);
  stepTo(world, 60);
  expect(alive(world, "v2")).toHaveLength(1);
  stepTo(world, 152.5);
  // Half of six are wanted; one is ready.
  expect(alive(world, "v2")).toHaveLength(3);
  expect(readyPods(world, "v2")).toHaveLength(1);
  expect(Math.abs(shareOf(versionsSeen(world, 4000), "v2") - 1 / 6)).toBeLessThan(within(1 / 6, 4000));
  expect(alive(world, "v1")).toHaveLength(6);
  done(world, { kind: "scale", deployment: "web", replicas: 2 });
  expect(alive(world, "v2")).toHaveLength(1);
});

test("a canary whose pods never serve does not advance", () => {
  const world = canaryWorld({ web: { releases: { v1, v2: { ...v2, architecture: "arm64" } } } });
  done(world, ship);
  stepTo(world, 290);
  expect(timesOf(world, "CanaryAdvanced")).toEqual([]);
  expect(shareOf(versionsSeen(world, 100), "v2")).toBe(0);
  expect(readyPods(world, "v1")).toHaveLength(6);
});

test("the analysis aborts a canary at its third bad look, and everybody sees the old version again", () => {
  const home = { work: { distribution: "constant", meanMs: 20 }, failureProbability: 0.5 } as const;
  const world = canaryWorld({
    visitorsPerSecond: 20,
    web: { releases: { v1, v2: { ...v2, endpoints: { ...v2.endpoints, home } } } },
  });
  done(world, ship);
  stepTo(world, 120);
  const bad = timesOf(world, "CanaryHalted");
  expect(bad).toHaveLength(3);
  expect(bad.map((at) => at - (bad[0] ?? 0))).toEqual([0, 15, 30]);
  expect(timesOf(world, "CanaryAborted")).toEqual([bad[2]]);
  expect(canaryOf(world)).toBeNull();
  expect(alive(world, "v2")).toEqual([]);
  expect(shareOf(versionsSeen(world, 1000), "v1")).toBe(1);
});

test("a pause holds the step, and a resumed step has all its seconds again", () => {
  const world = canaryWorld();
  done(world, ship);
  stepTo(world, 30);
  done(world, { kind: "pause", deployment: "web" });
  stepTo(world, 200);
  expect(timesOf(world, "CanaryAdvanced")).toEqual([]);
  done(world, { kind: "resume", deployment: "web" });
  watch(world, 290, () => undefined);
  // Resumed at 201 s; the first look after 261 s.
  expect(timesOf(world, "CanaryAdvanced")).toEqual([272]);
});

test("a learner promotes a canary, or aborts it", () => {
  const promoted = canaryWorld();
  done(promoted, ship);
  stepTo(promoted, 40);
  expect(done(promoted, { kind: "promote", deployment: "web" })).toMatchObject({ ok: true });
  stepTo(promoted, 150);
  expect(readyPods(promoted, "v2")).toHaveLength(6);
  expect(alive(promoted, "v1")).toEqual([]);

  const aborted = canaryWorld();
  done(aborted, ship);
  stepTo(aborted, 40);
  expect(done(aborted, { kind: "abort", deployment: "web" })).toEqual({ ok: true, text: "web: aborted, back to v1" });
  expect(alive(aborted, "v2")).toEqual([]);
  expect(readyPods(aborted, "v1")).toHaveLength(6);
});

test("a canary that follows an aborted one is looked at as often as any", () => {
  const world = canaryWorld();
  done(world, ship);
  stepTo(world, 4);
  done(world, { kind: "abort", deployment: "web" });
  done(world, ship);
  const startedAt = nowOf(world);
  const looks = new Set<number>();
  watch(world, startedAt + 50, () => looks.add(canaryOf(world)?.looksAtMs ?? 0));
  expect([...looks].map((at) => at / 1000 - startedAt)).toEqual([15, 30, 45, 60]);
  stepTo(world, startedAt + 70);
  expect(timesOf(world, "CanaryAdvanced")).toEqual([startedAt + 60]);
});

test("to undo to the canary's own version puts it in force for everybody, and there is no canary any more", () => {
  const world = canaryWorld();
  done(world, ship);
  done(world, { kind: "promote", deployment: "web" });
  stepTo(world, 100);
  done(world, { kind: "undo", deployment: "web" });
  stepTo(world, 200);
  done(world, ship);
  stepTo(world, 240);
  expect(canaryOf(world)).not.toBeNull();
  done(world, { kind: "undo", deployment: "web", toRevision: 2 });
  expect(canaryOf(world)).toBeNull();
  expect(done(world, { kind: "abort", deployment: "web" })).toMatchObject({ ok: true });
  watch(world, 290, () => expect(readyPods(world).length).toBeGreaterThanOrEqual(5));
});
