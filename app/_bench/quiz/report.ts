import type { Load } from "../web/load";
import { connectionCounts, type Measures, type TargetName, targetNames } from "./measure";

type About = { learners: number; rounds: number; seconds: number; cpus: number };

/** Answered with three answers each; `timesBare` is of requests per second, at as many connections. */
export function reportOf({ loads, kept }: Measures, about: About) {
  const at = (name: TargetName, connections: number): Load | undefined => loads[name].get(connections);
  const table = Object.fromEntries(
    targetNames.map((name) => [
      name,
      Object.fromEntries(
        connectionCounts.map((count) => {
          const load = at(name, count);
          const bare = at("bare", count)?.requestsPerSecond ?? Number.NaN;
          return [`at${count}`, { ...load, timesBare: (load?.requestsPerSecond ?? Number.NaN) / bare }];
        }),
      ),
    ]),
  );
  const goal = at("sqlite", 16);
  return {
    about,
    requests: table,
    kept,
    goals: {
      requestsPerSecondAt16OnSqlite: {
        value: goal?.requestsPerSecond,
        goal: 200,
        met: (goal?.requestsPerSecond ?? 0) >= 200,
      },
      p99MsAt16OnSqlite: { value: goal?.p99Ms, goal: 150, met: (goal?.p99Ms ?? Number.POSITIVE_INFINITY) < 150 },
      everyAcknowledgedAnswerKept: {
        value: kept.sqlite.found + kept.postgresql.found,
        goal: kept.sqlite.acknowledged + kept.postgresql.acknowledged,
        met: kept.sqlite.found === kept.sqlite.acknowledged && kept.postgresql.found === kept.postgresql.acknowledged,
      },
    },
  };
}

export type Report = ReturnType<typeof reportOf>;

export function textOf({ about, requests, kept, goals }: Report): string {
  const row = (cells: readonly string[]) => cells.map((cell, index) => cell.padStart(index === 0 ? 0 : 12)).join("");
  const lines = targetNames.flatMap((name) =>
    connectionCounts.map((count) => {
      const load = requests[name]?.[`at${count}`];
      const number = (value: number | null | undefined, digits = 1) => value?.toFixed(digits) ?? "–";
      return row([
        `${name} at ${count}`.padEnd(18),
        number(load?.requestsPerSecond, 0),
        number(load?.p50Ms),
        number(load?.p99Ms),
        number(load?.cpuMsPerRequest, 2),
        number(load?.timesBare, 2),
        String(load?.failed ?? "–"),
      ]);
    }),
  );
  return [
    `${about.learners} learners in turn, three answers a request, medians of ${about.rounds} rounds, ${about.cpus} CPUs`,
    "",
    row(["".padEnd(18), "requests/s", "p50 ms", "p99 ms", "CPU ms", "x bare", "failed"]),
    ...lines,
    "",
    `kept: SQLite ${kept.sqlite.found} of ${kept.sqlite.acknowledged}, PostgreSQL ${kept.postgresql.found} of ${kept.postgresql.acknowledged} acknowledged answers`,
    ...Object.entries(goals).map(
      ([name, { value, goal, met }]) => `${met ? "met   " : "MISSED"} ${name}: ${value} (${goal})`,
    ),
  ].join("\n");
}
