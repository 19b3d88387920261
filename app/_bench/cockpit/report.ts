import { atMost, type Goal } from "../scenarios/goal";
import type { machine } from "../web/report";
import { growthOf } from "./growth";
import type { Measures, Settings } from "./measure";

export type Report = ReturnType<typeof reportOf>;

/** The figures under stable keys; README.md of the benches says what each one means. */
export function reportOf(
  { faults, flown, landed, terminal, weighed }: Measures,
  settings: Settings,
  on: ReturnType<typeof machine>,
) {
  const { heaps, longTasks, minutes, pace, windows } = flown;
  const from = minutes / 3;
  const growth = {
    fromMinute: from,
    toMinute: minutes,
    page: growthOf(heaps, "pageBytes", [from, minutes]),
    worker: growthOf(heaps, "workerBytes", [from, minutes]),
  };
  const at4 = windows.filter(({ wasAt4 }) => wasAt4);
  const most = (values: readonly number[]) => (values.length > 0 ? Math.max(...values) : null);
  const flight = {
    pace,
    longestTaskMs: most([...longTasks.map(({ ms }) => ms), ...windows.map((window) => window.page.longestMs)]),
    longTasks: longTasks.slice(0, 20),
    tasksOver50Ms: longTasks.length,
    pageBusy: most(at4.map((window) => window.page.busy)),
    workerBusy: most(at4.map((window) => window.worker.busy)),
    workerLongestMs: most(windows.map((window) => window.worker.longestMs)),
    windows,
    heaps,
    growth,
    faults,
  };
  const scripts = {
    ...weighed,
    aboveBare: { gzip: weighed.page.gzip + weighed.worker.gzip - weighed.bare.gzip },
  };
  const slower = {
    health: landed.during.health.medianMs / landed.before.health.medianMs,
    lesson: landed.during.lesson.medianMs / landed.before.lesson.medianMs,
  };
  const leaked = weighed.elsewhere.reduce((sum, { ofCockpit }) => sum + ofCockpit.length, 0);
  const goals: Record<string, Goal> = {
    longestTask: atMost("ms of the longest task of the page at 4×", flight.longestTaskMs ?? Number.NaN, 50),
    workerBusy: atMost("share of the worker's time that is busy", flight.workerBusy ?? Number.NaN, 0.6),
    pageGrowth: atMost("heap of the page at the end beside a third of the flight", growth.page ?? Number.NaN, 1.1),
    workerGrowth: atMost("heap of the worker, the same", growth.worker ?? Number.NaN, 1.1),
    scripts: atMost("gzip bytes of JavaScript of the cockpit above bare Next", scripts.aboveBare.gzip, 170_000),
    scriptsElsewhere: atMost("scripts of the cockpit on other pages", leaked, 0),
    ...Object.fromEntries(
      Object.entries(terminal).map(([name, { worstMs }]) => [name, atMost(`ms of terminal: ${name}`, worstMs, 100)]),
    ),
    health: atMost("time of /api/health while landings are replayed, as a ratio", slower.health, 2),
    lesson: atMost("time of a lesson, the same", slower.lesson, 2),
    faults: atMost("errors of the page", faults.length, 0),
  };
  return { bench: "cockpit", machine: on, settings, flight, scripts, terminal, landings: { ...landed, slower }, goals };
}
