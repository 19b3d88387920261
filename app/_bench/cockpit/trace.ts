// What a trace of Chromium says of the two threads of a cockpit. Times in a trace are microseconds.

type TraceEvent = {
  name: string;
  /** X is a whole event, with its duration; M says something of a process or thread. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time on a CPU, where the system tells it. */
  tdur?: number;
  args?: { name?: string };
};

type ThreadTime = {
  /** Share of the window in which a task was under way, from 0 to 1, and in which it was on a CPU. */
  busy: number;
  cpu: number;
  longestMs: number;
  /** Of the task that was longest on a CPU: what else the machine does hardly touches it. */
  longestCpuMs: number;
  /** What took longest within the longest task: "FunctionCall", "Layout". */
  longestIs: string;
};

export type Traced = { seconds: number; page: ThreadTime; worker: ThreadTime };

type Thread = { pid: number; tid: number };

/** The renderer that has a worker is the cockpit's. Null where the trace knows no worker, or holds nothing. */
export function readTrace(json: string): Traced | null {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(json);
  const named = (name: string) =>
    traceEvents.filter((event) => event.ph === "M" && event.name === "thread_name" && event.args?.name === name);
  const [worker] = named("DedicatedWorker thread");
  const page = named("CrRendererMain").find(({ pid }) => pid === worker?.pid);
  if (!worker || !page) return null;
  const whole = traceEvents.filter(({ ph, ts }) => ph === "X" && ts > 0);
  const [from, to] = [Math.min, Math.max].map((edge) => whole.reduce((so, { ts }) => edge(so, ts), whole[0]?.ts ?? 0));
  const micros = (to ?? 0) - (from ?? 0);
  if (micros <= 0) return null;
  return { seconds: micros / 1e6, page: threadTime(whole, page, micros), worker: threadTime(whole, worker, micros) };
}

function threadTime(events: readonly TraceEvent[], { pid, tid }: Thread, micros: number): ThreadTime {
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  const tasks = outermost(own.filter(({ name }) => /RunTask$/.test(name)));
  const longest = tasks.reduce<TraceEvent | null>((so, task) => (lasts(task) > lasts(so) ? task : so), null);
  const sum = (key: "dur" | "tdur") => tasks.reduce((total, task) => total + (task[key] ?? 0), 0);
  return {
    busy: sum("dur") / micros,
    cpu: sum("tdur") / micros,
    longestMs: lasts(longest) / 1000,
    longestCpuMs: tasks.reduce((so, { tdur = 0 }) => Math.max(so, tdur), 0) / 1000,
    longestIs: longest ? heaviestWithin(own, longest) : "",
  };
}

const lasts = (event: TraceEvent | null): number => event?.dur ?? 0;
const endOf = (event: TraceEvent): number => event.ts + lasts(event);

/** Without those within another one. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return tasks
    .toSorted((one, other) => one.ts - other.ts || lasts(other) - lasts(one))
    .filter((task) => {
      if (endOf(task) <= end) return false;
      end = endOf(task);
      return true;
    });
}

function heaviestWithin(events: readonly TraceEvent[], task: TraceEvent): string {
  const within = events.filter(
    (event) => !/RunTask$/.test(event.name) && event.ts >= task.ts && endOf(event) <= endOf(task),
  );
  const byName = new Map<string, number>();
  for (const event of within) byName.set(event.name, (byName.get(event.name) ?? 0) + lasts(event));
  return [...byName].reduce((so, one) => (one[1] > so[1] ? one : so), ["", 0] as const)[0];
}
