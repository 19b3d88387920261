import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Installation = {
  origin: string;
  dataDirectory: string;
  /** Null once there is a lead. */
  setupLink: string | null;
  process: ChildProcess;
  /** As Ctrl-C does; resolves with the exit code. */
  stop: () => Promise<number | null>;
  /** As a power cut does. */
  kill: () => Promise<void>;
  output: () => string;
};

type Options = { dataDirectory?: string; port?: number; environment?: Record<string, string>; root?: string };

/** Starts a real server, as `npm start` does, on a data directory of its own. */
export async function startInstallation(options: Options = {}): Promise<Installation> {
  const port = options.port ?? (await freePort());
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), "preflight-e2e-"));
  const child = spawn(process.execPath, ["app/_server/start.mjs"], {
    cwd: options.root ?? process.cwd(),
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: dataDirectory,
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (/is ready on/.test(output)) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void ended.then((code) => reject(new Error(`the server ended with ${code} before it was ready:\n${output}`)));
  });
  await ready;
  // The setup link is printed right after the address, in the same turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    origin: `http://localhost:${port}`,
    dataDirectory,
    setupLink: /http\S+\/setup\/\S+/.exec(output)?.[0] ?? null,
    process: child,
    output: () => output,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

export function removeData({ dataDirectory }: Pick<Installation, "dataDirectory">) {
  rmSync(dataDirectory, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
