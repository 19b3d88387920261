import { NONE } from "./attempts";
import type { Replicas } from "./replicas";

/** To add a discipline, add its name and its rule in this file. */
export const disciplines = ["fifo", "lifo"] as const;
export type Discipline = (typeof disciplines)[number];

/** Which attempt of a replica's queue goes to work next; the queue is not empty. */
export type NextInLine = (replicas: Replicas, replica: number) => number;

export const nextInLine = {
  fifo: (replicas, replica) => replicas.oldest[replica] ?? NONE,
  lifo: (replicas, replica) => replicas.newest[replica] ?? NONE,
} satisfies Record<Discipline, NextInLine>;
