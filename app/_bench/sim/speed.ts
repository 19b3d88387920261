import { kernel } from "./kernel";
import { type Queue, yardstick } from "./yardstick";

/** What was measured of one queue; rates are events per second of CPU time, medians over the rounds. */
export type Speed = {
  pending: number;
  /** Whose events are pending: the queue's own, those of as many streams of users, or of timers that are never due. */
  kind: "own" | "streams" | "timers";
  kernelPerSecond: number;
  yardstickPerSecond: number;
  /** Kernel by yardstick, median of the rounds. */
  ratio: number;
  ratios: number[];
  kernelEventsPerRequest: number;
  kernelMeanWaitMs: number;
  yardstickMeanWaitMs: number;
  theoryMeanWaitMs: number;
};

type Load = { pending: number; kind: Speed["kind"]; queue: Queue };

export const mm1 = { perSecond: 80, servedPerSecond: 100 };

export const loads: Load[] = [
  { pending: 1, kind: "own", queue: { ...mm1, streams: 1, timers: 0 } },
  ...[1_000, 100_000].flatMap<Load>((pending) => [
    { pending, kind: "timers", queue: { ...mm1, streams: 1, timers: pending } },
    { pending, kind: "streams", queue: { ...mm1, streams: pending, timers: 0 } },
  ]),
];

/** CPU time of this process: what else runs on the machine takes wall time, but hardly any of this. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** One go of each with the same number of requests, in turn the one and the other first. Setting up is not timed. */
function round({ queue }: Load, requests: number, number: number) {
  const run = kernel(queue, number);
  const goOn = yardstick(queue, number);
  let told = goOn(0);
  const kernelGo = () => run.stepTo((requests / queue.perSecond) * 1000);
  const yardstickGo = () => {
    told = goOn(requests);
  };
  const isKernelFirst = number % 2 === 0;
  const first = cpuSeconds(isKernelFirst ? kernelGo : yardstickGo);
  const second = cpuSeconds(isKernelFirst ? yardstickGo : kernelGo);
  const kernelPerSecond = run.events / (isKernelFirst ? first : second);
  const yardstickPerSecond = told.events / (isKernelFirst ? second : first);
  const arrivals = Object.values(run.counts()).reduce((sum, counts) => sum + counts.arrivals, 0);
  return {
    kernelPerSecond,
    yardstickPerSecond,
    ratio: kernelPerSecond / yardstickPerSecond,
    kernelEventsPerRequest: run.events / arrivals,
    kernelMeanWaitMs: run.report().services["api"]?.meanWaitMs ?? 0,
    yardstickMeanWaitMs: told.meanWaitMs,
  };
}

export function speedOf(load: Load, rounds: number, requests: number): Speed {
  round(load, requests / 4, 0); // Both are compiled by then.
  const results = Array.from({ length: rounds }, (_, number) => round(load, requests, number + 1));
  const medianOf = (name: keyof (typeof results)[number]) => median(results.map((result) => result[name]));
  const { perSecond, servedPerSecond } = load.queue;
  return {
    pending: load.pending,
    kind: load.kind,
    kernelPerSecond: Math.round(medianOf("kernelPerSecond")),
    yardstickPerSecond: Math.round(medianOf("yardstickPerSecond")),
    ratio: medianOf("ratio"),
    ratios: results.map(({ ratio }) => ratio),
    kernelEventsPerRequest: medianOf("kernelEventsPerRequest"),
    kernelMeanWaitMs: medianOf("kernelMeanWaitMs"),
    yardstickMeanWaitMs: medianOf("yardstickMeanWaitMs"),
    theoryMeanWaitMs: (1000 * perSecond) / (servedPerSecond * (servedPerSecond - perSecond)),
  };
}
