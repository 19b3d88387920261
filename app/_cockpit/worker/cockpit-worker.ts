import type { FromWorker, ToWorker } from "../messages";
import { Flying } from "./flying";

// The worker's own side: real time, and messages. All else is in flying.ts.

/** How often the flight goes on, in real ms: as often as the page can show it without work for nothing. */
const TICK_MS = 200;
/** Longer gaps are a machine that slept: simulated time does not make up for them. */
const LONGEST_TICK_MS = 1000;

let flying: Flying | null = null;
let haste = 1;
let lastTick = performance.now();

const post = (message: FromWorker): void => postMessage(message);

function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    flying = null;
    post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    console.error(error);
  }
}

addEventListener("message", ({ data: message }: MessageEvent<ToWorker>) =>
  guarded(() => {
    if (message.kind === "begin") {
      haste = message.haste;
      flying = Flying.begin(message.flight, post);
    } else flying?.receive(message);
  }),
);

setInterval(() => {
  const now = performance.now();
  const passed = Math.min(LONGEST_TICK_MS, now - lastTick);
  lastTick = now;
  guarded(() => flying?.advance(passed * haste));
}, TICK_MS);
