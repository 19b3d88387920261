// From a fresh clone to a serving process. Everything before the server is plain JavaScript without dependencies,
// because nothing is installed yet; the server itself then runs in this same process, so that no parent can die and
// leave a child on the database.

import { ensureBuilt, ensureGenerated } from "./build.mjs";
import { bundle, bundleThreads } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, StartProblem } from "./run-command.mjs";

export async function launch({ dev }) {
  const startedBy = process.ppid;
  process.chdir(root);
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  try {
    await ensureInstalled({ dev: false });
    // The port, the data directory and its lock come before the slow steps: what is wrong with them is said at once.
    const { claim } = await import(await bundle("claim"));
    const claimed = await claim();
    await ensureGenerated();
    if (!dev) await ensureBuilt();
    await bundleThreads();
    const { serve } = await import(await bundle("server"));
    await serve({ ...claimed, dev, dir: root, startedBy });
  } catch (error) {
    // A problem with a known cause is one line; anything else is a bug and keeps its stack.
    console.error(error instanceof StartProblem || error?.name === "StartProblem" ? error.message : error);
    process.exit(1);
  }
}
