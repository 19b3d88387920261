import type { Bench } from "./bench-kind";
import { memoryOf } from "./sim/memory";
import { reportOf } from "./sim/report";
import { loads, mm1, speedOf } from "./sim/speed";
import { textOf } from "./sim/text";

export const sim = {
  summary: "events per second of the simulation kernel, beside a hand-tight loop, and its memory",
  help: `
One queue, M/M/1 at 80 % load, run by the kernel with all its statistics and by a loop that does nothing else: a heap over
typed arrays and one mean. Both hold 1, 1,000 and 100,000 pending events, as timers that are never due and as streams of
users that together are the same load. The rounds interleave, the time is CPU time, the figures are medians; the ratio is
what holds on another machine. Memory is read after a hundredth, a tenth and all of the events of one long run.`,
  options: {
    rounds: { describes: "rounds of each load; medians are taken", usually: 7 },
    thousands: { describes: "thousand requests in each round", usually: 500 },
    millions: { describes: "million events in the run whose memory is read", usually: 100 },
  },
  run: async ({ rounds = 7, thousands = 500, millions = 100 }, { say }) => {
    const speeds = loads.map((load) => {
      say(`${load.pending} pending (${load.kind})`);
      return speedOf(load, rounds, thousands * 1000);
    });
    say(`memory over ${millions} million events`);
    const marks = [0.01, 0.1, 1].map((share) => share * millions * 1e6);
    const memory = memoryOf({ ...mm1, streams: 1, timers: 0 }, marks);
    const report = reportOf(speeds, memory, { rounds, requests: thousands * 1000 });
    return { report, text: textOf(report) };
  },
} satisfies Bench;
