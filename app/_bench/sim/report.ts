import { cpus, loadavg } from "node:os";
import type { Speed } from "./speed";

type Held = { events: number; bytes: number };

/** Two events per request, but for those under way at the end; the two means agree with theory within chance. */
const tolerance = { eventsPerRequest: 0.001, meanWait: 0.1, memory: 1.05 };

export type SimReport = ReturnType<typeof reportOf>;

export function reportOf(speeds: Speed[], memory: Held[], size: { rounds: number; requests: number }) {
  const slowest = (isMeant: (speed: Speed) => boolean) => Math.min(...speeds.filter(isMeant).map(({ ratio }) => ratio));
  const growth = (memory.at(-1)?.bytes ?? 0) / Math.min(...memory.map(({ bytes }) => bytes));
  const eventsPerRequest = Math.max(...speeds.map((speed) => Math.abs(speed.kernelEventsPerRequest - 2)));
  const apart = Math.max(
    ...speeds.flatMap(({ kernelMeanWaitMs, yardstickMeanWaitMs, theoryMeanWaitMs }) =>
      [kernelMeanWaitMs, yardstickMeanWaitMs].map((mean) => Math.abs(mean / theoryMeanWaitMs - 1)),
    ),
  );
  const atMost = (goal: string, value: number, most: number) => ({
    goal,
    bound: `at most ${most}`,
    value,
    met: value <= most,
  });
  const aThird = (goal: string, value: number) => ({ goal, bound: "at least 1/3", value, met: value >= 1 / 3 });
  return {
    bench: "sim",
    machine: { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cpus: cpus().length, load: loadavg() },
    ...size,
    speeds,
    memory,
    goals: {
      ratio: aThird(
        "slowest ratio to the hand-tight loop",
        slowest(({ kind }) => kind !== "streams"),
      ),
      streams: aThird(
        "the same with as many streams of users",
        slowest(({ kind }) => kind === "streams"),
      ),
      memory: atMost("memory at the end by the least before", growth, tolerance.memory),
      events: atMost("events per request, off two by", eventsPerRequest, tolerance.eventsPerRequest),
      theory: atMost("mean wait, off theory by a share of", apart, tolerance.meanWait),
    },
  };
}
