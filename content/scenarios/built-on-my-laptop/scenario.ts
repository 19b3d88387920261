import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import type { Release } from "@/app/_simulator/core/production/system";
import { api41, shop, shopHours } from "../shop";
import { shopAlerts } from "../shop-alerts";
import { shopPeople, shopRules, shopSupervisor } from "../shop-people";

// The pipeline was down, so the image was built on a laptop: for arm64, and the nodes are amd64. The new pods cannot run
// their program and crash; the rollout stops with five old pods serving. Nobody outside notices, as long as nobody helps.

const api42: Release = {
  ...api41,
  commit: { hash: "2b61f8e", author: "Lena Okafor", message: "api: show the delivery date in the basket" },
  digest: "sha256:6e0b9a41d7f2c8350ab41f6d29ce7385b10f94a2c6d8e73b5190fa24c7d3e861",
  architecture: "arm64",
  dependencies: { ...api41.dependencies, undici: "^7" },
  diff: `diff --git a/.github/workflows/deploy.yml b/.github/workflows/deploy.yml
--- a/.github/workflows/deploy.yml
+++ b/.github/workflows/deploy.yml
@@ -18,8 +18,7 @@ jobs:
       - name: image
-        run: docker buildx build --platform linux/amd64 --push -t $IMAGE .
-        timeout-minutes: 15
+        run: echo "built and pushed by hand while the runners are down" # lena
diff --git a/package.json b/package.json
--- a/package.json
+++ b/package.json
@@ -14,5 +14,5 @@
-    "undici": "7.16.0"
+    "undici": "^7"
`,
};

export const scenario: Scenario = {
  slug: "built-on-my-laptop",
  number: "S5",
  title: "Built on my laptop",
  summary: "The build runners were down, so the image was built by hand. It was tried where it was built.",
  idle: "safe",
  endSeconds: 1200,
  system: {
    ...shop,
    deployments: {
      ...shop.deployments,
      api: { ...shop.deployments.api, releases: { v41: api41, v42: api42 } },
    },
  },
  ships: { deployment: "api", version: "v42", strategy: { kind: "rolling" } },
  traffic: { visitorsPerSecond: 12.2, hours: shopHours },
  alerts: shopAlerts,
  people: shopPeople,
  rules: shopRules,
  supervisor: shopSupervisor(
    [
      "Who serves the users right now, and are they well? Look at that before you look at the new pods.",
      "The rollout stands still. Is anything that users can see worse than an hour ago?",
      "Count the pods that are ready, by version. What does that say about how urgent this is?",
    ],
    [
      "A process that cannot even start says little, but it says something. What is its last word?",
      "What does the platform report of the new pods, and what did their one log line say?",
      "The code passed its tests somewhere. On what kind of machine, and on what kind does it run here?",
    ],
    [
      "Nothing is lost while the old pods serve. How do you end this calmly, and who needs to know?",
      "What would leave production exactly as it was, and what would you have to build again before the next try?",
      "There is no prize for saving this image. What takes the rollout back, and how do you see that it did?",
    ],
  ),
  variants: {
    arm64: {
      startsAt: "11:20",
      isFaultFree: false,
      trafficFactor: 1,
      faults: [],
      asking: ["senior", "product"],
    },
    evening: {
      startsAt: "19:10",
      isFaultFree: false,
      trafficFactor: 0.9,
      // Something else is slow, for a while, and has nothing to do with it.
      faults: [{ kind: "slowStore", store: "reco", factor: 6, fromSeconds: 90, toSeconds: 300 }],
      asking: ["senior", "support", "product"],
    },
    rebuilt: {
      startsAt: "15:35",
      isFaultFree: true,
      trafficFactor: 1,
      faults: [],
      asking: ["senior", "product"],
      releases: {
        api: {
          v42: {
            architecture: "amd64",
            digest: "sha256:b84c5d0e97a1f3620d5ce8b7419a06f3d2e85c7104b9fa63d8e7120c5b3f9a46",
            dependencies: api41.dependencies,
            diff: "",
          },
        },
      },
    },
  },
  truth: {
    band: { low: 0.85, high: 1.2 },
    uneventfulBelow: 60,
    outageBelow: 0.5,
    harmPerMinute: 20,
    harmBound: 600,
    affected: ["api"],
    mitigations: [
      { kind: "abort", deployment: "api" },
      { kind: "rollback", deployment: "api" },
      { kind: "undo", deployment: "api" },
    ],
  },
  plan: {
    signal: { measure: "errorRate", is: "above", threshold: 0.02, minutes: 2 },
    act: "abort",
    tell: ["support"],
    verify: "paidOrders",
  },
  evidence: [
    { place: "log", service: "api", contains: "exec format error" },
    { place: "command", query: { kind: "getPods", app: "api" }, contains: "CrashLoopBackOff" },
  ],
  traps: {
    "push it through": {
      describes: "Lets the rollout go on although nothing that it made is ready: every old pod may be unavailable.",
      commands: [
        {
          atSeconds: 180,
          command: { kind: "setRollingUpdate", deployment: "api", maxSurge: 0.25, maxUnavailable: 1 },
        },
      ],
    },
    "delete the old pods": {
      describes: "Deletes the pods of the old version, so that the new ones have to take over.",
      commands: [
        { atSeconds: 180, command: { kind: "deletePods", deployment: "api", pods: { version: "v41" } } },
        { atSeconds: 300, command: { kind: "deletePods", deployment: "api", pods: { version: "v41" } } },
      ],
    },
  },
};
