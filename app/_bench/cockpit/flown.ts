import { loadavg } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, JSHandle, Page } from "@playwright/test";
import type { Stage } from "../bench-kind";
import type { HeapSample } from "./growth";
import { watchHeaps } from "./heap";
import type { Pilot } from "./pilot";
import { readTrace, type Traced } from "./trace";

const WINDOW_MS = 4000;
/** The first frames, and what the browser does after a load, are over by then. */
const FIRST_SECONDS = 20;

type Span = { startMs: number; endMs: number };
type LongTask = { atSeconds: number; ms: number };
/** `load`: processes that wanted a CPU in the last minute, those of the bench included. */
type Window = Traced & { minute: number; wasAt4: boolean; load: number };

type Flown = {
  minutes: number;
  /** Simulated seconds per real one, over all of it: less than 4 where somebody waited for an answer. */
  pace: number;
  longTasks: LongTask[];
  windows: Window[];
  heaps: HeapSample[];
};

/**
 * Flies so many simulated minutes at 4×, and looks at both threads: for long tasks all the time, into a trace every fourth
 * part of the flight, and at the heaps as often as a flight has sixteenths. What a collection that the bench forces takes
 * is left out, and what a trace costs is not.
 */
export async function flyAndLook(browser: Browser, page: Page, pilot: Pilot, minutes: number, { say }: Stage) {
  const heaps = await watchHeaps(page);
  await pilot.flyTo(FIRST_SECONDS);
  const seen = await observeTasks(page);
  const forced: Span[] = [];
  const flown: Flown = { minutes, pace: 0, longTasks: [], windows: [], heaps: [] };
  const began = { at: performance.now(), seconds: (await pilot.stands()).seconds };
  const parts = Math.max(4, Math.min(30, minutes));
  for (let part = 1; part <= parts; part += 1) {
    await pilot.flyTo(FIRST_SECONDS + ((minutes * 60 - FIRST_SECONDS) * part) / parts);
    if (part % Math.ceil(parts / 8) === 0) {
      const window = await windowNow(browser, page, pilot);
      if (window) flown.windows.push(window);
    }
    const { seconds } = await pilot.stands();
    const startMs = await pageNow(page);
    flown.heaps.push({ minute: seconds / 60, ...(await heaps.read()) });
    forced.push({ startMs, endMs: await pageNow(page) });
    const { pageBytes, workerBytes } = flown.heaps.at(-1) ?? { pageBytes: 0, workerBytes: 0 };
    say(
      `  minute ${(seconds / 60).toFixed(1)}: ${(pageBytes / 1e6).toFixed(1)} + ${(workerBytes / 1e6).toFixed(1)} MB`,
    );
  }
  const ended = { at: performance.now(), seconds: (await pilot.stands()).seconds };
  flown.pace = ((ended.seconds - began.seconds) * 1000) / (ended.at - began.at);
  const tasks = await seen.jsonValue();
  const isForced = (task: Span) => forced.some(({ endMs, startMs }) => task.startMs < endMs && task.endMs > startMs);
  flown.longTasks = tasks
    .filter((task) => !isForced(task))
    .map(({ endMs, startMs }) => ({ atSeconds: startMs / 1000, ms: endMs - startMs }))
    .toSorted((one, other) => other.ms - one.ms);
  return flown;
}

const pageNow = (page: Page) => page.evaluate(() => performance.now());

/** Collects the tasks of the main thread that take 50 ms or more, from now on. */
const observeTasks = (page: Page): Promise<JSHandle<Span[]>> =>
  page.evaluateHandle(() => {
    const tasks: { startMs: number; endMs: number }[] = [];
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        tasks.push({ startMs: startTime, endMs: startTime + duration });
    }).observe({ type: "longtask" });
    return tasks;
  });

async function windowNow(browser: Browser, page: Page, pilot: Pilot): Promise<Window | null> {
  const before = await pilot.stands();
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await delay(WINDOW_MS);
  const json = (await browser.stopTracing()).toString();
  const after = await pilot.stands();
  const traced = readTrace(json);
  if (traced === null) return null;
  const wasAt4 = before.pace === 4 && after.pace === 4;
  return { ...traced, minute: before.seconds / 60, wasAt4, load: loadavg()[0] ?? 0 };
}
