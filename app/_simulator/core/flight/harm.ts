import type { RunRecord } from "./record";

/** Harm that the release, or what was done about it, brought to people. */
export type Harm = {
  /** Visitors who were harmed in this run, and not in the run of the same seed without the release. */
  usersHarmed: number;
  /** How many of them first in each minute. */
  perMinute: number[];
  /** When each of them was first harmed, in order. */
  atSeconds: number[];
  firstAtSeconds: number | null;
  /** Paid orders that the run without the release had more. */
  ordersLost: number;
};

/** Compares a run with the run of the same seed in which nothing was released. */
export function harmOf(run: RunRecord, without: RunRecord): Harm {
  const atSeconds: number[] = [];
  run.harmedAtSeconds.forEach((at, visitor) => {
    if (at >= 0 && (without.harmedAtSeconds[visitor] ?? -1) < 0) atSeconds.push(at);
  });
  atSeconds.sort((one, other) => one - other);

  const perMinute = new Array<number>(Math.max(1, Math.ceil(run.endSeconds / 60))).fill(0);
  for (const at of atSeconds) {
    const minute = Math.min(perMinute.length - 1, Math.floor(at / 60));
    perMinute[minute] = (perMinute[minute] ?? 0) + 1;
  }
  return {
    usersHarmed: atSeconds.length,
    perMinute,
    atSeconds,
    firstAtSeconds: atSeconds[0] ?? null,
    ordersLost: Math.max(0, sum(without.paidOrders) - sum(run.paidOrders)),
  };
}

/** Users first harmed at `from` or later, and before `to`; in seconds. */
export const harmedBetween = ({ atSeconds }: Harm, from: number, to: number): number =>
  atSeconds.reduce((count, at) => (at >= from && at < to ? count + 1 : count), 0);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
