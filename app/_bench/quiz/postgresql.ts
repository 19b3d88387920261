import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { BenchProblem, type Stage } from "../bench-kind";

type Told = { problem?: string; user: string; password: string; host: string; port: number };

/** The PostgreSQL that the tests use, for this run alone; its URL. */
export async function startPostgresql({ atEnd }: Stage): Promise<string> {
  const script = fileURLToPath(new URL("../../_database/test-server.mjs", import.meta.url));
  const server = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const over = new Promise((resolve) => server.once("exit", resolve));
  atEnd(() => {
    server.stdin.end();
    return over;
  });
  for await (const line of createInterface(server.stdout)) {
    const { problem, user, password, host, port }: Told = JSON.parse(line);
    if (problem) throw new BenchProblem(`No PostgreSQL could be started: ${problem}`);
    return `postgresql://${user}:${password}@${host}:${port}/postgres`;
  }
  throw new BenchProblem("No PostgreSQL could be started.");
}
