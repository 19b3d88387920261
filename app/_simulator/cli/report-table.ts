import type { Report, ServiceReport } from "../core/report";
import { printable } from "../files/field-path";
import { tableLines } from "./text-table";

export type Timed = Report & { requestsPerSecond: number; eventsPerSecond: number };

type Column = readonly [heading: string, cell: (service: ServiceReport) => string];

const of = (value: number | null, digits: number) => (value === null ? "–" : value.toFixed(digits));
const percent = (value: number | null) => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);

const columns: readonly Column[] = [
  ["arrive/s", (service) => of(service.arrivalsPerSecond, 2)],
  ["complete/s", (service) => of(service.completedPerSecond, 2)],
  ["refused", (service) => percent(service.refusedFraction)],
  ["failed", (service) => percent(service.failedFraction)],
  ["busy", (service) => percent(service.utilisation)],
  ["must wait", (service) => percent(service.probabilityOfWaiting)],
  ["wait ms", (service) => of(service.meanWaitMs, 2)],
  ["response ms", (service) => of(service.meanResponseMs, 2)],
  ["p50 ms", (service) => of(service.p50Ms, 2)],
  ["p95 ms", (service) => of(service.p95Ms, 2)],
  ["p99 ms", (service) => of(service.p99Ms, 2)],
  ["in queue", (service) => of(service.meanQueueLength, 2)],
  ["in system", (service) => of(service.meanInSystem, 2)],
];

/** One line per service, for people; programs ask for --json. */
export function reportTable(report: Timed): string {
  const rows = [
    ["service", ...columns.map(([heading]) => heading)],
    ...Object.entries(report.services).map(([name, service]) => [
      /^[\w.-]{1,40}$/.test(name) ? name : printable(name),
      ...columns.map(([, cell]) => cell(service)),
    ]),
  ];
  return [
    `${report.simulatedSeconds} s simulated with seed ${report.seed}: ${report.events} events, ` +
      `${Math.round(report.eventsPerSecond)} a second; fingerprint ${report.fingerprint}`,
    "",
    ...tableLines(rows),
    "",
  ].join("\n");
}
