import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import autocannon, { type Request } from "autocannon";
import type { Served } from "./bare-app";

export type Target = {
  served: Served;
  path: string;
  method: "GET" | "POST";
  /** Made anew for every request of a POST. */
  body?: () => string;
  /** Connection n sends the nth cookie. */
  cookies?: readonly string[];
  /** Instead: every request sends the next cookie, whichever connection it goes over. */
  inTurn?: () => string;
  onAnswer?: (body: string) => void;
};

export type Load = {
  requestsPerSecond: number;
  /** User and system time of the server's process; null where the system does not tell. */
  cpuMsPerRequest: number | null;
  p50Ms: number;
  p99Ms: number;
  /** Answers other than 2xx, and connections that broke. */
  failed: number;
};

/**
 * Sends `amount` requests and waits for every answer: a number rather than a time, so that the CPU time of none is
 * left out and no acknowledgement is missed.
 */
export async function load(target: Target, connections: number, amount: number): Promise<Load> {
  const { served, path, method, body, cookies = [], inTurn, onAnswer } = target;
  let connection = 0;
  let lastAnswerAt = 0;
  const startedAt = performance.now();
  const before = cpuMs(served.pid);
  const result = await autocannon({
    url: served.origin,
    connections,
    amount,
    timeout: 60,
    setupClient: (client) => {
      const cookie = cookies[connection++ % cookies.length];
      const headers = {
        "accept-encoding": "gzip",
        ...(cookie && { cookie }),
        ...(body && { "content-type": "application/json", origin: served.origin, "sec-fetch-site": "same-origin" }),
      };
      const request: Request = {
        method,
        path,
        headers,
        setupRequest: (each) => ({
          ...each,
          ...(body && { body: body() }),
          ...(inTurn && { headers: { ...each.headers, cookie: inTurn() } }),
        }),
        onResponse: (status, text) => {
          lastAnswerAt = performance.now();
          if (status === 200) onAnswer?.(text);
        },
      };
      client.setRequests([request]);
    },
  });
  // What the server does after an answer, such as closing connections, is a part of the cost.
  await delay(50);
  const after = cpuMs(served.pid);
  const answered = result.requests.total;
  return {
    requestsPerSecond: (answered * 1000) / (lastAnswerAt - startedAt),
    cpuMsPerRequest: before === null || after === null ? null : (after - before) / answered,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** The middle one of each figure; what failed in any round counts. */
export function middleOf(rounds: readonly Load[]): Load {
  const cpu = rounds.flatMap(({ cpuMsPerRequest }) => (cpuMsPerRequest === null ? [] : [cpuMsPerRequest]));
  return {
    requestsPerSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
    cpuMsPerRequest: cpu.length === rounds.length ? median(cpu) : null,
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}

let ticksPerSecond: number | null = null;

/** CPU time of a process with all its threads so far. Only Linux tells it of another process without a program. */
function cpuMs(pid: number): number | null {
  if (process.platform !== "linux") return null;
  ticksPerSecond ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name may hold anything, so that counting begins behind it; user and system time are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}
