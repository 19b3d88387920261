import { NONE } from "../attempts";
import type { Database } from "../production/system";
import type { World } from "../production/world";
import { reason } from "../reasons";
import { fill } from "./cache";
import type { StoreBehaviour } from "./store";

export type DatabaseState = {
  kind: "database";
  /** Columns of each table, as migrations have left them. */
  tables: Record<string, string[]>;
  /** Connections that are open, of all pools together, and how often one was refused. */
  connections: number;
  refused: number;
  /** Until when nobody gets at a table. */
  lockedUntilMs: Record<string, number>;
  /** When the replica will have made all writes so far. */
  replicaAtMs: number;
  migrations: { name: string; startedAtMs: number; endedAtMs: number | null }[];
};

/** Connections for ordinary roles. */
export const slotsOf = ({ maxConnections, reservedConnections }: Database) => maxConnections - reservedConnections;

/** Queries share the cores of one machine, whichever pool they come from; what they need must exist. */
export function database(world: World, name: string, spec: Database): StoreBehaviour {
  return {
    endpoints: Object.keys(spec.queries),
    workers: spec.cores,
    initial: {
      kind: "database",
      tables: spec.tables,
      connections: 0,
      refused: 0,
      lockedUntilMs: {},
      replicaAtMs: 0,
      migrations: [],
    },
    operation(endpoint) {
      const query = spec.queries[endpoint];
      if (query === undefined) throw new RangeError(`${name} has no query ${endpoint}`);
      const itsReplica = `${name} replica`;
      const columnMissing = reason.columnMissing;
      // Whether they exist is found out once for each state of the table.
      let table: string[] | undefined;
      let isComplete = false;
      return {
        work: query.work,
        finish(attempt) {
          const { attempts, clock, visitors } = world;
          const columns = databaseState(world, name).tables[query.table] ?? [];
          if (columns !== table) {
            table = columns;
            isComplete = query.columns.every((column) => columns.includes(column));
          }
          if (!isComplete) return columnMissing;
          const subject = attempts.subject[attempt] ?? 0;
          if (query.fromReplica && (visitors.replicatedAtMs[subject] ?? 0) > clock.nowMs) return reason.staleRead;
          if (query.writes) replicate(world, name, itsReplica, spec, subject);
          if (query.fills !== undefined) fill(world, query.fills, readerOf(world, attempt));
          return 0;
        },
      };
    },
    gauges() {
      const { connections, refused } = databaseState(world, name);
      const service = world.programs.serviceOf(name);
      return [
        { name: "pg_connections", labels: { service: name }, value: connections },
        { name: "pg_connections_limit", labels: { service: name }, value: slotsOf(spec) },
        { name: "pg_connections_refused_total", labels: { service: name }, value: refused },
        { name: "pg_active_queries", labels: { service: name }, value: world.replicas.busy[service.firstReplica] ?? 0 },
        {
          name: "pg_waiting_queries",
          labels: { service: name },
          value: world.replicas.waiting[service.firstReplica] ?? 0,
        },
        { name: "pg_replica_lag_ms", labels: { service: name }, value: lagMs(world, name) },
      ];
    },
  };
}

export function databaseState({ state }: World, name: string): DatabaseState {
  const own = state.stores[name];
  if (own?.kind !== "database") throw new RangeError(`${name} is no database`);
  return own;
}

/** How far the replica is behind, in ms. */
const lagMs = (world: World, name: string): number =>
  Math.max(0, databaseState(world, name).replicaAtMs - world.clock.nowMs);

/** The replica gets one more write to make: it is done when all those before it are. */
function replicate(world: World, name: string, whose: string, { replica }: Database, visitor: number): void {
  if (replica === undefined) return;
  const { clock, effects, visitors } = world;
  const state = databaseState(world, name);
  const takesMs = replica.applyMs * (effects.slow.get(whose) ?? 1);
  state.replicaAtMs = Math.max(clock.nowMs, state.replicaAtMs) + takesMs;
  visitors.replicatedAtMs[visitor] = state.replicaAtMs;
}

/** The request that reads what a query has found: its caller or, where that is a pool, the pool's. NONE where nobody does. */
function readerOf({ attempts, programs }: World, query: number): number {
  const caller = attempts.caller[query] ?? NONE;
  if (caller < 0) return NONE;
  return programs.isDeployment(attempts.service[caller] ?? 0) ? caller : (attempts.caller[caller] ?? NONE);
}
