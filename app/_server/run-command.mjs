import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Something a person can put right; its message is the one line to show. */
export class StartProblem extends Error {
  name = "StartProblem";
}

/** Runs a program to its end and keeps what it prints. It ends with us when we are told to stop. */
function runCommand(program, parameters, { env = {}, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    const forward = (signal) => {
      child.kill(signal);
      child.once("exit", () => process.exit(0));
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, forward);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    const done = (code) => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, forward);
      resolve({ ok: code === 0, output });
    };
    child.once("error", (error) => {
      output += String(error);
      done(null);
    });
    child.once("close", done);
  });
}

export const runNode = (file, parameters, options) => runCommand(process.execPath, [file, ...parameters], options);

/** The npm that started us where there is one, else that of the path. */
export function runNpm(parameters) {
  const npm = process.env.npm_execpath;
  const env = {
    NODE_ENV: "",
    npm_config_update_notifier: "false",
    npm_config_fund: "false",
    npm_config_audit: "false",
  };
  // Prisma's install script fetches an engine that nothing here uses, unless it is given any executable.
  env.PRISMA_SCHEMA_ENGINE_BINARY = process.execPath;
  // With the headers that came with Node, native modules compile without fetching any.
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, "include/node/node.h"))) env.npm_config_nodedir = prefix;
  if (npm?.endsWith(".js")) return runCommand(process.execPath, [npm, ...parameters], { env });
  return runCommand(process.platform === "win32" ? "npm.cmd" : "npm", parameters, { env });
}

export async function timed(text, work) {
  const startedAt = Date.now();
  console.log(`${text} …`);
  const result = await work();
  console.log(`  done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}
