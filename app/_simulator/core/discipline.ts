export const disciplines = ["fifo", "lifo"] as const;
export type Discipline = (typeof disciplines)[number];
