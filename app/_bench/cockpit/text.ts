import { lineOf } from "../scenarios/goal";
import type { Report } from "./report";

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const share = (value: number | null) => (value === null ? "not seen" : `${(value * 100).toFixed(1)} %`);
const ms = (value: number) => `${value.toFixed(1)} ms`;

export function textOf(report: Report): string {
  const { machine, goals } = report;
  const about = `${machine.cpus} CPUs (${machine.cpu}), Node ${machine.node}, load at start ${machine.loadAtStart.toFixed(1)}`;
  const results = Object.values(goals).map(lineOf).join("\n");
  return [about, flight(report), scripts(report), terminal(report), landings(report), results].join("\n\n");
}

function flight({ flight: { growth, heaps, longTasks, tasksOver50Ms, ...flown }, settings }: Report): string {
  const windows = flown.windows.map(
    ({ load, minute, page, wasAt4, worker }) =>
      `  minute ${minute.toFixed(1).padStart(4)}: page ${share(page.busy)} busy (${share(page.cpu)} on a CPU), longest ${ms(page.longestMs)} ${page.longestIs}, on a CPU ${ms(page.longestCpuMs)}; ` +
      `worker ${share(worker.busy)} (${share(worker.cpu)}), longest ${ms(worker.longestMs)}; load ${load.toFixed(1)}${wasAt4 ? "" : "; not at 4×"}`,
  );
  const held = heaps.filter((_, place) => place % Math.ceil(heaps.length / 8) === 0 || place === heaps.length - 1);
  const tasks = longTasks.slice(0, 5).map((task) => `${ms(task.ms)} at ${task.atSeconds.toFixed(0)} s`);
  return [
    `The flight: ${settings.minutes} minutes at ${settings.requests} requests per second, ${flown.pace.toFixed(2)} simulated seconds per second`,
    `  tasks of the page over 50 ms: ${tasksOver50Ms}${tasks.length > 0 ? `, the longest ${tasks.join(", ")} after the load` : ""}`,
    ...windows,
    ...held.map(
      ({ minute, pageBytes, workerBytes }) =>
        `  minute ${minute.toFixed(1).padStart(4)}: heap of the page ${mb(pageBytes)}, of the worker ${mb(workerBytes)}`,
    ),
    `  from minute ${growth.fromMinute.toFixed(1)} to ${growth.toMinute}: page x ${growth.page?.toFixed(3)}, worker x ${growth.worker?.toFixed(3)}`,
  ].join("\n");
}

function scripts({ scripts: { aboveBare, bare, elsewhere, page, worker } }: Report): string {
  return [
    "JavaScript, gzip without headers",
    `  bare Next ${kb(bare.gzip)}, cockpit ${kb(page.gzip)} and its worker ${kb(worker.gzip)} more: ${kb(aboveBare.gzip)} above bare`,
    ...elsewhere.map(
      ({ gzip, ofCockpit, path }) =>
        `  ${path}: ${kb(gzip)}, ${ofCockpit.length === 0 ? "nothing of the cockpit" : ofCockpit.join(", ")}`,
    ),
  ].join("\n");
}

const terminal = ({ terminal: times }: Report): string =>
  [
    "Terminal, until the screen has it, while the flight goes on",
    ...Object.entries(times).map(
      ([name, { medianMs, worstMs }]) => `  ${name}: median ${ms(medianMs)}, worst ${ms(worstMs)}`,
    ),
  ].join("\n");

function landings({ landings: { before, during, flights, lowestScore, replay, slower } }: Report): string {
  const row = (name: "health" | "lesson") =>
    `  ${name}: median ${ms(before[name].medianMs)} before, ${ms(during[name].medianMs)} during (x ${slower[name].toFixed(2)}); 95 % ${ms(before[name].p95Ms)} before, ${ms(during[name].p95Ms)} during`;
  const cpu = replay.cpuSecondsEach === null ? "not told" : `${replay.cpuSecondsEach.toFixed(1)} s of CPU`;
  return [
    `${flights} landings at once, replayed in ${during.seconds.toFixed(1)} s (lowest score ${lowestScore})`,
    row("health"),
    row("lesson"),
    `  a replay takes ${replay.wallSecondsEach.toFixed(1)} s, ${cpu}; the server holds ${mb(replay.heldMoreBytes)} more meanwhile`,
  ].join("\n");
}
