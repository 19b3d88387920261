import type { Service } from "@/app/_simulator/core/model";
import { createRun } from "@/app/_simulator/core/run";
import { type Group, isDifferent, powerOfTwoArms } from "@/app/_simulator/theory/proportions";

export const canaryShares = [0.01, 0.05, 0.1, 0.25, 0.5] as const;
export const visitRates = [60, 300, 1200, 6000] as const;
/** Of visits that end in an order, in the new version; the old one has BEFORE. */
export const changes = [0.03, 0.027, 0.024, 0.015] as const;

export type CanarySettings = {
  share: (typeof canaryShares)[number];
  visitsPerMinute: (typeof visitRates)[number];
  after: (typeof changes)[number];
};

export const BEFORE = 0.03;
/** Four times in five is what such tests are planned for. */
const WANTED = 0.8;
const LOOK_MINUTES = 10;
const SEED = 11;

/** How likely a test at 5 % tells the canary apart after so many minutes. */
export function powerAfter({ share, visitsPerMinute, after }: CanarySettings, minutes: number): number {
  const visits = visitsPerMinute * minutes;
  return powerOfTwoArms({ size: visits * share, share: after }, { size: visits * (1 - share), share: BEFORE });
}

/** Minutes until it does four times in five, to 1 %; null where there is nothing to find. */
export function minutesToTell(settings: CanarySettings): number | null {
  if (settings.after === BEFORE) return null;
  let least = 0;
  let most = 1;
  while (powerAfter(settings, most) < WANTED) most *= 2;
  while (most - least > most / 100) {
    const middle = (least + most) / 2;
    if (powerAfter(settings, middle) < WANTED) least = middle;
    else most = middle;
  }
  return most;
}

/** One run of the engine: what ten minutes of visits show, each with its own chance to end in an order. */
export function lookAt(settings: CanarySettings): { canary: Group; rest: Group; isTold: boolean } {
  const perSecond = settings.visitsPerMinute / 60;
  const run = createRun(
    {
      services: { canary: shopWhere(settings.after), rest: shopWhere(BEFORE) },
      traffic: [
        { name: "to the canary", entry: "canary", perSecond: perSecond * settings.share },
        { name: "to the rest", entry: "rest", perSecond: perSecond * (1 - settings.share) },
      ],
    },
    SEED,
  );
  run.stepTo(LOOK_MINUTES * 60_000);
  const groupOf = (name: string): Group => {
    const counts = run.counts()[name];
    return { size: counts?.arrivals ?? 0, successes: counts?.completed ?? 0 };
  };
  const canary = groupOf("canary");
  const rest = groupOf("rest");
  return { canary, rest, isTold: canary.size > 0 && isDifferent(canary, rest) };
}

/** A visit takes no time worth drawing here; what counts is how it ends. */
const shopWhere = (ordering: number): Service => ({
  replicas: 1,
  concurrency: null,
  serviceTime: { distribution: "constant", meanMs: 1 },
  failureProbability: 1 - ordering,
});
