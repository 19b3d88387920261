import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The core and the cases as one script for any engine; it leaves a global `determinism` behind. */
export async function bundledCases(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./test-determinism.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "determinism",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const [script] = outputFiles;
  if (!script) throw new Error("esbuild made nothing");
  return script.text;
}
