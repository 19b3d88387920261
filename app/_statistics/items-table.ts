import { tableLines } from "@/app/_simulator/cli/text-table";
import type { Interval } from "./interval";
import type { TestStatistics } from "./item-analysis";

/** The analysis for people to read: one line per item, then the test as a whole. Ends with a newline. */
export function itemsTable({ items, learners, ...test }: TestStatistics): string {
  const head = ["item", "facility", "95 %", "discrimination", "95 %", "efficiency"];
  const rows = items.map((item) => [
    printable(item.id),
    short(item.facility),
    between(item.facilityInterval),
    short(item.discrimination),
    between(item.discriminationInterval),
    short(item.discriminativeEfficiency),
  ]);
  const lines = [
    ...tableLines([head, ...rows]),
    "",
    `${learners} learners, ${items.length} items, alpha ${short(test.alpha)}`,
    `standard error of measurement ${short(test.standardErrorOfMeasurement)} of the highest total, ` +
      `${short(test.standardErrorOfMeasurementInMarks)} marks`,
  ];
  return `${lines.join("\n")}\n`;
}

const short = (value: number | null) => (value === null ? "–" : value.toFixed(3).replace(/^-/, "−"));

const between = (interval: Interval | null) =>
  interval === null ? "–" : `${short(interval.low)} to ${short(interval.high)}`;

/** An id is whatever the file says, and a line of the table is one line. */
const printable = (id: string) => id.replaceAll(/[\p{Cc}\u2028\u2029]/gu, "�");
