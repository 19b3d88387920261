import { LEAD_IN_SECONDS } from "../flight/traffic";
import type { World } from "../production/world";

/** Deployments and older releases are older than any run: of these nothing more exact is known. */
export const OLD_MS = 41 * 86_400_000;

/** A duration as kubectl prints ages: `HumanDuration` of k8s.io/apimachinery, which leaves out what matters less. */
export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 120) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return `${minutes}m${rest(seconds % 60, "s")}`;
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return `${hours}h${rest(minutes % 60, "m")}`;
  if (hours < 48) return `${hours}h`;
  const days = Math.floor(hours / 24);
  return days < 8 ? `${days}d${rest(hours % 24, "h")}` : `${days}d`;
}

const rest = (count: number, unit: string): string => (count === 0 ? "" : `${count}${unit}`);

/** How long ago something was. */
export const ageSince = ({ clock }: World, atMs: number): string => ageText(clock.nowMs - atMs);

/** A whole number of seconds as Go prints durations: `1m12s`. */
export function durationText(seconds: number): string {
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

/** Every run takes off on Tuesday, 17 November 2026 (its midnight in s since 1970), at the variant's time of day in UTC. */
const MIDNIGHT_SECONDS = 1_794_873_600;
const DAY_SECONDS = 86_400;
const days = ["Mon, 16 Nov 2026", "Tue, 17 Nov 2026", "Wed, 18 Nov 2026"] as const;

/** Seconds since 1970. */
export const epochSeconds = (world: World, atMs: number): number => MIDNIGHT_SECONDS + secondOfDay(world, atMs);

function secondOfDay({ scenario }: World, atMs: number): number {
  const [hour = 0, minute = 0] = scenario.startsAt.split(":").map(Number);
  return hour * 3600 + minute * 60 + atMs / 1000 - LEAD_IN_SECONDS;
}

/** `Tue, 17 Nov 2026 14:03:22 +0000`, as kubectl describes points in time. */
export function dateText(world: World, atMs: number): string {
  const day = Math.floor(secondOfDay(world, atMs) / DAY_SECONDS);
  return `${days[day + 1] ?? days[1]} ${clockText(world, atMs).slice(0, 8)} +0000`;
}

/** `14:03:22.125`, as processes write it before a line of their log. */
export function clockText(world: World, atMs: number): string {
  const second = secondOfDay(world, atMs);
  const ms = Math.floor((((second % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS) * 1000 + 1e-6);
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(twoDigits);
  return `${hours}:${minutes}:${seconds}.${String(ms % 1000).padStart(3, "0")}`;
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, "0");
