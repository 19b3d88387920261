import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundledCases } from "./test-bundle";
import { begun, caseNames, everyCase, finished, whole } from "./test-determinism";

// One seed tells one story, to the last bit, in whichever engine it is told. Browsers: e2e/simulator.spec.ts.

const engines = [
  { name: "SpiderMonkey", program: "js102", from: "Debian's libmozjs-102-dev" },
  { name: "JavaScriptCore", program: "jsc", from: "Debian's libjavascriptcoregtk-4.0-bin" },
];

const find = (program: string) =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));

const expected = everyCase((snapshot) => snapshot);
const folder = mkdtempSync(join(tmpdir(), "preflight-engines-"));
const script = join(folder, "cases.js");

/** What an engine older than ES2023, as Debian's SpiderMonkey is, does not have. None of it is arithmetic. */
const newer = `
const newer = {
  findLast(test) { return this[this.findLastIndex(test)]; },
  findLastIndex(test) { for (let at = this.length - 1; at >= 0; at -= 1) if (test(this[at], at)) return at; return -1; },
  toSorted(compare) { return [...this].sort(compare); },
  toReversed() { return [...this].reverse(); },
};
for (const [name, value] of Object.entries(newer))
  if (!Array.prototype[name]) Object.defineProperty(Array.prototype, name, { value });`;

beforeAll(async () => {
  const print = `(typeof print === "function" ? print : console.log)`;
  writeFileSync(
    script,
    `${newer}\n${await bundledCases()}\n${print}(JSON.stringify(determinism.everyCase((one) => one)));\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function toldBy(program: string, ...flags: string[]): unknown {
  const { status, stdout, stderr } = spawnSync(program, [...flags, script], { encoding: "utf8", timeout: 120_000 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout.slice(-500)}${stderr.slice(-500)}`);
  return JSON.parse(stdout);
}

for (const { name, program, from } of engines) {
  const file = find(program);
  // The reason stands in the name, because names are what a summary shows of skipped tests.
  const reason = file ? "" : ` (skipped: ${program} of ${from} is not installed)`;
  test.skipIf(!file)(`${name} tells the same runs as Node${reason}`, { timeout: 130_000 }, () => {
    expect(toldBy(program)).toEqual(expected);
  });
}

test.each(["--jitless", "--always-turbofan"])("Node tells the same runs with %s", { timeout: 130_000 }, (flag) => {
  expect(toldBy(process.execPath, flag)).toEqual(expected);
});

test.each(caseNames)("%s goes on after a snapshot, at any time, as if there had been none", (name) => {
  const expectedEnd = whole(name);
  for (const ms of [0, 1, 4999.5, 5000, 10_000, 14_321.123, 21_000, 29_999]) {
    const snapshot = begun(name, ms);
    const copy = structuredClone(snapshot);
    expect(finished(name, snapshot), `${ms} ms`).toBe(expectedEnd);
    // Resuming has used nothing up: the snapshot can be resumed again, and is what it was.
    expect(snapshot).toEqual(copy);
    expect(finished(name, copy), `${ms} ms, cloned`).toBe(expectedEnd);
  }
});
