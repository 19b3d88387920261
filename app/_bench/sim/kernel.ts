import type { Model } from "@/app/_simulator/core/model";
import { createRun, type Run } from "@/app/_simulator/core/run";
import type { Queue } from "./yardstick";

/** So rarely that none of them is due before the end: each keeps one event pending. */
const hardlyEver = 1e-12;

/** The same queue for the kernel, with all its statistics. */
export function kernel({ perSecond, servedPerSecond, streams, timers }: Queue, seed: number): Run {
  const serviceTime = { distribution: "exponential", meanMs: 1000 / servedPerSecond } as const;
  const model: Model = {
    services: { api: { replicas: 1, concurrency: 1, serviceTime } },
    traffic: [
      ...Array.from({ length: streams }, (_, at) => ({
        name: `users ${at}`,
        entry: "api",
        perSecond: perSecond / streams,
      })),
      ...Array.from({ length: timers }, (_, at) => ({ name: `timer ${at}`, entry: "api", perSecond: hardlyEver })),
    ],
  };
  return createRun(model, seed);
}
