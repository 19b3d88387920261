import { draw, purpose } from "./chance";
import type { Replicas } from "./replicas";

/** To add a rule of balancing, add its name and its rule in this file. */
export const balancings = ["roundRobin", "random", "leastConnections"] as const;
export type Balancing = (typeof balancings)[number];

/** A service with several replicas, which lie next to each other from `firstReplica`. */
type Balanced = { index: number; firstReplica: number; replicas: number };

/**
 * Which replica a request goes to; NONE if there is none. The key is the request's own, `subject` whom it is about, and
 * `caller` the attempt that makes it.
 */
export type ChooseReplica = (
  replicas: Replicas,
  service: Balanced,
  keyLow: number,
  keyHigh: number,
  subject: number,
  caller: number,
) => number;

/** Counts the service's turn on, and returns the replica whose turn it was, counted from the first. */
function takeTurn({ turn }: Replicas, { index, replicas }: Balanced): number {
  const mine = turn[index] ?? 0;
  turn[index] = mine + 1 === replicas ? 0 : mine + 1;
  return mine;
}

export const chooseReplica = {
  roundRobin: (replicas, service) => service.firstReplica + takeTurn(replicas, service),

  random: (_, service, keyLow, keyHigh) =>
    service.firstReplica + Math.floor(draw(keyLow, keyHigh, purpose.replica) * service.replicas),

  /** The replica with the fewest requests in work or waiting; among equals they take turns. */
  leastConnections: (replicas, service) => {
    const start = takeTurn(replicas, service);
    let best = service.firstReplica + start;
    let fewest = Infinity;
    for (let step = 0; step < service.replicas; step += 1) {
      const replica = service.firstReplica + ((start + step) % service.replicas);
      const connections = (replicas.busy[replica] ?? 0) + (replicas.waiting[replica] ?? 0);
      if (connections >= fewest) continue;
      best = replica;
      fewest = connections;
    }
    return best;
  },
} satisfies Record<Balancing, ChooseReplica>;
