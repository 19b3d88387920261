// `npm run build`, and the part of `npm start` that makes what is not in git: the Prisma clients and Next's build.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, bundleThreads } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, runNode, StartProblem, timed } from "./run-command.mjs";
import { buildSources, clientSources, fingerprint } from "./sources.mjs";

const clientsStamp = join(root, "prisma/generated/.made-from");
const buildStamp = join(root, ".next/made-from");

export async function ensureGenerated() {
  await makeUnlessFresh(clientsStamp, fingerprint(clientSources()), "Generating the database clients", async () => {
    const { ok, output } = await runNode(join(root, "app/_database/generate.mjs"), []);
    if (!ok) throw new StartProblem(`${output}\nThe database clients could not be generated; the reason is above.`);
  });
}

export async function ensureBuilt() {
  await makeUnlessFresh(buildStamp, fingerprint(buildSources()), "Building the pages", async () => {
    for (const [file, parameters] of [
      [join(root, "node_modules/next/dist/bin/next"), ["build"]],
      [join(root, "app/_server/csp-hashes.mjs"), []],
    ]) {
      const { ok, output } = await runNode(file, parameters, { env: { NODE_ENV: "production" } });
      if (!ok) throw new StartProblem(`${output}\nThe pages could not be built; the reason is above.`);
    }
    // Next has emptied its folder.
    for (const name of ["claim", "server"]) await bundle(name);
    await bundleThreads();
  });
}

/** The stamp goes first and comes back last, so that an interrupted step is begun again. */
async function makeUnlessFresh(stamp, madeFrom, text, make) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === madeFrom) return;
  rmSync(stamp, { force: true });
  await timed(text, make);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, madeFrom);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureInstalled({ dev: false });
    await ensureGenerated();
    await ensureBuilt();
  } catch (error) {
    console.error(error instanceof StartProblem ? error.message : error);
    process.exit(1);
  }
}
