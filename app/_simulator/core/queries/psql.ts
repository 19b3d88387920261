import { stage } from "../attempts";
import type { QueryOf } from "../flight/query";
import { named } from "../named";
import type { ServicePlan } from "../plan";
import type { World } from "../production/world";
import { databaseState } from "../stores/database";
import { poolName } from "../stores/pool";

/** Taking a free connection is shorter than this: who takes longer waits for a lock. */
const LOCKED_AFTER_MS = 1;

/**
 * `psql -c "select application_name, state, wait_event_type, count(*) from pg_stat_activity group by 1, 2, 3 order by
 * 1, 2, 3"`. It sees connections; requests that wait for one in their own pool are no business of the server's.
 */
export function pgActivity(world: World, { database }: QueryOf<"pgActivity">): string {
  const store = named(world.system.stores, database);
  if (store?.kind !== "database")
    return `psql: error: could not translate host name "${database}" to address: Name or service not known`;
  const rows = Object.entries(world.system.deployments).flatMap(([name, { pools = {} }]) => {
    if (pools[database] === undefined) return [];
    const service = world.programs.serviceOf(poolName(name, database));
    const open = totalOf(world.usage.connections, service);
    const busy = Math.min(open, totalOf(world.replicas.busy, service));
    const locked = Math.min(busy, lockedIn(world, database, service));
    const groups: [string, string, number][] = [
      ["active", "", busy - locked],
      ["active", "Lock", locked],
      ["idle", "Client", open - busy],
    ];
    return groups.filter(([, , count]) => count > 0).map(([state, event, count]) => [name, state, event, `${count}`]);
  });
  return psqlTable(["application_name", "state", "wait_event_type", "count"], rows);
}

function totalOf(column: Int32Array, { firstReplica, replicas }: ServicePlan): number {
  return column.slice(firstReplica, firstReplica + replicas).reduce((sum, value) => sum + value, 0);
}

/** Connections whose query waits until a migration lets go of its table. */
function lockedIn(world: World, database: string, { index }: ServicePlan): number {
  const { attempts, clock } = world;
  const isLocked = Object.values(databaseState(world, database).lockedUntilMs).some((until) => until > clock.nowMs);
  let count = 0;
  for (let row = 0; isLocked && row < attempts.used; row += 1)
    if (
      attempts.service[row] === index &&
      attempts.stage[row] === stage.working &&
      clock.nowMs - (attempts.startedAtMs[row] ?? 0) > LOCKED_AFTER_MS
    )
      count += 1;
  return count;
}

/** psql's aligned format: titles centred, numbers (the last column) to the right, and the number of rows. */
function psqlTable(titles: readonly string[], rows: readonly string[][]): string {
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const last = titles.length - 1;
  const centred = titles.map((title, column) => {
    const width = widths[column] ?? 0;
    return title.padStart(title.length + Math.floor((width - title.length) / 2)).padEnd(width);
  });
  const padded = rows.map((row) =>
    row.map((cell, column) =>
      column === last ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    ),
  );
  return [
    ` ${centred.join(" | ")} `,
    widths.map((width) => "-".repeat(width + 2)).join("+"),
    ...padded.map((row) => ` ${row.join(" | ")}`),
    `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`,
  ].join("\n");
}
