import type { Answer } from "../core/flight/command";
import type { Query } from "../core/flight/query";
import { isFailure } from "./failure";
import { applyFilters } from "./filters/apply";
import type { Filter } from "./filters/filter";
import { linesOf } from "./filters/lines";
import type { Step } from "./run";

type Follow = Extract<Step, { kind: "follow" }>;
type Ask = (query: Query) => string;

/** Where a follow stands: what was there at the last look, and what waits for the end of the pipe. */
export type Followed = {
  /** To be printed now; "" for nothing. */
  text: string;
  isError: boolean;
  seen: string;
  collected: string[];
  /** The reply to the step once it is over by itself; null while it goes on. */
  over: Answer | null;
};

/** Prints what there is. */
export function beginFollow(step: Follow, ask: Ask): Followed {
  const first = ask(step.query);
  if (isFailure(first)) return { text: first, isError: true, seen: "", collected: [], over: { ok: false, text: "" } };
  const seen = step.poll === step.query ? first : ask(step.poll);
  return printed(step, whole(step, first), { seen, collected: [], over: endOf(step, first) });
}

/** Looks again, and prints what is new. */
export function goOnFollowing(step: Follow, { collected, seen }: Followed, ask: Ask): Followed {
  const now = ask(step.poll);
  // The rollout has failed, or the pod is gone, and with it all that it will ever write.
  if (isFailure(now)) {
    const isRollout = step.until === "rolledOut";
    const last = { seen: now, collected, over: { ok: !isRollout, text: "" } };
    return isRollout ? { ...last, text: now, isError: true } : printed(step, [], last);
  }
  const fresh = newLines(whole(step, seen), whole(step, now), keys[step.query.kind] ?? same);
  return printed(step, fresh, { seen: now, collected, over: endOf(step, now) });
}

const whole = ({ filters }: Follow, text: string): string[] => linesOf(applyFilters(filters, text).text);

const endOf = ({ until }: Follow, text: string): Answer | null =>
  until === "rolledOut" && !text.startsWith("Waiting for ") ? { ok: true, text: "" } : null;

function printed(step: Follow, fresh: string[], rest: Pick<Followed, "seen" | "collected" | "over">): Followed {
  const { pipe } = step;
  if (pipe.every(passesLines)) return { ...rest, text: applyFilters(pipe, fresh.join("\n")).text, isError: false };
  // What counts or sorts can say nothing before it has seen the end, and nothing at all if that is Ctrl-C.
  const collected = [...rest.collected, ...fresh];
  const made = applyFilters(pipe, collected.join("\n"));
  const over = rest.over ?? (isFull(pipe, collected) ? { ok: true, text: "" } : null);
  return { seen: rest.seen, collected, over, text: over === null ? "" : made.text, isError: false };
}

const passesLines = (filter: Filter): boolean => filter.kind === "grep" && !filter.counts;

/** `head` ends when it has its lines, and with it what it reads from. */
function isFull(pipe: readonly Filter[], collected: readonly string[]): boolean {
  const place = pipe.findIndex(({ kind }) => kind === "head");
  const head = pipe[place];
  if (head?.kind !== "head" || !pipe.slice(0, place).every(passesLines)) return false;
  return linesOf(applyFilters(pipe.slice(0, place), collected.join("\n")).text).length >= head.lines;
}

const same = (line: string): string => line;
const firstCells = (line: string): string => line.split(/\s+/).slice(0, 4).join(" ");

/** What makes a line another one than before. The age of a pod changes every second, and is no news. */
const keys: Partial<Record<Query["kind"], (line: string) => string>> = {
  getPods: firstCells,
  getDeployments: firstCells,
  getEvents: (line) => line.replace(/^\S+/, ""),
};

/** Lines that were not there before, each as often as it is more. */
function newLines(before: readonly string[], now: readonly string[], keyOf: (line: string) => string): string[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  return now.filter((line) => {
    const count = left.get(keyOf(line)) ?? 0;
    left.set(keyOf(line), count - 1);
    return count <= 0;
  });
}
