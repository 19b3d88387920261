import type { CDPSession, Page } from "@playwright/test";
import { BenchProblem } from "../bench-kind";

type Usage = { usedSize: number; backingStorageSize?: number };

/** Bytes that live after a collection, in the page and in its worker. */
export type Heaps = { read: () => Promise<{ pageBytes: number; workerBytes: number }> };

export async function watchHeaps(page: Page): Promise<Heaps> {
  const session = await page.context().newCDPSession(page);
  const worker = await attachToWorker(session);
  const read = async (send: (method: "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage") => Promise<unknown>) => {
    await send("HeapProfiler.collectGarbage");
    return bytesOf(await send("Runtime.getHeapUsage"));
  };
  return {
    read: async () => ({
      pageBytes: await read((method) => session.send(method)),
      workerBytes: await read(worker),
    }),
  };
}

function bytesOf(told: unknown): number {
  const { backingStorageSize = 0, usedSize }: Usage = Object.assign({ usedSize: Number.NaN }, told);
  return usedSize + backingStorageSize;
}

/** Playwright's sessions speak to pages only, so messages to the worker go through that of its page. */
async function attachToWorker(session: CDPSession): Promise<(method: string) => Promise<unknown>> {
  const attached = new Promise<string>((resolve, reject) => {
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId);
    });
    setTimeout(() => reject(new BenchProblem("The cockpit has no worker.")), 10_000).unref();
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  const asked = new Map<number, (result: unknown) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result }: { id: number; result: unknown } = JSON.parse(message);
    asked.get(id)?.(result);
    asked.delete(id);
  });
  let last = 0;
  return (method) => {
    last += 1;
    const id = last;
    const answered = new Promise<unknown>((resolve) => asked.set(id, resolve));
    const message = JSON.stringify({ id, method });
    return session.send("Target.sendMessageToTarget", { sessionId, message }).then(() => answered);
  };
}
