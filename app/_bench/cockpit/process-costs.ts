import { readFileSync } from "node:fs";

// What the kernel tells of another process; only Linux does without a program.

/** In these units /proc tells time, whatever the kernel's own. */
const TICKS_PER_SECOND = 100;

/** User and system time of all threads so far; null where it is not told. */
export function cpuSecondsOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name may hold anything, so that counting begins behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Memory that is held now; 0 where it is not told. */
export function heldBytesOf(pid: number): number {
  if (process.platform !== "linux") return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
}
