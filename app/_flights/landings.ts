import "server-only";
import { logError } from "@/app/_http/log-error";
import { scenarioBySlug, solutionOf } from "@/app/_simulator/scenarios";
import { flownRunOf } from "./flown-run-of";
import { Claimed } from "./incoming";
import { finishLanding, nextLanding, refuseLanding } from "./queries";
import type { Replayed } from "./replay";
import { replayInThread } from "./replay-thread";

// The queue of landings is the database itself, so that a kill loses nothing: whoever asks for a flight that is landing
// has the queue taken up again.

type Landing = NonNullable<Awaited<ReturnType<typeof nextLanding>>>;

/** Kept on globalThis, because Next bundles pages and routes apart: one replay at a time in this process. */
const shared = globalThis as typeof globalThis & { preflightLandings?: { hasMore: boolean } | undefined };

/** Replays what waits for it, if nobody is at it. Returns at once. */
export function takeUpLandings(): void {
  if (shared.preflightLandings) {
    shared.preflightLandings.hasMore = true;
    return;
  }
  const queue = { hasMore: true };
  shared.preflightLandings = queue;
  workThrough(queue).catch((error: unknown) => logError(error, "the queue of landings"));
}

async function workThrough(queue: { hasMore: boolean }): Promise<void> {
  const triedInVain: string[] = [];
  try {
    for (;;) {
      queue.hasMore = false;
      const landing = await nextLanding(triedInVain);
      if (landing) {
        await finish(landing).catch((error: unknown) => {
          logError(error, `the replay of flight ${landing.id}`);
          triedInVain.push(landing.id);
        });
      } else if (!queue.hasMore) return;
    }
  } finally {
    shared.preflightLandings = undefined;
  }
}

async function finish(landing: Landing): Promise<void> {
  const replayed = await replayOf(landing);
  if (replayed.kind === "refused") return refuseLanding(landing.id, replayed.refusal);
  const { result, series } = replayed;
  const { outcome, score, usersHarmed } = result.summary;
  await finishLanding(landing.id, {
    outcome,
    score,
    usersHarmed,
    result: JSON.stringify(result),
    series: JSON.stringify(series),
  });
}

async function replayOf(landing: Landing): Promise<Replayed> {
  const scenario = await scenarioBySlug(landing.scenario);
  if (!scenario) return { kind: "refused", refusal: "unknownScenario" };
  const solution = await solutionOf(scenario);
  const saved = savedIn(landing);
  if (!saved) return { kind: "refused", refusal: "notReplayable" };
  return replayInThread({ scenario, solution, ...saved });
}

/** Null where it was saved by a version that knew other commands. */
function savedIn(landing: Landing) {
  try {
    return { run: flownRunOf(landing), claimed: Claimed.parse(JSON.parse(landing.claimed ?? "")) };
  } catch (error) {
    logError(error, `what is saved of flight ${landing.id}`);
    return null;
  }
}
