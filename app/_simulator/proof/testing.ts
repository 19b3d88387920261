import type { World } from "../core/production/world";

/** What processes have counted since the run began, before any scrape. `ms` is the sum of the times of what has ended. */
export type Counted = { good: number; bad: number; ended: number; ms: number };

/** Of one endpoint of a service in all versions; of all endpoints but the probes' where none is named. */
export function countedAt({ counters, programs }: World, service: string, endpoint?: string): Counted {
  const counted = { good: 0, bad: 0, ended: 0, ms: 0 };
  for (const [operation, labels] of programs.labels.entries()) {
    const isWanted = endpoint === undefined ? labels.endpoint !== "readyz" : labels.endpoint === endpoint;
    if (labels.service !== service || !isWanted) continue;
    const { succeeded, failed, refused, durationSum } = counters;
    counted.good += succeeded[operation] ?? 0;
    counted.bad += (failed[operation] ?? 0) + (refused[operation] ?? 0);
    counted.ended += (succeeded[operation] ?? 0) + (failed[operation] ?? 0);
    counted.ms += durationSum[operation] ?? 0;
  }
  return counted;
}

/** How much was counted since. */
export const since = (before: Counted, now: Counted): Counted => ({
  good: now.good - before.good,
  bad: now.bad - before.bad,
  ended: now.ended - before.ended,
  ms: now.ms - before.ms,
});
