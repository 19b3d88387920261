import { expect, test } from "vitest";
import { readTrace } from "./trace";

const thread = (pid: number, tid: number, name: string) => ({
  ...{ name: "thread_name", ph: "M", pid, tid, ts: 0 },
  args: { name },
});
const event = (tid: number, name: string, ts: number, dur: number, pid = 1) => ({
  ...{ name, ph: "X", pid, tid, ts, dur },
  tdur: dur / 2,
});
const named = [thread(1, 1, "CrRendererMain"), thread(1, 2, "DedicatedWorker thread"), thread(9, 1, "CrRendererMain")];
const read = (...traceEvents: object[]) => readTrace(JSON.stringify({ traceEvents }));

test("a trace tells how busy page and worker were, and what the longest task did", () => {
  const traced = read(
    ...named,
    event(1, "RunTask", 1_000_000, 10_000),
    event(1, "ThreadControllerImpl::RunTask", 1_200_000, 60_000),
    event(1, "FunctionCall", 1_201_000, 20_000),
    event(1, "Layout", 1_222_000, 35_000),
    event(2, "RunTask", 1_500_000, 100_000),
    event(2, "RunTask", 2_000_000, 0),
  );
  expect(traced?.seconds).toBe(1);
  expect(traced?.page).toEqual({ busy: 0.07, cpu: 0.035, longestMs: 60, longestCpuMs: 30, longestIs: "Layout" });
  expect(traced?.worker).toMatchObject({ busy: 0.1, cpu: 0.05, longestMs: 100, longestIs: "" });
});

test("a task within a task counts once, and other renderers do not count", () => {
  const traced = read(
    ...named,
    event(1, "RunTask", 1_000_000, 500_000),
    event(1, "RunTask", 1_100_000, 100_000),
    event(1, "RunTask", 1_000_000, 900_000, 9),
    event(2, "RunTask", 2_000_000, 1000),
  );
  expect(traced?.page).toMatchObject({ busy: 0.5, longestMs: 500 });
});

test("a trace without a worker is none of a cockpit", () => {
  expect(read(thread(1, 1, "CrRendererMain"), event(1, "RunTask", 1_000_000, 10))).toBeNull();
});
