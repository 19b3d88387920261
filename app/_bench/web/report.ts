import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import type { Amount, Fetched } from "./bytes";
import type { Costs } from "./cost";
import type { Load } from "./load";
import { type Loads, type Measures, type Pair, pairs } from "./measure";

// The figures under stable keys; README.md in this module's folder says what each one means.

export type Goal = { goal: string; bound: string; value: number; met: boolean };
export type Report = ReturnType<typeof reportOf>;

export function machine() {
  const versionOf = (name: string): string => createRequire(import.meta.url)(`${name}/package.json`).version;
  return {
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? "unknown",
    /** Processes that wanted a CPU in the last minute: above zero before the start, others were at work too. */
    loadAtStart: loadavg()[0] ?? 0,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    next: versionOf("next"),
    react: versionOf("react"),
    prisma: versionOf("@prisma/client"),
  };
}

export function reportOf(
  measures: Measures,
  on: ReturnType<typeof machine>,
  settings: Readonly<Record<string, number>>,
) {
  const { loads, kept, costs } = measures;
  const bytes = bytesOf(measures);
  const requests = {
    ...loads,
    ratios: {
      lesson: ratiosOf("lesson", loads),
      personal: ratiosOf("personal", loads),
      answer: ratiosOf("answer", loads),
      threeAnswers: ratiosOf("threeAnswers", loads),
    },
  };
  const parts = {
    answer: partsOf("answer", loads, costs),
    threeAnswers: partsOf("threeAnswers", loads, costs),
    personal: partsOf("personal", loads, costs),
  };
  return {
    bench: "web",
    machine: on,
    settings,
    bytes,
    requests,
    kept,
    costs,
    parts,
    goals: goalsOf(bytes, loads, kept),
  };
}

function bytesOf({ pages: { bare, lesson, lessonSignedIn } }: Measures) {
  const floor = bare.first.script.transferred;
  const inBare = new Set(bare.chunks.map(({ sha256 }) => sha256));
  const ofPage = (page: typeof lesson) => ({ first: withTotal(page.first), scrolled: withTotal(page.scrolled) });
  return {
    bare: ofPage(bare),
    lesson: ofPage(lesson),
    lessonSignedIn: ofPage(lessonSignedIn),
    scriptRatio: lesson.first.script.transferred / floor,
    /** Without headers: what is left to gain by fewer files and shorter headers is the difference. */
    scriptRatioGzip: lesson.first.script.gzip / bare.first.script.gzip,
    scriptRatioRaw: lesson.first.script.raw / bare.first.script.raw,
    scriptRatioSignedIn: lessonSignedIn.first.script.transferred / floor,
    /** What the questions, the worksheet and the rest of the page fetch on the way down. */
    scriptAfterScrolling: Math.max(lesson.scrolled.script.transferred, lessonSignedIn.scrolled.script.transferred),
    chunks: lessonSignedIn.chunks.map(({ sha256, ...chunk }) => ({ ...chunk, inBare: inBare.has(sha256) })),
    bareChunks: bare.chunks.map(({ path, transferred, gzip, raw }) => ({ path, transferred, gzip, raw })),
  };
}

function withTotal(fetched: Fetched): Fetched & { total: Amount } {
  const all = Object.values(fetched);
  const sum = (key: keyof Amount) => all.reduce((total, amount) => total + amount[key], 0);
  return {
    ...fetched,
    total: { requests: sum("requests"), transferred: sum("transferred"), gzip: sum("gzip"), raw: sum("raw") },
  };
}

function ratiosOf(pair: Pair, loads: Loads) {
  const { ours, bare } = pairs[pair];
  const ratio = (at: "at1" | "at16") => ({
    requestsPerSecond: loads[ours][at].requestsPerSecond / loads[bare][at].requestsPerSecond,
    cpu: divide(loads[ours][at].cpuMsPerRequest, loads[bare][at].cpuMsPerRequest),
  });
  return { at1: ratio("at1"), at16: ratio("at16") };
}

const divide = (a: number | null, b: number | null) => (a === null || b === null ? null : a / b);

/** CPU-ms of one request at 16 connections, by whom they are spent; null where the server's CPU time is not told. */
function partsOf(name: "answer" | "threeAnswers" | "personal", loads: Loads, { session, ...costs }: Costs) {
  const server = loads[name].at16.cpuMsPerRequest;
  const cost = costs[name];
  const known = {
    sessionLookup: session.totalCpuMs,
    ours: cost.oursCpuMs,
    prisma: cost.prismaCpuMs,
    database: cost.databaseCpuMs,
  };
  const inProcess = session.totalCpuMs + cost.totalCpuMs;
  return {
    server,
    ...known,
    httpAndNext: server === null ? null : server - inProcess,
    bare: loads[pairs[name].bare].at16.cpuMsPerRequest,
  };
}

function goalsOf(bytes: ReturnType<typeof bytesOf>, loads: Loads, kept: Measures["kept"]): Record<string, Goal> {
  const failed = Object.values(loads).reduce(
    (sum, { at1, at16 }: Record<"at1" | "at16", Load>) => sum + at1.failed + at16.failed,
    0,
  );
  const wrong = kept.lost + kept.twice + (kept.progressAgrees ? 0 : 1) + (kept.integrity === "ok" ? 0 : 1);
  const atMost = (goal: string, value: number, bound: number): Goal => ({
    goal,
    bound: `at most ${bound}`,
    value,
    met: value <= bound,
  });
  const rate = loads.threeAnswers.at16.requestsPerSecond;
  return {
    scriptRatio: atMost("JavaScript of a lesson's first load beside bare Next", bytes.scriptRatio, 1.1),
    scriptRatioSignedIn: atMost("the same, signed in", bytes.scriptRatioSignedIn, 1.1),
    scriptAfterScrolling: atMost(
      "bytes of JavaScript more after scrolling to the end",
      bytes.scriptAfterScrolling,
      25_000,
    ),
    threeAnswersPerSecond: {
      goal: "requests of three answers per second at 16 connections",
      bound: "at least 200",
      value: rate,
      met: rate >= 200,
    },
    answersKept: atMost("acknowledged answers lost, counted twice or not in the progress", wrong, 0),
    failedRequests: atMost("requests that failed", failed, 0),
  };
}
