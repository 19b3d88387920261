export const balancings = ["roundRobin", "random", "leastConnections"] as const;
export type Balancing = (typeof balancings)[number];
