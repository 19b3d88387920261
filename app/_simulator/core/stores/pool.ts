import type { ServicePlan } from "../plan";
import type { Pod } from "../production/pods";
import type { World } from "../production/world";
import { reason } from "../reasons";
import { databaseState, slotsOf } from "./database";

// A pool is a service of its own, with as many replicas as its deployment, one beside each pod. Its workers are the
// connections: a request waits for one, first in first out, and keeps it while the database works.

export const poolName = (deployment: string, database: string) => `${deployment}.${database}`;

/** What PostgreSQL says to an ordinary role when the slots for ordinary roles are taken; the two blanks are its own. */
export const SLOTS_ARE_TAKEN = "FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute";

/** Taking a connection out of the pool, in ms. */
export const TAKING_MS = 0.05;

export function poolsOf({ programs, system }: World, deployment: string): ServicePlan[] {
  const databases = Object.keys(system.deployments[deployment]?.pools ?? {});
  return databases.map((database) => programs.serviceOf(poolName(deployment, database)));
}

/** How long a request that has its connection waits until its table is free, in ms. */
export function lockWaitMs(world: World, database: string, table: string): number {
  const until = databaseState(world, database).lockedUntilMs[table] ?? 0;
  return Math.max(0, until - world.clock.nowMs);
}

/** Sees to it that the connection which a request was given is open. Returns the reason why it is not, or 0. */
export function connect(world: World, database: string, pooled: number): number {
  const { attempts, replicas } = world;
  const replica = attempts.replica[pooled] ?? 0;
  const open = world.usage.connections[replica] ?? 0;
  if (open >= (replicas.busy[replica] ?? 0)) return 0;
  if (openOne(world, database, replica)) return 0;
  return reason.tooManyConnections;
}

function openOne(world: World, database: string, replica: number): boolean {
  const spec = world.system.stores[database];
  if (spec?.kind !== "database") return false;
  const state = databaseState(world, database);
  if (state.connections >= slotsOf(spec)) {
    state.refused += 1;
    return false;
  }
  state.connections += 1;
  world.usage.connections[replica] = (world.usage.connections[replica] ?? 0) + 1;
  return true;
}

/**
 * Gives a starting process its pools, and opens the connections of the eager ones. What the process says if the database
 * refuses one, or null.
 */
export function openEagerly(world: World, pod: Pod): string | null {
  const { programs, replicas, system, usage } = world;
  const deployment = system.deployments[pod.deployment];
  const place = pod.replica - programs.serviceOf(pod.deployment).firstReplica;
  const settings = programs.settingsOf(programs.firstOf(pod.deployment, pod.running ?? pod.template));
  for (const [database, pool] of Object.entries(deployment?.pools ?? {})) {
    const service = programs.serviceOf(poolName(pod.deployment, database));
    const replica = service.firstReplica + place;
    const size = settings?.poolSizes[database] ?? pool.size;
    replicas.workers[replica] = size;
    usage.start(replica, size, world.clock.nowMs);
    if (pool.opens === "lazily") continue;
    for (let opened = 0; opened < size; opened += 1) if (!openOne(world, database, replica)) return SLOTS_ARE_TAKEN;
  }
  return null;
}

/** A process that ends closes its connections. */
export function closeConnections(world: World, pod: Pod): void {
  const place = pod.replica - world.programs.serviceOf(pod.deployment).firstReplica;
  for (const database of Object.keys(world.system.deployments[pod.deployment]?.pools ?? {})) {
    const replica = world.programs.serviceOf(poolName(pod.deployment, database)).firstReplica + place;
    const state = databaseState(world, database);
    state.connections -= world.usage.connections[replica] ?? 0;
    world.usage.connections[replica] = 0;
  }
}
