import type { Happening } from "./happenings";
import { tableLines } from "./text-table";
import { clockOf, type Minute } from "./timeline";

const marks = { system: " ", learner: ">", person: "«" } satisfies Record<Happening["by"], string>;

/** A line for every minute, below what happened in it. */
export function timelineText(minutes: readonly Minute[], startsAt: string): string {
  const [first] = minutes;
  if (first === undefined) return "";
  const names = Object.keys(first.deployments);
  const heading = [
    "",
    "paid/exp.",
    "req/s",
    "errors",
    "p99 ms",
    ...names.flatMap((name) => [`${name} pods`, "busy"]),
    "db conn",
    "queue",
    "(harmed)",
    "alerts",
  ];
  const [head = "", ...lines] = tableLines([heading, ...minutes.map(rowOf)], [0, heading.length - 1]);
  return [
    "Each line is the minute before its time, as dashboards show it; (harmed) is the truth, which none shows.",
    "",
    head,
    ...minutes.flatMap(({ happened }, place) => [
      ...happened.map(({ atSeconds, by, text }) => `   ${clockOf(startsAt, atSeconds)} ${marks[by]} ${plain(text)}`),
      lines[place] ?? "",
    ]),
    "",
  ].join("\n");
}

function rowOf(minute: Minute): string[] {
  return [
    minute.clock,
    `${minute.paidOrders}/${minute.expectedOrders.toFixed(0)}`,
    minute.requestsPerSecond.toFixed(1),
    `${minute.errorPercent.toFixed(1)} %`,
    minute.p99Ms.toFixed(0),
    ...Object.values(minute.deployments).flatMap(({ podsReady, pods, workersBusy, workers }) => [
      `${podsReady}/${pods}`,
      workers === null ? String(workersBusy) : `${workersBusy}/${workers}`,
    ]),
    String(minute.databaseConnections),
    String(minute.queueDepth),
    String(minute.harmed),
    minute.alertsFiring.join(", "),
  ];
}

/** On one line, and without anything that could move a cursor: a command's words come from outside. */
const plain = (text: string): string => text.replace(/\n+/g, "; ").replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "·");
