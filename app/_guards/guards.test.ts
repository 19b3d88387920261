import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importViolations, purityViolations, type Violation } from "./violations";

// A guard that checks nothing passes everything. So each gets a deliberate violation, which must turn it red, and the
// same file without it, which must not.

const root = process.cwd();
let copy: string;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), "preflight-guards-"));
  const files = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"], root);
  for (const file of files.output.split("\n").filter((file) => file && existsSync(join(root, file))))
    cpSync(join(root, file), join(copy, file));
  cpSync(join(root, "prisma/generated"), join(copy, "prisma/generated"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function run(program: string, parameters: string[], cwd = copy) {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, parameters, { cwd, maxBuffer: 64e6 });
    return { ok: true, output: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error && "stdout" in error && "stderr" in error)) throw error;
    return { ok: false, output: `${error.stdout}${error.stderr}` };
  }
}

const tool = (name: string, parameters: string[]) => run(join(root, "node_modules/.bin", name), parameters);

function plant(file: string, text: string) {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

function unplant(file: string) {
  if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));
  else rmSync(join(copy, file));
}

type Diagnostic = { severity: string; category: string | null; location: { path: string } };

/** The rules that complain about each file. A guard that fails itself only remarks on it, so remarks count too. */
async function lint(files: string[]): Promise<Map<string, string[]>> {
  const { output } = await tool("biome", ["lint", "--reporter=json", "--max-diagnostics=none", ...files]);
  const report: { diagnostics: Diagnostic[] } = JSON.parse(
    output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1),
  );
  const rules = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { category, location } of report.diagnostics) rules.get(location.path)?.push(category ?? "?");
  return rules;
}

describe.each([
  ["imports", importViolations],
  ["purity", purityViolations],
])("the guard of %s", (_, violations) => {
  const placed = violations.map((violation: Violation, index) => ({
    ...violation,
    file: violation.file.replace("planted", `planted-${index}`),
  }));
  let bad: Map<string, string[]>;
  let good: Map<string, string[]>;

  beforeAll(async () => {
    const files = placed.map(({ file }) => file);
    for (const { file, bad } of placed) plant(file, `${bad}\n`);
    bad = await lint(files);
    for (const { file, good } of placed) plant(file, `${good}\n`);
    good = await lint(files);
    for (const file of files) unplant(file);
  });

  test.each(placed)("is red when $title", ({ file, rule }) => {
    expect(bad.get(file)).toContain(rule);
    expect(good.get(file)).toEqual([]);
  });
});

test("the guard of cycles is red when two files import each other", async () => {
  const files = ["app/_quiz/planted-one.ts", "app/_quiz/planted-two.ts"] as const;
  plant(files[0], 'import { two } from "./planted-two";\nexport const one = (): number => two();\n');
  plant(files[1], 'import { one } from "./planted-one";\nexport const two = (): number => one();\n');
  expect((await lint([...files])).get(files[0])).toEqual(["lint/suspicious/noImportCycles"]);
  plant(files[1], "export const two = (): number => 2;\n");
  expect((await lint([...files])).get(files[0])).toEqual([]);
  for (const file of files) unplant(file);
});

test("the guard of dead code is red when nobody uses a file, an export or a package", {
  timeout: 180_000,
}, async () => {
  const clean = await tool("knip", []);
  expect(clean.output).not.toContain("planted");
  plant("app/_quiz/planted-unused.ts", "export const unused = 1;\n");
  plant("app/_ui/planted-used.ts", "export const used = 1;\nexport const plantedExport = 2;\n");
  plant("app/_quiz/planted.test.ts", 'import { used } from "@/app/_ui/planted-used";\nimport "left-pad";\nused;\n');
  const red = await tool("knip", []);
  expect(red.ok).toBe(false);
  expect(red.output).toMatch(/Unused files[\s\S]*planted-unused\.ts/);
  expect(red.output).toMatch(/Unused exports[\s\S]*plantedExport/);
  expect(red.output).toMatch(/Unlisted dependencies[\s\S]*left-pad/);
  for (const file of ["app/_quiz/planted-unused.ts", "app/_ui/planted-used.ts", "app/_quiz/planted.test.ts"])
    unplant(file);
});

describe("the guard of types", () => {
  /** All of them in one run of the compiler. */
  async function check(folder: string, texts: readonly string[]) {
    const files = texts.map((_, index) => `planted-${index}.ts`);
    for (const [index, text] of texts.entries()) plant(`${folder}/planted-${index}.ts`, text);
    const configuration = { extends: "./tsconfig.json", include: files };
    plant(
      `${folder}/planted.tsconfig.json`,
      JSON.stringify({ ...configuration, compilerOptions: { incremental: false } }),
    );
    const result = await tool("tsc", ["--noEmit", "-p", `${folder}/planted.tsconfig.json`]);
    for (const file of [...files, "planted.tsconfig.json"]) unplant(`${folder}/${file}`);
    return result.output;
  }

  const cases = [
    ["a word is taken for a number", 'export const seats: number = "four";', "export const seats: number = 4;"],
    [
      "a value may be missing",
      "export const first = (all: string[]): string => all[0];",
      "export const first = (all: string[]) => all[0];",
    ],
    ["an argument has no type", "export const same = (one) => one;", "export const same = (one: string) => one;"],
    [
      "undefined is given for what is optional",
      "export const set: { name?: string } = { name: undefined };",
      "export const set: { name?: string } = {};",
    ],
  ] as const;
  let red = "";
  beforeAll(async () => {
    red = await check(
      ".",
      cases.map(([, bad]) => bad),
    );
  });

  test.each(cases.map(([title], index) => [title, index] as const))("is red when %s", (_, index) => {
    expect(red).toContain(`planted-${index}.ts(1,`);
  });
  test("is green without that", async () => {
    const good = await check(
      ".",
      cases.map(([, , each]) => each),
    );
    expect(good).toBe("");
  });

  const core = "app/_simulator/core";
  if (existsSync(join(root, core, "tsconfig.json")))
    test("is red when the core reaches for a browser or for Node", async () => {
      const output = await check(core, ["export const title = document.title;", "export const all = process.env;"]);
      expect(output).toContain("planted-0.ts(1,");
      expect(output).toContain("planted-1.ts(1,");
      expect(await check(core, ["export const all = 1;"])).toBe("");
    });
});
