import { expect, test } from "vitest";
import { readSettings } from "./settings";
import type { Knob, Variable } from "./system";
import { alive, begin, done, logOf, readyPods, stepTo, timesOf, tinyScenario, v1, v2 } from "./test-system";

const knobs = {
  timeout: { decides: { knob: "timeout", to: "bank" }, good: "250", read: { timeouts: { bank: 250 } } },
  retries: { decides: { knob: "retries", to: "bank" }, good: "2", read: { retries: { bank: 2 } } },
  poolSize: { decides: { knob: "poolSize", of: "db" }, good: "7", read: { poolSizes: { db: 7 } } },
  workers: { decides: { knob: "workers" }, good: "9", read: { workers: 9 } },
  shed: { decides: { knob: "shed" }, good: "0.5", read: { shed: 0.5 } },
  address: { decides: { knob: "address", of: "db" }, good: "db", read: { addresses: { db: "db" } } },
  secret: { decides: { knob: "secret", of: "bank" }, good: "key", read: { secrets: { bank: "key" } } },
  cachePrefix: {
    decides: { knob: "cachePrefix", of: "cache" },
    good: "v2:",
    read: { cachePrefixes: { cache: "v2:" } },
  },
} as const satisfies Record<Knob["knob"], { decides: Knob; good: string; read: object }>;

const readings = {
  unset: { becomes: 1, says: "unset" },
  empty: { becomes: 2, says: "empty" },
  wrong: { becomes: 3, says: "wrong" },
};

function read(decides: Knob, text: string | undefined, others: Partial<Variable> = {}) {
  const environment: Record<string, string> = text === undefined ? {} : { IT: text };
  return readSettings({ variables: { IT: { decides, ...readings, ...others } } }, environment);
}

test.each(Object.entries(knobs))("%s is what its variable says, silently", (_, { decides, good, read: settings }) => {
  expect(read(decides, good)).toMatchObject({ ok: true, settings: { ...settings, says: [] } });
});

test.each(Object.entries(knobs))(
  "%s that is unset, empty or only blanks is what the release makes of that",
  (_, { decides }) => {
    expect(read(decides, undefined)).toMatchObject({ ok: true, settings: { says: ["unset"] } });
    expect(read(decides, "")).toMatchObject({ ok: true, settings: { says: ["empty"] } });
    expect(read(decides, " ")).toMatchObject({ ok: true, settings: { says: ["empty"] } });
    expect(read(decides, undefined, { unset: { crashes: "not set" } })).toEqual({ ok: false, says: "not set" });
  },
);

test.each(["timeout", "retries", "poolSize", "workers", "shed"] as const)("%s that is no number is wrong", (name) => {
  for (const text of ["ten", "-1", "NaN", "Infinity", "10ms", "1e300"])
    expect(read(knobs[name].decides, text), text).toMatchObject({ ok: true, settings: { says: ["wrong"] } });
});

test.each(["retries", "poolSize", "workers"] as const)("%s that is no whole number is wrong", (name) => {
  expect(read(knobs[name].decides, "2.5")).toMatchObject({ ok: true, settings: { says: ["wrong"] } });
});

test("nobody retries a hundred times", () => {
  expect(read(knobs.retries.decides, "1000000")).toMatchObject({ ok: true, settings: { retries: { bank: 100 } } });
});

test("a process that cannot live with its environment says why, and crashes at its start", () => {
  const variable: Variable = {
    decides: { knob: "workers" },
    unset: { crashes: "Error: WORKERS is not set" },
    empty: { becomes: 4 },
    wrong: { becomes: 4 },
  };
  const world = begin(tinyScenario({ web: { releases: { v1, v2: { ...v2, variables: { WORKERS: variable } } } } }));
  done(world, { kind: "ship", deployment: "web", version: "v2" });
  stepTo(world, 100);
  expect(logOf(world)).toContain("Error: WORKERS is not set");
  expect(alive(world, "v2").every(({ restarts }) => restarts >= 2)).toBe(true);
  expect(timesOf(world, "BackOff").length).toBeGreaterThan(0);
  expect(readyPods(world, "v1")).toHaveLength(5);
  done(world, { kind: "setEnvironment", deployment: "web", variables: { WORKERS: "6" } });
  stepTo(world, 200);
  const ready = readyPods(world, "v2");
  expect(ready).toHaveLength(6);
  expect(ready.map(({ replica }) => world.replicas.workers[replica])).toEqual([6, 6, 6, 6, 6, 6]);
});

