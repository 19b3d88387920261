import { availableParallelism } from "node:os";
import type { Bench } from "./bench-kind";
import { measureQuiz } from "./quiz/measure";
import { reportOf, textOf } from "./quiz/report";

export const quiz: Bench = {
  summary: "three answers in one request, graded and durable, on SQLite and PostgreSQL, beside a bare POST",
  help: `
Starts the real server once on SQLite and once on a PostgreSQL of its own, and beside it the least POST of JSON that Next
can be, built in the same run. Every request carries three answers and comes from another learner than the one before, the
rate limiter is on, and an answer counts when the database has it on disk. Afterwards every acknowledged answer is looked
up. Takes some five minutes; the ratios hold on a busy machine, requests per second do not.`,
  options: {
    learners: { describes: "who answer in turn", usually: 2000 },
    rounds: { describes: "rounds over all requests; medians are taken", usually: 3 },
    seconds: { describes: "of each request in each round", usually: 4 },
  },
  run: async ({ learners = 2000, rounds = 3, seconds = 4 }, stage) => {
    const settings = { learners, rounds, seconds };
    const report = reportOf(await measureQuiz(settings, stage), { ...settings, cpus: availableParallelism() });
    return { report, text: textOf(report) };
  },
};
