import { placeOf, visibleAtMs } from "../../_simulator/core/observability/logs";
import type { World } from "../../_simulator/core/production/world";
import type { LogRow } from "../frame";
import { clockAt, secondsAt } from "./times";

/** What has been seen of the log store. It is changed in place: ten times a second there is no need for a new one. */
export type LogCursor = {
  /** The first row that has not been looked at. */
  next: number;
  /** Looked at, and not readable yet. */
  hidden: { row: number; visibleMs: number }[];
  /** Rows handed out so far. */
  count: number;
  /** Pods by their numbers; those that are gone stay named. */
  pods: Map<number, string>;
};

export const firstLogCursor = (): LogCursor => ({ next: 0, hidden: [], count: 0, pods: new Map() });

const MOST_AT_ONCE = 200;

/** Lines that came to be readable since the last call, in that order; of more than 200 the newest. */
export function rowsSince(world: World, cursor: LogCursor): { rows: LogRow[]; cursor: LogCursor } {
  const { clock, state } = world;
  const { logs } = state;
  for (const { id, name } of state.pods) cursor.pods.set(id, name);
  for (let row = Math.max(cursor.next, logs.lost); row < logs.rows; row += 1)
    cursor.hidden.push({ row, visibleMs: visibleAtMs(logs, row) });
  cursor.next = logs.rows;
  const readable: LogCursor["hidden"] = [];
  const hidden: LogCursor["hidden"] = [];
  for (const one of cursor.hidden) (one.visibleMs <= clock.nowMs ? readable : hidden).push(one);
  cursor.hidden = hidden;
  const rows = readable
    .filter(({ row }) => row >= logs.lost)
    .sort((one, other) => one.visibleMs - other.visibleMs)
    .slice(-MOST_AT_ONCE)
    .flatMap(({ row }) => rowAt(world, row, cursor));
  return { rows, cursor };
}

function rowAt(world: World, row: number, cursor: LogCursor): LogRow[] {
  const { logs } = world.state;
  const place = placeOf(logs, row);
  const template = logs.templates[logs.template[place] ?? -1];
  if (template === undefined) return [];
  const atMs = logs.atMs[place] ?? 0;
  cursor.count += 1;
  return [
    {
      number: cursor.count,
      atSeconds: secondsAt(atMs),
      clock: clockAt(world, atMs),
      level: template.level,
      service: template.service,
      pod: cursor.pods.get(logs.pod[place] ?? -1) ?? null,
      text: template.text.replaceAll("{a}", rounded(logs.a[place] ?? 0)).replaceAll("{b}", rounded(logs.b[place] ?? 0)),
      repeats: logs.repeats[place] ?? 1,
    },
  ];
}

/** With three decimals at most, as everywhere where lines are read. */
const rounded = (value: number): string => `${Math.round(value * 1000) / 1000}`;
