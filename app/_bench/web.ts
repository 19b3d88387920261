import type { Bench } from "./bench-kind";
import { measureWeb } from "./web/measure";
import { machine, reportOf } from "./web/report";
import { textOf } from "./web/text";

export const web: Bench = {
  summary: "bytes of a lesson, and the cost of pages, the personal request and answers, beside bare Next",
  help: `
Starts the real server on a temporary data directory and, beside it, the least that Next can be, made in the same run
with the same versions. Counts what a real Chromium fetches for a lesson; sends requests as sixteen people do; looks
into the database for every acknowledged answer; and takes the CPU time of an answer apart, into HTTP and Next, the
session, our code, Prisma and the database. app/_bench/README.md says what each figure means. Takes some four minutes;
ratios and CPU times hold on a busy machine, requests per second do not.`,
  options: {
    rounds: { describes: "rounds over all requests; medians are taken", usually: 3 },
    seconds: { describes: "of each request in each round", usually: 3 },
    calls: { describes: "of each kind when an answer is taken apart", usually: 200 },
  },
  run: async ({ rounds = 3, seconds = 3, calls = 200 }, stage) => {
    const on = machine();
    const report = reportOf(await measureWeb({ rounds, seconds, calls }, stage), on, { rounds, seconds, calls });
    return { report, text: textOf(report) };
  },
};
