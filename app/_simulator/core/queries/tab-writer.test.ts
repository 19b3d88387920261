import { expect, test } from "vitest";
import { alignTabs, describedColumns, tableOf } from "./tab-writer";

test("a table has three blanks between its columns, and none after the last", () => {
  expect(
    tableOf([
      ["NAME", "READY", "STATUS", "RESTARTS", "AGE"],
      ["api-7d9c6b5f4-x2k8p", "0/1", "CrashLoopBackOff", "4 (32s ago)", "3m"],
    ]),
  ).toBe(
    [
      "NAME                  READY   STATUS             RESTARTS      AGE",
      "api-7d9c6b5f4-x2k8p   0/1     CrashLoopBackOff   4 (32s ago)   3m",
    ].join("\n"),
  );
});

test("a column is at least six wide", () => {
  expect(
    tableOf([
      ["A", "B"],
      ["1", "2"],
    ]),
  ).toBe("A     B\n1     2");
});

test("a line without a cell in a column ends it", () => {
  const lines = [
    "Name:\tapi",
    "Controlled By:\tReplicaSet/api-1",
    "Containers:",
    "  Image:\tapi:v42",
    "",
    "  a:\tb\tc",
  ];
  expect(alignTabs(lines, describedColumns).split("\n")).toEqual([
    "Name:           api",
    "Controlled By:  ReplicaSet/api-1",
    "Containers:",
    "  Image:  api:v42",
    "",
    "  a:  b  c",
  ]);
});

test("an empty cell keeps its place", () => {
  expect(alignTabs(["Labels:\tapp=api", "\tversion=v42"], describedColumns)).toBe(
    "Labels:  app=api\n         version=v42",
  );
});

test("lines with more cells than their neighbours have columns of their own to the right", () => {
  expect(alignTabs(["a\tb\tc", "longer\td", "e\tfff\tg", "h\ti\tj"], describedColumns).split("\n")).toEqual([
    "a       b  c",
    "longer  d",
    "e       fff  g",
    "h       i    j",
  ]);
});
