import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stopWhenTold } from "./shutdown";

describe("a server that is told to stop", () => {
  let server: Server;
  let origin: string;
  let answer: () => void;
  let asked: Promise<void>;
  const exit = vi.fn<(code: number) => void>();
  const afterwards = vi.fn(async () => {});

  beforeEach(async () => {
    vi.spyOn(process, "exit").mockImplementation((code) => exit(Number(code)) as never);
    vi.spyOn(console, "log").mockImplementation(() => {});
    asked = new Promise((resolve) => {
      server = createServer((_, response) => {
        answer = () => response.end("done");
        resolve();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    origin = `http://127.0.0.1:${address.port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal);
    vi.restoreAllMocks();
    vi.clearAllMocks();
  });

  const tell = () => process.listeners("SIGTERM").at(-1)?.("SIGTERM");
  const watch = (graceMs: number) => stopWhenTold({ httpServer: server, startedBy: process.ppid, graceMs, afterwards });

  test("finishes the request under way, takes no new one, and ends with 0", async () => {
    watch(10_000);
    const response = fetch(origin).then((answered) => answered.text());
    await asked;
    tell();
    await expect(fetch(origin)).rejects.toThrow();
    expect(exit).not.toHaveBeenCalled();
    answer();
    expect(await response).toBe("done");
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0));
    expect(afterwards).toHaveBeenCalledOnce();
  });

  test("does not wait for ever for one that hangs", async () => {
    watch(50);
    const response = fetch(origin);
    await asked;
    tell();
    await expect(response).rejects.toThrow();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0));
  });

  test("stops once, however often it is told", async () => {
    watch(50);
    tell();
    tell();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0));
    expect(afterwards).toHaveBeenCalledOnce();
  });
});
