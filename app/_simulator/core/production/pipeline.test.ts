import { expect, test } from "vitest";
import type { Command } from "../flight/command";
import { databaseState } from "../stores/database";
import {
  alive,
  begin,
  constant,
  done,
  endedOf,
  nowOf,
  readyPods,
  send,
  stepTo,
  stores,
  timesOf,
  tinyScenario,
  v1,
  v2,
} from "./test-system";

const ship: Command = { kind: "ship", deployment: "web", version: "v2" };
const migration = { sql: "", database: "db", table: "orders", seconds: 20, locks: false };

/** Reads the new column, which the old version does not know. */
const queries = {
  ...stores.db.queries,
  insertCents: { sql: "", table: "orders", columns: ["id", "total_cents"], work: constant(5) },
};
const db = { ...stores.db, queries };
const endpoints = { ...v2.endpoints, basket: { work: constant(10), calls: [{ to: "db", endpoint: "insertCents" }] } };
const old = {
  ...v1,
  endpoints: { ...v1.endpoints, basket: { work: constant(10), calls: [{ to: "db", endpoint: "insert" }] } },
};

function migrating(changes: { adds?: string[]; drops?: string[] }) {
  const fresh = { ...v2, endpoints, migrations: [{ ...migration, name: "cents", ...changes }] };
  return begin(tinyScenario({ web: { releases: { v1: old, v2: fresh } }, stores: { db } }));
}

test("a release is rolled out after its migrations", () => {
  const world = migrating({ adds: ["total_cents"] });
  done(world, ship);
  stepTo(world, 21.9);
  expect(alive(world, "v2")).toEqual([]);
  stepTo(world, 22);
  expect(alive(world, "v2").length).toBeGreaterThan(0);
  expect(databaseState(world, "db").migrations).toEqual([{ name: "cents", startedAtMs: 2000, endedAtMs: 22_000 }]);
});

test("expanded, a table serves both versions; contracted, only the one that needs nothing of what is gone", () => {
  const expanded = migrating({ adds: ["total_cents"] });
  const contracted = migrating({ adds: ["total_cents"], drops: ["total"] });
  for (const world of [expanded, contracted]) {
    done(world, ship);
    // Both versions serve for a while.
    for (; nowOf(world) < 60; stepTo(world, nowOf(world) + 0.1)) send(world, "basket", Math.round(nowOf(world) * 10));
    stepTo(world, nowOf(world) + 1);
    expect(readyPods(world, "v2")).toHaveLength(6);
    expect(endedOf(world, "basket", "web", "v2").succeeded).toBeGreaterThan(100);
    expect(endedOf(world, "basket", "web", "v2").failed).toBe(0);
  }
  expect(endedOf(expanded, "basket", "web", "v1").failed).toBe(0);
  // From the end of the migration on, all of the old version's fail.
  expect(endedOf(contracted, "basket", "web", "v1").failed).toBeGreaterThan(50);
  expect(endedOf(contracted, "basket", "web", "v1").succeeded).toBe(200);

  done(contracted, { kind: "rollback", deployment: "web" });
  stepTo(contracted, 150);
  expect(readyPods(contracted, "v1")).toHaveLength(6);
  const before = endedOf(contracted, "basket", "web", "v1");
  for (let sent = 0; sent < 6; sent += 1) send(contracted, "basket", sent);
  stepTo(contracted, 151);
  expect(endedOf(contracted, "basket", "web", "v1")).toEqual({ ...before, failed: before.failed + 6 });
});

test("a migration that a database has had is not made again", () => {
  const world = migrating({ adds: ["total_cents"] });
  done(world, ship);
  stepTo(world, 60);
  done(world, { kind: "rollback", deployment: "web" });
  stepTo(world, 100);
  done(world, ship);
  expect(alive(world, "v2").length).toBeGreaterThan(0);
  expect(databaseState(world, "db").migrations).toHaveLength(1);
  expect(databaseState(world, "db").tables["orders"]).toEqual(["id", "total", "total_cents"]);
});

test("nothing else is shipped in the meantime", () => {
  const world = migrating({ adds: ["total_cents"] });
  done(world, ship);
  stepTo(world, 10);
  const refused = { ok: false, text: "deploy: web v2 is being shipped; wait for it, or abort it" };
  expect(done(world, ship)).toEqual(refused);
  expect(done(world, { kind: "ship", deployment: "worker", version: "v2" })).toEqual(refused);
  stepTo(world, 23);
  expect(timesOf(world, "PipelineStarted")).toEqual([2]);
  expect(done(world, { kind: "ship", deployment: "worker", version: "v2" })).toMatchObject({ ok: true });
});

test.each(["abort", "rollback"] as const)(
  "%s before the rollout lets the step end, and nothing is rolled out",
  (kind) => {
    const world = migrating({ adds: ["total_cents"] });
    done(world, ship);
    stepTo(world, 10);
    expect(done(world, { kind, deployment: "web" })).toMatchObject({ ok: true });
    stepTo(world, 100);
    expect(databaseState(world, "db").migrations).toEqual([{ name: "cents", startedAtMs: 2000, endedAtMs: 22_000 }]);
    expect(alive(world, "v2")).toEqual([]);
    expect(done(world, ship)).toMatchObject({ ok: true });
    expect(alive(world, "v2").length).toBeGreaterThan(0);
  },
);

test("a cache is warmed with its most popular three tenths, under the prefix that the release will use", () => {
  const prefix = {
    decides: { knob: "cachePrefix", of: "cache" },
    unset: { becomes: "v2:" },
    empty: { becomes: "" },
    wrong: { becomes: "" },
  } as const;
  const fresh = { ...v2, variables: { PREFIX: prefix }, warmsCache: "cache" };
  const world = begin(tinyScenario({ web: { releases: { v1, v2: fresh } } }));
  done(world, ship);
  stepTo(world, 21.9);
  expect(alive(world, "v2")).toEqual([]);
  stepTo(world, 22);
  expect(alive(world, "v2").length).toBeGreaterThan(0);
  const { cache } = world.state.stores;
  const stored = cache?.kind === "cache" ? cache.storedUntilMs : {};
  const isStored = (of: string) => Array.from(stored[of] ?? [], (untilMs) => untilMs > 22_000);
  expect(isStored("v2:")).toEqual(Array.from({ length: 50 }, (_, item) => item < 15));
});
