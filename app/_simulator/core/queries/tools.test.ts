import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../flight/flight";
import { planScenario } from "../flight/plan-scenario";
import type { Query } from "../flight/query";
import type { ScenarioPlan } from "../flight/scenario";
import type { Check, Deployment } from "../production/system";
import { answerQuery } from "./answer-query";

// The scenario's release with what it does not have: checks, a migration that locks a table, a canary.

const checks: Check[] = [
  { name: "build", result: "passed", seconds: 72 },
  { name: "lint", result: "skipped", seconds: 1 },
  { name: "test", result: "failed", seconds: 41, failedStep: "Run npm test" },
];
const migration = {
  name: "20261117_total_cents",
  sql: "",
  database: "postgres",
  table: "orders",
  seconds: 40,
  locks: true,
};

function withRelease(plan: ScenarioPlan): ScenarioPlan {
  const api: Deployment | undefined = plan.system.deployments["api"];
  const v42 = api?.releases["v42"];
  if (api === undefined || v42 === undefined) throw new Error("the shop has changed");
  const releases = { ...api.releases, v42: { ...v42, checks, migrations: [migration] } };
  const strategy = {
    kind: "canary",
    steps: [{ weight: 0.2, seconds: 600 }],
    analysis: { everySeconds: 15, maxErrorRate: 0.9, failureLimit: 3 },
  } as const;
  return {
    ...plan,
    system: { ...plan.system, deployments: { ...plan.system.deployments, api: { ...api, releases } } },
    ships: { ...plan.ships, strategy: { ...strategy, steps: [...strategy.steps] } },
  };
}

const flight = Flight.takeOff(withRelease(planScenario(scenario, "afternoon")), 1);
const ask = (query: Query) => answerQuery(flight.world, query);
flight.stepTo(30);
const migrating = {
  status: ask({ kind: "migrateStatus", database: "postgres" }),
  activity: ask({ kind: "pgActivity", database: "postgres" }),
  deploy: ask({ kind: "deployStatus" }),
};
flight.stepTo(120);
flight.give({ kind: "pause", deployment: "api" });
flight.give({ kind: "freeze", on: true });
flight.stepTo(500);

const digest = "sha256:d3a1f75c0e9b4862a57d10c8fe4b92361c07ad58e6b34f90127c5de8ab0946f3";

test("the registry knows an image's digest and architecture", () => {
  const image: unknown = JSON.parse(ask({ kind: "inspectImage", deployment: "api", version: "v42" }));
  expect(image).toMatchObject({
    Name: "registry/api",
    Digest: digest,
    Architecture: "amd64",
    RepoTags: ["v41", "v42"],
  });
  expect(ask({ kind: "inspectImage", deployment: "api", version: "v1" })).toBe(
    'FATA[0000] Error parsing image name "docker://registry/api:v1": reading manifest v1 in registry/api: manifest unknown',
  );
});

test("git knows what was changed, and back", () => {
  expect(ask({ kind: "gitLog", deployment: "api" }).split("\n")).toEqual([
    "7c9ad15 (tag: v42) api: read the payments timeout from the environment",
    "e41b07d (tag: v41) api: show delivery dates on the product page",
  ]);
  const forth = ask({ kind: "gitDiff", deployment: "api", from: "v41", to: "v42" });
  expect(forth).toContain("\n-  headersTimeout: 2_000,\n+  headersTimeout: Number(");
  expect(forth).toContain("\n@@ -4,3 +4,4 @@\n");
  const back = ask({ kind: "gitDiff", deployment: "api", from: "7c9ad15", to: "e41b07d" });
  expect(back).toContain("undefined,\n+  headersTimeout: 2_000,\n   connections");
  expect(back).toContain("\n@@ -4,4 +4,3 @@\n");
  expect(back).toMatch(/-PAYMENTS_TIMEOUT_MS=2000$/);
  expect(ask({ kind: "gitDiff", deployment: "api", from: "v42", to: "v42" })).toBe("");
  expect(ask({ kind: "gitShow", deployment: "api", revision: "v42" })).toBe(
    `commit 7c9ad15 (tag: v42)\nAuthor: Lena Okafor\n\n    api: read the payments timeout from the environment\n\n${forth}`,
  );
  expect(ask({ kind: "gitDiff", deployment: "api", from: "v40", to: "v42" })).toMatch(
    /^fatal: ambiguous argument 'v40\.\.v42': unknown revision or path not in the working tree\.\n/,
  );
});

