import { expect, test } from "vitest";
import {
  alive,
  begin,
  constant,
  done,
  endedOf,
  logOf,
  onlyPod,
  readyPods,
  send,
  stepTo,
  stores,
  tinyScenario,
  v1,
  v2,
  web,
} from "../production/test-system";
import { databaseState } from "./database";

const limits = { cpuCores: 8, memoryMb: 512 };
const slowSave = (ms: number) => ({
  db: { ...stores.db, queries: { ...stores.db.queries, save: { ...stores.db.queries.save, work: constant(ms) } } },
});

test("requests get connections in turn, and those that wait too long fail", () => {
  const world = begin(
    tinyScenario({
      web: { replicas: 1, workers: 8, limits, pools: { db: { size: 1, waitLimitMs: 500, opens: "eagerly" } } },
      stores: slowSave(400),
    }),
  );
  // Each asks after 10 ms of work of its own: the first has the connection until 410 ms, the second until 810 ms, and the
  // third and fourth give up at 510 ms.
  for (let sent = 0; sent < 4; sent += 1) send(world, "basket", sent);
  world.engine.stepTo(411);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 1, failed: 0 });
  world.engine.stepTo(509);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 1, failed: 0 });
  world.engine.stepTo(511);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 1, failed: 2 });
  world.engine.stepTo(811);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 2, failed: 2 });
  expect(logOf(world)).toContain("db: timed out fetching a connection from the pool after {a} ms");
  expect(world.state.logs.a[0]).toBe(500);
});

test("without a limit they wait for ever", () => {
  const world = begin(
    tinyScenario({
      web: { replicas: 1, workers: 8, limits, pools: { db: { size: 1, opens: "eagerly" } } },
      stores: slowSave(20_000),
    }),
  );
  for (let sent = 0; sent < 4; sent += 1) send(world, "basket", sent);
  stepTo(world, 79);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 3, failed: 0 });
  stepTo(world, 81);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 4, failed: 0 });
});

test("an eager pool opens its connections at the start, and a pod that finds none left says so and crashes", () => {
  // 6 x 16 = 96 of 97 slots are taken; the first new pod needs 16 more.
  const world = begin(tinyScenario({ web: { pools: { db: { size: 16, opens: "eagerly" } } } }));
  const database = () => databaseState(world, "db");
  expect(database()).toMatchObject({ connections: 96, refused: 0 });
  done(world, { kind: "ship", deployment: "web", version: "v2" });
  stepTo(world, 100);
  expect(logOf(world)).toContain(
    "FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute",
  );
  expect(database().refused).toBeGreaterThan(0);
  // An old pod went for the new ones, so one of them fits: 5 x 16 + 16 = 96.
  expect(readyPods(world).length).toBeGreaterThanOrEqual(5);
  expect(database().connections).toBeLessThanOrEqual(97);
  const serving = alive(world).filter(({ phase }) => phase === "running").length;
  expect(database().connections).toBe(16 * serving);
});

test("a lazy pool opens a connection when all that are open are taken, and keeps it", () => {
  const world = begin(
    tinyScenario({
      web: { replicas: 1, workers: 8, limits, pools: { db: { size: 5, opens: "lazily" } } },
      stores: slowSave(100),
    }),
  );
  const { db } = world.state.stores;
  expect(db).toMatchObject({ connections: 0 });
  for (let sent = 0; sent < 3; sent += 1) send(world, "basket", sent);
  stepTo(world, 1);
  expect(db).toMatchObject({ connections: 3 });
  for (let sent = 0; sent < 2; sent += 1) send(world, "basket", sent);
  stepTo(world, 2);
  expect(db).toMatchObject({ connections: 3 });
  for (let sent = 0; sent < 8; sent += 1) send(world, "basket", sent);
  stepTo(world, 3);
  expect(db).toMatchObject({ connections: 5 });
  expect(endedOf(world, "basket")).toEqual({ succeeded: 13, failed: 0 });
});

test("a query without a free slot fails at once", () => {
  const world = begin(
    tinyScenario({
      web: { replicas: 1, workers: 8, limits, pools: { db: { size: 5, opens: "lazily" } } },
      stores: { db: { ...slowSave(100).db, maxConnections: 5 } },
    }),
  );
  for (let sent = 0; sent < 4; sent += 1) send(world, "basket", sent);
  world.engine.stepTo(12);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 0, failed: 2 });
  stepTo(world, 1);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 2, failed: 2 });
  expect(databaseState(world, "db")).toMatchObject({ connections: 2, refused: 2 });
  expect(logOf(world)).toContain(
    "db: FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute",
  );
});

test("queries share the cores of the database, whichever pod they come from", () => {
  const world = begin(tinyScenario({ web: { replicas: 3 }, stores: { db: { ...slowSave(1000).db, cores: 2 } } }));
  for (let sent = 0; sent < 6; sent += 1) send(world, "basket", sent);
  for (const [second, succeeded] of [
    [1.1, 2],
    [2.1, 4],
    [3.1, 6],
  ] as const) {
    stepTo(world, second);
    expect(endedOf(world, "basket")).toEqual({ succeeded, failed: 0 });
  }
});

const locking = (locks: boolean) => ({
  ...v2,
  migrations: [
    { name: "add currency", sql: "", database: "db", table: "orders", seconds: 20, locks, adds: ["currency"] },
  ],
});

test("a migration that locks its table holds queries until it ends, and nobody else's", () => {
  const world = begin(
    tinyScenario({ web: { releases: { v1, v2: locking(true) }, pools: { db: { size: 3, opens: "eagerly" } } } }),
  );
  done(world, { kind: "ship", deployment: "web", version: "v2" });
  stepTo(world, 5);
  send(world, "basket");
  send(world, "product");
  stepTo(world, 21);
  expect(endedOf(world, "product")).toEqual({ succeeded: 1, failed: 0 });
  expect(endedOf(world, "basket")).toEqual({ succeeded: 0, failed: 0 });
  stepTo(world, 22.1);
  expect(endedOf(world, "basket")).toEqual({ succeeded: 1, failed: 0 });

  const free = begin(tinyScenario({ web: { releases: { v1, v2: locking(false) } } }));
  done(free, { kind: "ship", deployment: "web", version: "v2" });
  stepTo(free, 5);
  send(free, "basket");
  stepTo(free, 6);
  expect(endedOf(free, "basket")).toEqual({ succeeded: 1, failed: 0 });
});

test("the pool of a pod is empty again when its process starts again", () => {
  const world = begin(tinyScenario({ web: { replicas: 1, pools: web.pools ?? {} } }));
  done(world, { kind: "deletePods", deployment: "web", pods: "all" });
  stepTo(world, 60);
  expect(databaseState(world, "db").connections).toBe(3);
  expect(world.usage.connections[world.programs.serviceOf("web.db").firstReplica + onlyPod(world).replica]).toBe(3);
});
