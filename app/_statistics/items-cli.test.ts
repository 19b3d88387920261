import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import lsat7 from "./fixtures/lsat7.json";
import { analyse } from "./items-cli";

const folder = mkdtempSync(join(tmpdir(), "preflight-items-"));
afterAll(() => rmSync(folder, { recursive: true }));

function matrixFile(csv: string | Uint8Array): string {
  const file = join(folder, "MATRIX.csv");
  writeFileSync(file, csv);
  return file;
}

async function outcomeOf(...args: string[]) {
  const said = { out: "", err: "" };
  const into = (name: "out" | "err") => ({ write: (text: string) => (said[name] += text) });
  return { exit: await analyse(args, into("out"), into("err")), ...said };
}

const published = fileURLToPath(new URL("fixtures/lsat7.csv", import.meta.url));

test("--json prints one line with the analysis, wherever the flag stands", async () => {
  const { exit, out, err } = await outcomeOf(published, "--json");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out).toMatch(/^\{.*\}\n$/);
  const { items, ...whole } = JSON.parse(out);
  expect(Object.keys(whole).sort()).toEqual([
    "alpha",
    "learners",
    "standardErrorOfMeasurement",
    "standardErrorOfMeasurementInMarks",
  ]);
  expect(whole.learners).toBe(1000);
  expect(whole.alpha).toBeCloseTo(lsat7.alpha, 9);
  expect(Object.keys(items[0]).sort()).toEqual([
    "discrimination",
    "discriminationInterval",
    "discriminativeEfficiency",
    "facility",
    "facilityInterval",
    "id",
    "n",
  ]);
  expect(await outcomeOf("--json", published)).toEqual({ exit, out, err });
});

test("without --json there is a table", async () => {
  const { exit, out } = await outcomeOf(published);
  expect(exit).toBe(0);
  expect(out.split("\n")).toEqual([
    "item  facility            95 %  discrimination            95 %  efficiency",
    "Q1       0.828  0.803 to 0.850           0.246  0.187 to 0.303       0.333",
    expect.stringContaining("Q2"),
    expect.stringContaining("Q3"),
    expect.stringContaining("Q4"),
    expect.stringContaining("Q5"),
    "",
    "1000 learners, 5 items, alpha 0.453",
    "standard error of measurement 0.177 of the highest total, 0.886 marks",
    "",
  ]);
});

test("what is not defined is a dash, and an id stays on its line", async () => {
  const { out } = await outcomeOf(matrixFile('"a\nb"\n1\n0'));
  expect(out.split("\n")[1]).toBe("a�b      0.500  0.095 to 0.905               –     –           –");
  expect(out).toContain("alpha –");
});

test("a file that is no matrix is refused in one line that begins with its name", async () => {
  const file = matrixFile("a,quiet-config\n1,0\n1,x\n");
  expect(await outcomeOf(file, "--json")).toEqual({
    exit: 2,
    out: "",
    err: `${file}: row 3, column 2 (quiet-config): "x" is not a number from 0 to 1\n`,
  });
});

test("a file of other bytes is refused like any other", async () => {
  for (const bytes of [new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x31, 0]), new Uint8Array(2000).fill(0x22)]) {
    const { exit, out, err } = await outcomeOf(matrixFile(bytes));
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toMatch(/^.*MATRIX\.csv: row \d+, column \d+.*: .+\n$/);
  }
});

test("a file that is not there, and a folder, are refused in one line", async () => {
  expect(await outcomeOf("nowhere.csv")).toEqual({
    exit: 2,
    out: "",
    err: "nowhere.csv: this file cannot be read (ENOENT)\n",
  });
  expect(await outcomeOf(folder)).toMatchObject({ exit: 2, err: `${folder}: this file cannot be read (EISDIR)\n` });
});

test("without one file, or with what it does not know, it says how it is called", async () => {
  for (const args of [[], ["--json"], [published, published], ["--jsn", published], [published, "--x"]])
    expect(await outcomeOf(...args)).toEqual({
      exit: 2,
      out: "",
      err: "Say which matrix of marks: items MATRIX.csv [--json]\n",
    });
});

test("ten thousand learners and a hundred items are no trouble", async () => {
  const items = Array.from({ length: 100 }, (_, at) => `item-${at}`);
  const marks = Array.from({ length: 10_000 }, (_, row) =>
    items.map((_, at) => (((row % 101) * 37) % 101 > at ? 1 : 0)),
  );
  const { exit, out } = await outcomeOf(matrixFile([items, ...marks].map((row) => row.join(",")).join("\n")), "--json");
  expect(exit).toBe(0);
  const analysis = JSON.parse(out);
  expect(analysis.learners).toBe(10_000);
  expect(analysis.items).toHaveLength(100);
  expect(analysis.items[0].facility).toBeCloseTo(0.99, 2);
});
