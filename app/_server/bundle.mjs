import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run-command.mjs";

/**
 * One file of plain JavaScript from a module of the server, in .next/preflight. A loader that understands TypeScript
 * would do too, but it keeps a compiler process and a thread beside the server for as long as it runs.
 */
export async function bundle(name, folder = "app/_server") {
  const { build, stop } = await import("esbuild");
  const outfile = join(root, ".next/preflight", `${name}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [join(root, folder, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    // It throws outside Next's bundler; this process is a server by itself.
    alias: { "server-only": join(root, "node_modules/server-only/empty.js") },
    logLevel: "silent",
    write: false,
  });
  await stop(); // Its own process would otherwise stay beside the server.
  // Node remembers for the life of the process what a folder says of its modules. Next says it only while building,
  // which on a first start comes after this process has loaded a file from there.
  writeWhenChanged(join(root, ".next/package.json"), Buffer.from('{"type": "commonjs"}'));
  writeWhenChanged(outfile, outputFiles[0].contents);
  return pathToFileURL(outfile).href;
}

/** A folder that cannot be written is no obstacle once everything in it is made. */
function writeWhenChanged(file, contents) {
  try {
    if (readFileSync(file).equals(contents)) return;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  writeFileSync(file, contents);
}

/** What the server loads beside itself: the thread that replays flights (app/_flights/replay-thread.ts). */
export const bundleThreads = () => bundle("replay-worker", "app/_flights");
