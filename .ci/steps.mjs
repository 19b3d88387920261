// Each step runs one tool and says how much passed, what failed, and why anything was skipped.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, runNode, runNpm } from "../app/_server/run-command.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";

const inModules = (path) => join(root, "node_modules", path);
const biome = inModules("@biomejs/biome/bin/biome");
const typescript = inModules("typescript/bin/tsc");
const next = inModules("next/dist/bin/next");
/** So long a step may take on a machine that is busy with something else. */
const longestMs = 40 * 60 * 1000;

/** A check counts as one test. */
const check = (name, ...commands) => ({
  name,
  run: async () => {
    for (const command of commands) {
      const { ok, output } = await command();
      if (!ok) return { passed: 0, failed: 1, skipped: [], output };
    }
    return { passed: 1, failed: 0, skipped: [], output: "" };
  },
});

const types = (project) => () => runNode(typescript, ["--noEmit", "--incremental", "false", "-p", project]);
const core = "app/_simulator/core/tsconfig.json";

export const staticSteps = [
  check("format", () => runNode(biome, ["check", "--linter-enabled=false", "--max-diagnostics=none"])),
  check("lint", () => runNode(biome, ["lint", "--max-diagnostics=none", "--diagnostic-level=error"])),
  check(
    "types",
    // The types of routes, which the pages use, are made by Next.
    () => runNode(next, ["typegen"]),
    types("tsconfig.json"),
    ...(existsSync(join(root, core)) ? [types(core)] : []),
  ),
  check("dead code", () => runNode(inModules("knip/bin/knip.js"), ["--no-progress"])),
  check("content", () => runNpm(["run", "--silent", "check:content"])),
];

export const unit = counted(
  "unit",
  "test-results/unit.json",
  () =>
    runNode(
      inModules("vitest/vitest.mjs"),
      ["run", "--reporter=default", "--reporter=json", "--outputFile.json=test-results/unit.json"],
      { env: { NODE_ENV: "test" }, timeoutMs: longestMs },
    ),
  vitestCounts,
);

export const build = check("build", () => runNode(join(root, "app/_server/build.mjs"), []));

export const endToEnd = counted(
  "end to end",
  "test-results/e2e.json",
  () => runNode(inModules("@playwright/test/cli.js"), ["test"], { timeoutMs: longestMs }),
  playwrightCounts,
);

function counted(name, file, command, counts) {
  return {
    name,
    run: async () => {
      mkdirSync(join(root, "test-results"), { recursive: true });
      rmSync(join(root, file), { force: true });
      const { ok, output } = await command();
      const counted = existsSync(join(root, file)) ? counts(JSON.parse(readFileSync(join(root, file), "utf8"))) : none;
      // An error outside any test, a crash or a time-out is a failure that nothing has counted.
      return { ...counted, failed: Math.max(counted.failed, ok && counted !== none ? 0 : 1), output };
    },
  };
}

const none = { passed: 0, failed: 0, skipped: [] };
