import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

type Shutdown = {
  httpServer: Server;
  /** The parent process at the start. */
  startedBy: number;
  /** How long requests under way may take to finish. */
  graceMs: number;
  afterwards: () => Promise<void>;
};

/** On SIGINT, SIGTERM or the end of npm: no new requests, those under way finish, and the process ends with 0. */
export function stopWhenTold({ httpServer, startedBy, graceMs, afterwards }: Shutdown): void {
  const sockets = new Set<Socket>();
  httpServer.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });

  // npm passes on the Ctrl-C that the terminal has already sent to all of us: the second one changes nothing.
  let isStopping = false;
  const stop = async (why: string) => {
    if (isStopping) return;
    isStopping = true;
    console.log(`Stopping (${why}).`);
    const closed = new Promise((resolve) => httpServer.close(resolve));
    // Connections that idle between two requests would hold the server open.
    const idle = setInterval(() => httpServer.closeIdleConnections(), 50);
    await Promise.race([closed, delay(graceMs)]);
    clearInterval(idle);
    for (const socket of sockets) socket.destroy();
    await afterwards().catch((error) => console.error("error while stopping:", error));
    process.exit(0);
  };

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(signal));
  // Killed, npm can tell its children nothing.
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const grandparent = parentOfShell(startedBy);
  setInterval(() => {
    if (process.ppid !== startedBy || parentOfShell(startedBy) !== grandparent) void stop("npm has ended");
  }, 500).unref();
}

/** npm starts a shell that starts us, and the shell may outlive npm. Only Linux tells; elsewhere the shell steps aside. */
function parentOfShell(pid: number): number | null {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return name !== undefined && /^(ba|da|z|k)?sh$/.test(name) ? Number(parent) : null;
  } catch {
    return null;
  }
}