test("what is shed is a share of the requests", () => {
  const shed: Variable = {
    decides: { knob: "shed" },
    unset: { becomes: 0 },
    empty: { becomes: 0 },
    wrong: { becomes: 0 },
  };
  const world = begin(
    tinyScenario({
      web: { workers: null, releases: { v1: { ...v1, variables: { SHED: shed } }, v2 } },
      environment: { SHED: "0.3" },
    }),
  );
  const { behaviour, counters, programs } = world;
  for (let sent = 0; sent < 5000; sent += 1) {
    behaviour.arrive(programs.serviceOf("web"), programs.endpointOf("web", "home"), -1, 0, sent * 7919, sent);
    if (sent % 50 === 0) stepTo(world, sent / 50);
  }
  stepTo(world, 110);
  const first = programs.firstOf(
    "web",
    alive(world)[0]?.template ?? { version: "", environment: {}, restarts: 0, hash: "" },
  );
  expect((counters.succeeded[first] ?? 0) + (counters.failed[first] ?? 0)).toBe(5000);
  expect(Math.abs((counters.failed[first] ?? 0) / 5000 - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 5000));
});

const keyed = {
  decides: { knob: "secret", of: "bank" },
  unset: { becomes: "" },
  empty: { becomes: "" },
  wrong: { becomes: "" },
} as const;

test("a secret is read when a process starts: a new one bites only after a restart", () => {
  const world = begin(
    tinyScenario({
      web: { releases: { v1: { ...v1, variables: { BANK_KEY: keyed } }, v2 } },
      environment: { BANK_KEY: "secret:bank-key" },
      secrets: { "bank-key": "old" },
    }),
  );
  const pay = () => {
    const { behaviour, counters, programs } = world;
    const before = counters.succeeded.reduce((sum, count) => sum + count, 0);
    const bank = world.state.stores["bank"];
    const charged = bank?.kind === "partner" ? bank.charged : 0;
    behaviour.arrive(programs.serviceOf("web"), programs.endpointOf("web", "pay"), -1, 0, before, 3);
    world.engine.stepTo(world.clock.nowMs + 200);
    return bank?.kind === "partner" && bank.charged > charged;
  };
  expect(pay()).toBe(true);
  world.state.secrets["bank-key"] = "wrong";
  stepTo(world, 10);
  expect(pay()).toBe(true);
  done(world, { kind: "restart", deployment: "web" });
  stepTo(world, 60);
  expect(readyPods(world)).toHaveLength(6);
  expect(pay()).toBe(false);
  expect(logOf(world)).toContain("bank: 401 Unauthorized");
  world.state.secrets["bank-key"] = "old";
  expect(pay()).toBe(false);
  done(world, { kind: "restart", deployment: "web" });
  stepTo(world, 120);
  expect(pay()).toBe(true);
});

test("a host name that leads nowhere makes every call fail", () => {
  const host: Variable = {
    decides: { knob: "address", of: "db" },
    unset: { becomes: "db" },
    empty: { becomes: "db" },
    wrong: { becomes: "db" },
  };
  const world = begin(
    tinyScenario({
      web: { releases: { v1: { ...v1, variables: { DB: host } }, v2 } },
      environment: { DB: "db-staging" },
    }),
  );
  const { behaviour, counters, programs } = world;
  behaviour.arrive(programs.serviceOf("web"), programs.endpointOf("web", "basket"), -1, 0, 1, 3);
  stepTo(world, 1);
  expect(logOf(world)).toContain("db: getaddrinfo ENOTFOUND");
  expect(counters.failed.reduce((sum, count) => sum + count, 0)).toBe(1);
});