test("deploy says what the pipeline is at, and what stands in its way", () => {
  expect(migrating.deploy.split("\n")).toEqual([
    "DEPLOYMENT   VERSION   PODS READY   ROLLOUT",
    "gateway      v17       v17 2/2      complete",
    "api          v41       v41 6/6      complete",
    "worker       v23       v23 3/3      complete",
    "",
    "pipeline api v42, started 30s ago, step 1 of 2",
    "  now    migrate postgres: 20261117_total_cents",
    "  next   roll out",
    "",
    "freeze   off",
  ]);
  expect(ask({ kind: "deployStatus", deployment: "api" }).split("\n")).toEqual([
    "DEPLOYMENT   VERSION   PODS READY         ROLLOUT",
    "api          v41       v41 6/6, v42 2/2   canary, paused",
    "",
    "pipeline api v42, started 8m20s ago, all steps done",
    "  done   migrate postgres: 20261117_total_cents",
    "  done   roll out",
    expect.stringMatching(/^canary {3}api v42, step 1 of 1 for 7m40s: 20 % of the visitors, paused$/),
    expect.stringMatching(/^ {2}looks every 15 s; \d of 3 had more than 90 % errors$/),
    "",
    "freeze   on",
  ]);
  expect(ask({ kind: "deployStatus", deployment: "shop" })).toBe("deploy: there is no shop");
});

test("environments are compared variable by variable, without giving a secret away", () => {
  expect(ask({ kind: "diffEnvironments", deployment: "api", from: "production", to: "staging" }).split("\n")).toEqual([
    "VARIABLE              production   staging            COMPARED",
    "DATABASE_HOST         postgres     postgres-staging   differs",
    "DB_POOL_SIZE          9            3                  differs",
    "PAYMENTS_KEY          *****        *****              differs",
    "PAYMENTS_TIMEOUT_MS   (unset)      2000               differs",
  ]);
  expect(ask({ kind: "diffEnvironments", deployment: "api", from: "production", to: "moon" })).toBe(
    "deploy: there is no environment moon",
  );
});

test("what two versions read is compared, with what they take where it is unset", () => {
  expect(ask({ kind: "diffVariables", deployment: "api", from: "v41", to: "v42" }).split("\n")).toEqual([
    "VARIABLE              v41          v42             COMPARED",
    "DATABASE_HOST         required     required        same",
    "DB_POOL_SIZE          default 10   default 10      same",
    "PAYMENTS_KEY          required     required        same",
    "PAYMENTS_TIMEOUT_MS   not read     default 30000   differs",
  ]);
  expect(ask({ kind: "diffVariables", deployment: "api", from: "v41", to: "v99" })).toBe(
    "deploy: api has no release v99",
  );
});

test("GitHub knows how the build went", () => {
  const lines = ask({ kind: "runView", deployment: "api", version: "v42" }).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "",
    expect.stringMatching(/^X main deploy · \d{11}$/),
    "Triggered via push about 9 minutes ago",
  ]);
  expect(lines.slice(4, 10).map((line) => line.replace(/ID \d{11}/, "ID 1"))).toEqual([
    "JOBS",
    "✓ build in 1m12s (ID 1)",
    "- lint in 1s (ID 1)",
    "X test in 41s (ID 1)",
    "  ✓ Set up job",
    "  X Run npm test",
  ]);
  const [heading = "", newest = ""] = ask({ kind: "runList" }).split("\n");
  expect(heading).toMatch(/^STATUS {2}TITLE +WORKFLOW {2}BRANCH {2}EVENT {2}ID +ELAPSED {2}AGE$/);
  expect(newest).toMatch(/^X {7}api: .+ deploy +main +push +\d{11} +\S+ +\S/);
  const rows = ask({ kind: "prChecks", deployment: "api", version: "v42" }).split("\n");
  expect(rows.slice(0, 4)).toEqual([
    "Some checks were not successful",
    "0 cancelled, 1 failing, 1 successful, 1 skipped, and 0 pending checks",
    "",
    "   NAME   DESCRIPTION  ELAPSED  URL",
  ]);
  expect(rows[4]).toMatch(
    /^X {2}test {16}41s {6}https:\/\/github\.com\/tern\/shop\/actions\/runs\/\d{11}\/job\/\d{11}$/,
  );
  expect(ask({ kind: "prChecks", deployment: "api", version: "v41" })).toBe(
    "no checks reported on the 'api-v41' branch",
  );
});

