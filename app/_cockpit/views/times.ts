import { LEAD_IN_SECONDS } from "../../_simulator/core/flight/traffic";
import type { World } from "../../_simulator/core/production/world";
import { clockText } from "../../_simulator/core/queries/times";

export const secondsAt = (atMs: number): number => atMs / 1000 - LEAD_IN_SECONDS;

/** "14:14:10" */
export const clockAt = (world: World, atMs: number): string => clockText(world, atMs).slice(0, 8);

/** "45 s", "3 min", "3 min 10 s" */
export function lasting(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** "1 pod", "1,200 visits" */
export const counted = (count: number, one: string, more: string): string =>
  `${thousands(count)} ${count === 1 ? one : more}`;

/** With two decimals at most: "4,000", "0.25" */
export function thousands(value: number): string {
  const [whole = "", decimals] = `${Math.round(value * 100) / 100}`.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
