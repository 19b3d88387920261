import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { BenchProblem } from "../bench-kind";

export const projectRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** Nothing of the caller's own configuration, and nothing that asks the network. */
export const quietEnvironment = {
  NODE_ENV: "production" as const,
  NEXT_TELEMETRY_DISABLED: "1",
  HOST: "",
  DATABASE_URL: "",
  BASE_URL: "",
  AUTH_SECRET: "",
  MANUAL_ACCESS: "public",
  CLIENT_ADDRESS_HEADER: "",
};

type Run = { environment?: Record<string, string>; cwd?: string };

/** Runs Node to its end and returns what it wrote to stdout. */
export function runNode(parameters: readonly string[], { environment = {}, cwd = projectRoot }: Run = {}) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd,
      env: { ...process.env, ...quietEnvironment, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    let problems = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      problems += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", end);
      if (code === 0) return resolve(output);
      reject(new BenchProblem(`${output}${problems}\nnode ${parameters.join(" ")} failed; the reason is above.`));
    });
  });
}

/** Runs a module that needs the app's own code, as the server sees it, and reads the JSON that it writes. */
export async function runModule<Result>(module: URL, parameters: readonly string[], environment: Run["environment"]) {
  const file = fileURLToPath(module);
  const asServer = new URL("./as-server.mjs", import.meta.url).href;
  const output = await runNode(["--import", "tsx", "--import", asServer, file, ...parameters], {
    environment: { ...environment },
  });
  const result: Result = JSON.parse(output);
  return result;
}
