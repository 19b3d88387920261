import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import type { Release } from "@/app/_simulator/core/production/system";
import { api41, shop, shopHours } from "../shop";
import { shopAlerts } from "../shop-alerts";
import { shopPeople, shopRules, shopSupervisor } from "../shop-people";

// A sound release. It stores products under new cache keys, and its pipeline fills the cache before it is rolled out. For
// forty seconds a nightly job of a neighbour, late today, slows the database down. That is all that happens, unless
// somebody rolls back: a rollback has no step that fills the cache, and the old keys have run out by then.

const keyed = (release: Release, prefix: string): Release => ({
  ...release,
  variables: {
    ...release.variables,
    CACHE_PREFIX: {
      decides: { knob: "cachePrefix", of: "redis" },
      unset: { becomes: prefix },
      empty: { becomes: prefix },
      wrong: { becomes: prefix },
    },
  },
});

const before = keyed(api41, "product:v1:");

const api42: Release = {
  ...keyed(api41, "product:v2:"),
  commit: { hash: "90be3f1", author: "Lena Okafor", message: "api: cache products with their delivery date" },
  digest: "sha256:17f4c8a2e05b9d3641a7e0f2c95d8b3670e1a4f92c6d5b8073ea91f4d2c8b605",
  warmsCache: "redis",
  diff: `diff --git a/src/products/cache.ts b/src/products/cache.ts
--- a/src/products/cache.ts
+++ b/src/products/cache.ts
@@ -3,7 +3,7 @@ import { redis } from "../redis";
-const PREFIX = process.env.CACHE_PREFIX ?? "product:v1:";
+const PREFIX = process.env.CACHE_PREFIX ?? "product:v2:"; // now with the delivery date
diff --git a/deploy/pipeline.yml b/deploy/pipeline.yml
--- a/deploy/pipeline.yml
+++ b/deploy/pipeline.yml
@@ -9,4 +9,5 @@ steps:
   - migrate
+  - warm-cache: { store: redis, prefix: "product:v2:" }
   - roll-out
`,
};

export const scenario: Scenario = {
  slug: "a-quiet-tuesday",
  number: "S0",
  title: "A quiet Tuesday",
  summary: "A new layout of cache keys, on an ordinary afternoon. Learn what normal looks like.",
  idle: "safe",
  endSeconds: 1200,
  system: {
    ...shop,
    deployments: {
      ...shop.deployments,
      api: { ...shop.deployments.api, releases: { v41: before, v42: api42 } },
    },
  },
  ships: { deployment: "api", version: "v42", strategy: { kind: "rolling" } },
  traffic: { visitorsPerSecond: 12.2, hours: shopHours },
  alerts: shopAlerts,
  people: shopPeople,
  rules: shopRules,
  supervisor: shopSupervisor(
    [
      "What did you expect to see at this minute, and do you see it?",
      "Which of these numbers would be different if users were worse off than before?",
      "Is anything here out of what you know of an ordinary day?",
    ],
    [
      "A blip and a trend look the same for a minute. What tells them apart?",
      "What is the smallest thing that you could wait for before you decide?",
      "If you did nothing for five minutes, what is the worst that could happen, and would you see it come?",
    ],
    [
      "Watching is an act too. How long do you want to have seen it well before you say so?",
      "Who would like to hear that it went well, and what can you show them?",
      "When you are certain, say it, and to whom it matters. What makes you certain?",
    ],
  ),
  variants: {
    tuesday: {
      startsAt: "14:02",
      isFaultFree: true,
      trafficFactor: 1,
      faults: [{ kind: "slowStore", store: "postgres", factor: 1.25, fromSeconds: 240, toSeconds: 280 }],
      asking: ["senior", "product"],
    },
    newsletter: {
      startsAt: "10:30",
      isFaultFree: true,
      trafficFactor: 1,
      faults: [{ kind: "noisyNeighbour", deployment: "api", factor: 4, fromSeconds: 300, toSeconds: 345 }],
      campaigns: [{ fromSeconds: 200, toSeconds: 500, factor: 1.2 }],
      asking: ["senior", "support", "product"],
    },
  },
  truth: {
    band: { low: 0.85, high: 1.35 },
    uneventfulBelow: 40,
    outageBelow: 0.5,
    harmPerMinute: 20,
    harmBound: 300,
    affected: [],
    mitigations: [],
  },
  plan: {
    signal: { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 },
    act: "rollback",
    tell: ["support"],
    verify: "paidOrders",
  },
  evidence: [
    { place: "metric", name: "cache_hits_total", labels: { service: "redis" }, above: 1000 },
    { place: "command", query: { kind: "rolloutStatus", deployment: "api" }, contains: "successfully rolled out" },
  ],
  traps: {
    "roll back at the blip": {
      describes: "Takes the release back when a page is slow for a moment: the old cache keys have run out.",
      commands: [{ atSeconds: 420, command: { kind: "rollback", deployment: "api" } }],
    },
  },
};
