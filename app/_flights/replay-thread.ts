import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Job, Replayed } from "./replay";

/** Made at every start by app/_server/bundle.mjs. */
const workerFile = () => join(/* turbopackIgnore: true */ process.cwd(), ".next/preflight/replay-worker.mjs");

/** Far more than any honest run takes on a slow machine. */
const MOST_MS = 5 * 60_000;
const MOST_MEGABYTES = 1024;

/** Replays a run in a thread of its own, so that this one goes on answering. Rejects where no thread can be had. */
export function replayInThread(job: Job): Promise<Replayed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const tookTooMuch: Replayed = { kind: "refused", refusal: "tookTooMuch" };
    const end = (settle: () => void) => {
      clearTimeout(limit);
      settle();
      void worker.terminate();
    };
    const limit = setTimeout(() => end(() => resolve(tookTooMuch)), MOST_MS);
    worker.once("message", (replayed: Replayed) => end(() => resolve(replayed)));
    worker.once("error", (error) => end(() => (isOutOfMemory(error) ? resolve(tookTooMuch) : reject(error))));
    worker.once("exit", (code) => end(() => reject(new Error(`the thread that replays ended with ${code}`))));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
