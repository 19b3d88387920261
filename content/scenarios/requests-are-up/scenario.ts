import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import type { Release } from "@/app/_simulator/core/production/system";
import { api41, shop, shopHours } from "../shop";
import { shopAlerts } from "../shop-alerts";
import { shopPeople, shopRules, shopSupervisor } from "../shop-people";

// The new basket sends its request twice for one click. Requests go up, "items added" go up, nothing fails and no alert
// fires; but some of those who see their basket doubled leave without paying. A canary of one visitor in twenty is far too
// small to show that in the conversion, so the pipeline promotes it.

const api42: Release = {
  ...api41,
  commit: { hash: "c41d9e6", author: "Lena Okafor", message: "web: the new basket answers at once" },
  digest: "sha256:a90c3d7e5f18b2460d9ae7c351f04b8826e7d09c14a3fb5e6820d17c9be4f530",
  pages: { sends: { basket: 2 }, confuses: 0.24 },
  diff: `diff --git a/web/basket/add-button.tsx b/web/basket/add-button.tsx
--- a/web/basket/add-button.tsx
+++ b/web/basket/add-button.tsx
@@ -8,9 +8,11 @@ export function AddButton({ product }: Props) {
-  return <button onClick={() => addToBasket(product)}>Add to basket</button>;
+  const add = useOptimistic(() => addToBasket(product));
+  useEffect(() => { if (add.isPending) addToBasket(product); }, [add.isPending]);
+  return <button onClick={add.run}>Add to basket</button>;
 }
`,
};

export const scenario: Scenario = {
  slug: "requests-are-up",
  number: "S9",
  title: "Requests are up!",
  summary: "A new basket button, on a few visitors first. The canary has more traffic than ever, and not one error.",
  idle: "loses",
  endSeconds: 1500,
  system: {
    ...shop,
    deployments: {
      ...shop.deployments,
      api: { ...shop.deployments.api, releases: { v41: api41, v42: api42 } },
    },
  },
  ships: {
    deployment: "api",
    version: "v42",
    strategy: {
      kind: "canary",
      steps: [
        { weight: 0.05, seconds: 420 },
        { weight: 0.5, seconds: 180 },
      ],
      analysis: { everySeconds: 30, maxErrorRate: 0.02, failureLimit: 3 },
    },
  },
  traffic: { visitorsPerSecond: 12.2, hours: shopHours },
  alerts: shopAlerts,
  people: shopPeople,
  rules: [
    ...shopRules,
    {
      id: "product-cheers",
      says: "product",
      wordings: [
        "Requests are up, and people add more to their baskets than ever. Can we give it to everybody today?",
        "The new basket is a hit: items added have nearly doubled on the canary. When does everybody get it?",
        "Look at the numbers on the canary: so much more activity. I would love to announce it this afternoon.",
      ],
      when: [
        { when: "canaryReaches", weight: 0.05 },
        { when: "noUpdateFor", minutes: 2 },
      ],
      waits: true,
    },
    {
      id: "support-tickets",
      says: "support",
      wordings: [
        "A few people write that things are in their basket twice. Is anything new there?",
        "I have tickets about doubled items in the basket. Do you know something about that?",
        'Odd ones today: "I clicked once and got two." Shall I pass them on to somebody?',
      ],
      when: [{ when: "metricAbove", name: "business_support_tickets_total", value: 5 }],
      waits: true,
    },
    {
      id: "senior-at-canary",
      says: "senior",
      wordings: [
        "The canary looks healthy. Healthy for whom: for the servers, or for those who came to buy?",
        "Which number would fall if this basket were worse for people, and how many visitors would it take to see it?",
        "Requests are something we make. What do people make, and is there more of it?",
      ],
      when: [{ when: "canaryReaches", weight: 0.05 }],
      waits: false,
    },
  ],
  supervisor: shopSupervisor(
    [
      "More requests is a number about us. Which number is about the people who came to buy?",
      "Everybody likes the curve. What would it look like if something made people click twice?",
      "Compare the two versions by what the shop lives from. Do you have enough visitors to tell?",
    ],
    [
      "What exactly was changed on the basket page, and what happens there on one click?",
      "Read the diff as a visitor would: press the button once. What does the server receive?",
      "Support has had some calls. Do they fit what the change does?",
    ],
    [
      "A canary is there to be ended early. What would you still learn by keeping it up?",
      "If a tenth of the buyers of a version go away, how many do you want to lose to be sure?",
      "You can stop it for a few visitors now, or for all of them later. What do you tell those who cheer?",
    ],
  ),
  variants: {
    afternoon: {
      startsAt: "14:20",
      isFaultFree: false,
      trafficFactor: 1,
      faults: [],
      asking: ["senior", "support", "product"],
    },
    lunch: {
      startsAt: "11:50",
      isFaultFree: false,
      trafficFactor: 1,
      faults: [{ kind: "slowStore", store: "reco", factor: 4, fromSeconds: 200, toSeconds: 400 }],
      campaigns: [{ fromSeconds: 120, toSeconds: 900, factor: 1.12 }],
      asking: ["senior", "support", "product"],
    },
    once: {
      startsAt: "15:10",
      isFaultFree: true,
      trafficFactor: 1,
      faults: [],
      asking: ["senior", "product"],
      releases: {
        api: {
          v42: {
            pages: {},
            diff: `diff --git a/web/basket/add-button.tsx b/web/basket/add-button.tsx
--- a/web/basket/add-button.tsx
+++ b/web/basket/add-button.tsx
@@ -8,9 +8,10 @@ export function AddButton({ product }: Props) {
-  return <button onClick={() => addToBasket(product)}>Add to basket</button>;
+  const add = useOptimistic(() => addToBasket(product));
+  return <button onClick={add.run}>Add to basket</button>;
 }
`,
          },
        },
      },
    },
  },
  truth: {
    band: { low: 0.9, high: 1.35 },
    uneventfulBelow: 60,
    outageBelow: 0.5,
    harmPerMinute: 8,
    harmBound: 300,
    affected: ["api"],
    mitigations: [
      { kind: "abort", deployment: "api" },
      { kind: "rollback", deployment: "api" },
      { kind: "undo", deployment: "api" },
    ],
  },
  plan: {
    signal: { measure: "conversion", is: "below", threshold: 0.9, minutes: 3 },
    act: "abort",
    tell: ["support", "product"],
    verify: "conversion",
  },
  evidence: [
    { place: "metric", name: "business_support_tickets_total", above: 3 },
    {
      place: "command",
      query: { kind: "gitDiff", deployment: "api", from: "v41", to: "v42" },
      contains: "if (add.isPending) addToBasket(product)",
    },
  ],
  traps: {
    "promote it now": {
      describes: "Gives it to everybody at once, because requests are up and nothing fails.",
      commands: [{ atSeconds: 240, command: { kind: "promote", deployment: "api" } }],
    },
    "freeze it in": {
      describes: "Promotes early, and freezes releases so that nothing disturbs the numbers.",
      commands: [
        { atSeconds: 180, command: { kind: "promote", deployment: "api" } },
        { atSeconds: 400, command: { kind: "freeze", on: true } },
      ],
    },
  },
};
