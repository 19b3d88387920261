import type { AlertRule } from "@/app/_simulator/core/observability/alerts";

/** What the shop is paged for: users who fail fast enough to matter, and orders that stop coming. */
export const shopAlerts: AlertRule[] = [
  {
    id: "budget-burns-fast",
    title: "Error budget burns 14.4 times too fast",
    severity: "page",
    kind: "burnRate",
    objective: 0.999,
    long: { seconds: 3600 },
    short: { seconds: 300 },
    factor: 14.4,
  },
  {
    id: "budget-burns",
    title: "Error budget burns 6 times too fast",
    severity: "page",
    kind: "burnRate",
    objective: 0.999,
    long: { seconds: 21_600 },
    short: { seconds: 1800 },
    factor: 6,
  },
  {
    id: "orders-low",
    title: "Paid orders below 70 % of expected for 2 min",
    severity: "page",
    kind: "threshold",
    expression: { of: "paidOrdersShare", windowSeconds: 120 },
    is: "below",
    value: 0.7,
    forSeconds: 120,
  },
  {
    id: "pages-slow",
    title: "One page in a hundred takes over 4 s",
    severity: "ticket",
    kind: "threshold",
    expression: { of: "p99Ms", windowSeconds: 300, service: "gateway" },
    is: "above",
    value: 4000,
    forSeconds: 120,
  },
];
