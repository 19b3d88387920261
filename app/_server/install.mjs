import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, runNpm, StartProblem, timed } from "./run-command.mjs";

/** Installs the locked packages when some are missing. `dev`: also those that only tests need. */
export async function ensureInstalled({ dev }) {
  if (!isInstalled({ dev })) {
    // An author's checkout keeps its tools when only `npm start` asks.
    const parameters = dev || hasDevelopmentPackages() ? ["--include=dev"] : ["--omit=dev"];
    await timed("Installing the packages", async () => {
      const { ok, output } = await runNpm(["ci", ...parameters]);
      if (!ok) throw installProblem(output);
    });
  }
  if (sqliteProblem() === null) return;
  // Compiled for another version of Node, or its install script was not allowed to run.
  const { output } = await timed("Building better-sqlite3 for this version of Node", () =>
    runNpm(["rebuild", "better-sqlite3", "--ignore-scripts=false"]),
  );
  if (sqliteProblem() !== null) throw installProblem(`better-sqlite3\n${output}\n${sqliteProblem()}`);
}

/** npm writes its own record of what it installed as its last step; it must agree with the lock file. */
function isInstalled({ dev }) {
  const installed = installedPackages();
  if (installed === null) return false;
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).every(([path, entry]) => {
    if (path === "" || entry.optional || entry.devOptional || (entry.dev && !dev)) return true;
    return installed[path]?.version === entry.version && existsSync(join(root, path));
  });
}

function installedPackages() {
  try {
    return JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8")).packages;
  } catch {
    return null;
  }
}

const hasDevelopmentPackages = () => Object.values(installedPackages() ?? {}).some((entry) => entry.dev);

function sqliteProblem() {
  try {
    const Sqlite = createRequire(import.meta.url)("better-sqlite3");
    new Sqlite(":memory:").close();
    return null;
  } catch (error) {
    return String(error);
  }
}

function installProblem(output) {
  if (/better-sqlite3/.test(output)) {
    const missing = [["g++", "c++", "clang++"], ["make"], ["python3", "python"]].filter((names) => !names.some(inPath));
    if (missing.length > 0)
      return new StartProblem(
        `better-sqlite3 could neither be fetched ready-made nor compiled here: install ${missing
          .map(([name]) => name)
          .join(", ")} (Debian: apt-get install g++ make python3) and run this again.`,
      );
  }
  const lines = output.trim().split("\n");
  return new StartProblem(
    `${lines.slice(-20).join("\n")}\nThe packages could not be installed (npm ci); its last words are above.`,
  );
}

const inPath = (program) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, program)));
