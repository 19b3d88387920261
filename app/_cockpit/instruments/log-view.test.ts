import { expect, test } from "vitest";
import type { ActView, LogRow } from "../frame";
import { parseFilter, passes } from "./log-filter";
import { linesInTenSeconds, logView } from "./log-view";

const row = (number: number, change: Partial<LogRow> = {}): LogRow => ({
  number,
  atSeconds: number,
  clock: "",
  level: "info",
  service: "api",
  pod: null,
  text: `line ${number}`,
  repeats: 1,
  ...change,
});
const act = (atSeconds: number): ActView => ({
  number: atSeconds,
  atSeconds,
  clock: "",
  line: "ship pause api",
  command: { kind: "pause", deployment: "api" },
  state: "done",
  takesSeconds: 0,
  text: "",
});
const all = new Set(["error", "warn", "info"] as const);
const everything = parseFilter("", all);

test("a filter takes services, and words that all have to be there", () => {
  const filter = parseFilter("service:api,gateway Pool waiting", all);
  expect(passes(filter, row(1, { text: "pool: 5 waiting" }))).toBe(true);
  expect(passes(filter, row(1, { text: "pool is free" }))).toBe(false);
  expect(passes(filter, row(1, { service: "worker", text: "pool: 5 waiting" }))).toBe(false);
  expect(passes(parseFilter("", new Set(["error"])), row(1))).toBe(false);
});

test("equal rows that follow each other are one, newest first", () => {
  const rows = [row(1), row(2, { text: "no connection", repeats: 3 }), row(3, { text: "no connection" })];
  const lines = logView(rows, [], everything, 10);
  expect(lines.map((line) => line.kind === "row" && [line.row.number, line.repeats])).toEqual([
    [3, 4],
    [1, 1],
  ]);
});

test("acts stand between the rows by their time, and keep equal rows apart", () => {
  const rows = [row(1, { text: "same" }), row(5, { text: "same" })];
  const kinds = logView(rows, [act(0), act(3), act(9)], everything, 10).map(({ kind }) => kind);
  expect(kinds).toEqual(["act", "row", "act", "row", "act"]);
});

test("no more than the limit is shown, of the newest", () => {
  const rows = Array.from({ length: 500 }, (_, index) => row(index));
  const lines = logView(rows, [], everything, 150);
  expect(lines).toHaveLength(150);
  expect(lines[0]).toMatchObject({ row: { number: 499 } });
});

test("lines of the last ten seconds count their repeats", () => {
  expect(linesInTenSeconds([row(1), row(12, { repeats: 5 }), row(20)], 21)).toBe(6);
});
