import type { AlertView } from "../frame";

const order = { firing: 0, pending: 1, ended: 2 } as const satisfies Record<AlertView["state"], number>;

/** So many at most: what fires first, and of these what nobody has acknowledged; else as they came. Ended ones go once acknowledged. */
export function shownAlerts(alerts: readonly AlertView[], acknowledged: ReadonlySet<string>, room: number) {
  const rank = ({ id, state }: AlertView) => order[state] * 2 + (acknowledged.has(id) ? 1 : 0);
  const sorted = alerts
    .filter(({ id, state }) => state !== "ended" || !acknowledged.has(id))
    .toSorted((one, other) => rank(one) - rank(other));
  return { shown: sorted.slice(0, room), more: Math.max(0, sorted.length - room) };
}
