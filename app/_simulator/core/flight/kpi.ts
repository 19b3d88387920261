import type { RunRecord } from "./record";

// The true KPI: paid orders of the last five minutes, as a share of what the traffic lets expect.

/** Minutes that the KPI looks back. */
const KPI_MINUTES = 5;

type Orders = Pick<RunRecord, "paidOrders" | "expectedOrders">;
type Band = { low: number; high: number };

/** The KPI at the end of a minute, counted from 0. Near take-off it looks back as far as there is something to see. */
export const kpiAt = (orders: Orders, minute: number): number => paidShare(orders, minute - KPI_MINUTES + 1, minute);

/** Paid orders of one minute as a share of what is expected. */
export const paidShareOfMinute = (orders: Orders, minute: number): number => paidShare(orders, minute, minute);

export const isInBandAt = (orders: Orders, band: Band, minute: number): boolean =>
  isWithin(kpiAt(orders, minute), band);

/** Whether the last five minutes of the run were in the band. */
export const isInBandAtEnd = (orders: Orders, band: Band): boolean => isInBandAt(orders, band, lastMinute(orders));

/** The KPI at the end of the run. */
export const kpiAtEnd = (orders: Orders): number => kpiAt(orders, lastMinute(orders));

/**
 * When the KPI came back into its band and stayed there to the end. Null if it never left it, or is out of it at the end.
 * The first four minutes do not count: so few orders leave the band by chance.
 */
export function recoveredAtSeconds(orders: Orders, band: Band): number | null {
  const last = lastMinute(orders);
  if (!isInBandAt(orders, band, last)) return null;
  let minute = last;
  while (minute >= KPI_MINUTES - 1 && isInBandAt(orders, band, minute)) minute -= 1;
  return minute < KPI_MINUTES - 1 ? null : (minute + 2) * 60;
}

const lastMinute = ({ expectedOrders }: Orders) => expectedOrders.length - 1;
const isWithin = (share: number, { low, high }: Band) => share >= low && share <= high;

function paidShare({ paidOrders, expectedOrders }: Orders, from: number, to: number): number {
  let paid = 0;
  let expected = 0;
  for (let minute = Math.max(0, from); minute <= to; minute += 1) {
    paid += paidOrders[minute] ?? 0;
    expected += expectedOrders[minute] ?? 0;
  }
  // Where nobody is expected to buy, nothing is missing.
  return expected > 0 ? paid / expected : 1;
}