test("the database knows its connections, and which of them wait for a lock", () => {
  expect(migrating.activity).toMatch(/^ application_name \| state {2}\| wait_event_type \| count $/m);
  expect(migrating.activity).toMatch(/^ api {14}\| active \| Lock {12}\| +\d+$/m);
  const rows = ask({ kind: "pgActivity", database: "postgres" }).split("\n");
  expect(rows.at(-1)).toMatch(/^\(\d rows\)$/);
  expect(rows.join("\n")).not.toContain("Lock");
  // Six pods and two of the canary with nine connections each, three workers with five.
  const counts = rows.slice(2, -1).map((row) => Number(row.split("|")[3]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8 * 9 + 3 * 5);
  expect(ask({ kind: "pgActivity", database: "redis" })).toMatch(/^psql: error: could not translate host name "redis"/);
});

test("prisma knows which migrations the database has seen", () => {
  expect(migrating.status.split("\n").slice(3)).toEqual([
    "1 migration found in prisma/migrations",
    "Following migration have failed:",
    "20261117_total_cents",
  ]);
  expect(ask({ kind: "migrateStatus", database: "postgres" })).toMatch(
    /\n1 migration found in prisma\/migrations\n\nDatabase schema is up to date!$/,
  );
  const before = Flight.takeOff(flight.world.scenario, 1);
  expect(answerQuery(before.world, { kind: "migrateStatus", database: "postgres" })).toContain(
    "\nFollowing migration have not yet been applied:\n20261117_total_cents\n\nTo apply migrations in development",
  );
});

test("a partner's status page says what the partner says", () => {
  expect(JSON.parse(ask({ kind: "statusPage", partner: "payments" }))).toMatchObject({
    status: { indicator: "minor", description: "Degraded performance: instalment offers" },
  });
  expect(ask({ kind: "statusPage", partner: "nobody" })).toBe(
    "curl: (6) Could not resolve host: status.nobody.example",
  );
});

test("a pod answers a probe if one of its workers is free", () => {
  const { replicas, state } = flight.world;
  const api = state.pods.filter(({ deployment }) => deployment === "api");
  for (const { name, replica } of api) {
    const isFree = (replicas.busy[replica] ?? 0) < 7;
    expect(ask({ kind: "readyz", pod: name }).startsWith(isFree ? "HTTP/1.1 200 OK\n" : "curl: (28) ")).toBe(true);
  }
  expect(ask({ kind: "readyz", pod: "nobody" })).toBe("curl: (6) Could not resolve host: nobody");
});

test("a metric is shown as Prometheus shows a vector", () => {
  expect(ask({ kind: "metric", name: "kube_pods_ready", labels: { service: "worker" } })).toBe(
    // 14:02 and 500 s, on 17 November 2026.
    `kube_pods_ready{service="worker"} => 3 @[${Date.UTC(2026, 10, 17, 14, 2, 500) / 1000}]`,
  );
  expect(
    ask({ kind: "metric", name: "http_requests_total", labels: { service: "gateway", endpoint: "home" } }),
  ).toMatch(/^http_requests_total\{code="2xx", endpoint="home", service="gateway", version="v17"\} => \d+ @\[\d+\]\n/);
  const [rate] = ask({
    kind: "metric",
    name: "http_requests_total",
    labels: { service: "gateway", endpoint: "home", code: "2xx" },
    rateSeconds: 300,
  }).split(" @");
  expect(rate).toMatch(/^\{code="2xx"/);
  // Every visit begins with the front page: 12.2 visitors per second at about 14:00.
  expect(Number(rate?.split("=> ")[1])).toBeGreaterThan(10);
  expect(Number(rate?.split("=> ")[1])).toBeLessThan(15);
  expect(ask({ kind: "metric", name: "none" })).toBe("");
});
