import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { kernel } from "./kernel";
import type { Queue } from "./yardstick";

type Held = { events: number; bytes: number };

/** What the process holds after so many events of one run, garbage collected. */
export function memoryOf(queue: Queue, marks: readonly number[]): Held[] {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("This Node lets nobody collect garbage.");
  const run = kernel(queue, 1);
  const held = marks.map((mark) => {
    // Two events per request; what is missing then to the mark is a rounding error.
    run.stepTo((mark / 2 / queue.perSecond) * 1000);
    // What a first pass frees, such as buffers, is gone after the next.
    for (let pass = 0; pass < 3; pass += 1) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return { events: run.events, bytes: heapUsed + arrayBuffers };
  });
  // Held until here, or it would be garbage itself.
  if (run.events === 0) throw new Error("The run did not run.");
  return held;
}
