import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import type { Release } from "@/app/_simulator/core/production/system";
import { api41, shop, shopHours } from "../shop";
import { shopAlerts } from "../shop-alerts";
import { shopPeople, shopRules, shopSupervisor } from "../shop-people";

// The api's new release reads how long to wait for the payment provider from PAYMENTS_TIMEOUT_MS. Somebody set it in
// staging. In production it is unset, and the client library's default of 30 s applies. Nothing shows until the provider
// has a slow hour, as it has most days: then each basket page keeps a worker for seconds. One request in five asks the
// provider; at 12 per second and 4 s each, 48 workers would be busy, and there are 6 x 7 = 42.

const api42: Release = {
  ...api41,
  commit: {
    hash: "7c9ad15",
    author: "Lena Okafor",
    message: "api: read the payments timeout from the environment",
  },
  digest: "sha256:d3a1f75c0e9b4862a57d10c8fe4b92361c07ad58e6b34f90127c5de8ab0946f3",
  diff: `diff --git a/src/payments/client.ts b/src/payments/client.ts
--- a/src/payments/client.ts
+++ b/src/payments/client.ts
@@ -11,7 +11,7 @@ import { Client } from "undici";
 export const payments = new Client(config.paymentsUrl, {
-  headersTimeout: 2_000,
+  headersTimeout: Number(process.env.PAYMENTS_TIMEOUT_MS ?? "") || undefined,
   connections: 64,
 });
diff --git a/deploy/staging.env b/deploy/staging.env
--- a/deploy/staging.env
+++ b/deploy/staging.env
@@ -4,3 +4,4 @@
 DATABASE_HOST=postgres-staging
 DB_POOL_SIZE=3
+PAYMENTS_TIMEOUT_MS=2000
`,
  variables: {
    ...api41.variables,
    PAYMENTS_TIMEOUT_MS: {
      decides: { knob: "timeout", to: "payments" },
      unset: { becomes: 30_000, says: "payments timeout=30000ms (default)" },
      empty: { becomes: 30_000, says: "payments timeout=30000ms (default)" },
      wrong: { becomes: 30_000, says: "payments timeout=30000ms (default)" },
    },
  },
};

export const scenario: Scenario = {
  slug: "the-variable-that-wasnt-there",
  number: "S1",
  title: "The variable that wasn't there",
  summary: "A small change to how the shop waits for its payment provider, green in staging since yesterday.",
  idle: "loses",
  endSeconds: 1500,
  system: {
    ...shop,
    deployments: {
      ...shop.deployments,
      api: { ...shop.deployments.api, releases: { v41: api41, v42: api42 } },
    },
    environments: {
      ...shop.environments,
      staging: {
        ...shop.environments.staging,
        api: { ...shop.environments.staging.api, PAYMENTS_TIMEOUT_MS: "2000" },
      },
    },
  },
  ships: { deployment: "api", version: "v42", strategy: { kind: "rolling" } },
  traffic: { visitorsPerSecond: 12.2, hours: shopHours },
  alerts: shopAlerts,
  people: shopPeople,
  rules: shopRules,
  supervisor: shopSupervisor(
    [
      "Which pods are slow, and what are their workers waiting for? One slow request, looked at closely, tells.",
      "Busy workers are not always working. What does a trace of a slow page spend its time on?",
      "Take one request that took seconds. In whose hands was it most of that time?",
    ],
    [
      "The code waits for as long as it is told to. Who tells it in staging, and who in production?",
      "What does the api say about its own settings when it starts, and is that what was meant?",
      "Compare what the two environments give the api. Is there anything that only one of them has?",
    ],
    [
      "There are two ways out: the version before, or the value that is missing. Which is faster, and which do you trust?",
      "You can give the old version back, or give the new one what it lacks. What does each take, and what does it leave?",
      "Users first: what ends the waiting soonest, and can the finding out wait until after?",
    ],
  ),
  variants: {
    afternoon: {
      startsAt: "14:02",
      isFaultFree: false,
      trafficFactor: 1,
      faults: [
        { kind: "slowStore", store: "payments", endpoint: "offers", factor: 26, fromSeconds: 150, toSeconds: 1500 },
        {
          kind: "statusPage",
          store: "payments",
          says: "Degraded performance: instalment offers",
          fromSeconds: 420,
          toSeconds: 1500,
        },
      ],
      asking: ["senior", "support", "product"],
    },
    evening: {
      startsAt: "17:40",
      isFaultFree: false,
      trafficFactor: 0.95,
      faults: [
        { kind: "slowStore", store: "payments", endpoint: "offers", factor: 26, fromSeconds: 120, toSeconds: 1500 },
        { kind: "noisyNeighbour", deployment: "api", factor: 2, fromSeconds: 60, toSeconds: 110 },
      ],
      campaigns: [{ fromSeconds: 60, toSeconds: 600, factor: 1.1 }],
      asking: ["senior", "support", "product"],
    },
    set: {
      startsAt: "10:40",
      isFaultFree: true,
      trafficFactor: 1,
      faults: [
        { kind: "slowStore", store: "payments", endpoint: "offers", factor: 26, fromSeconds: 180, toSeconds: 1500 },
      ],
      asking: ["senior", "support"],
      environments: { production: { api: { PAYMENTS_TIMEOUT_MS: "2000" } } },
    },
  },
  truth: {
    band: { low: 0.85, high: 1.2 },
    uneventfulBelow: 60,
    outageBelow: 0.5,
    harmPerMinute: 25,
    harmBound: 600,
    affected: ["api", "payments", "gateway"],
    mitigations: [
      { kind: "setEnvironment", deployment: "api" },
      { kind: "undo", deployment: "api" },
      { kind: "rollback", deployment: "api" },
      { kind: "abort", deployment: "api" },
    ],
  },
  plan: {
    signal: { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 },
    act: "rollback",
    tell: ["support"],
    verify: "paidOrders",
  },
  evidence: [
    { place: "log", service: "api", contains: "payments timeout=30000ms (default)" },
    {
      place: "command",
      query: { kind: "diffEnvironments", deployment: "api", from: "production", to: "staging" },
      contains: "PAYMENTS_TIMEOUT_MS   (unset)",
    },
  ],
  traps: {
    "shed half of the visitors": {
      describes:
        "Turns every second request away at the gateway, to relieve workers that are not short of anything but time.",
      commands: [
        {
          atSeconds: 300,
          command: { kind: "setEnvironment", deployment: "gateway", variables: { SHED_SHARE: "0.5" } },
        },
      ],
    },
    "restart it again and again": {
      describes:
        "Deletes all pods every two minutes: each time nobody serves for a while, and the same pods come back.",
      commands: [300, 420, 540, 660, 780, 900].map((atSeconds) => ({
        atSeconds,
        command: { kind: "deletePods", deployment: "api", pods: "all" },
      })),
    },
    "a bigger database pool": {
      describes: "Takes the waiting for a lack of connections: six pods with 30 each want more than the database has.",
      commands: [
        {
          atSeconds: 300,
          command: { kind: "setEnvironment", deployment: "api", variables: { DB_POOL_SIZE: "30" } },
        },
      ],
    },
  },
};
