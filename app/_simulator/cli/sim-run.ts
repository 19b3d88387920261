import { totalmem } from "node:os";
import { createRun, type Run } from "../core/run";
import { readModel } from "../files/model-file";
import { reportTable } from "./report-table";
import type { ModelRun } from "./sim-asked";
import { refused, type Told, told } from "./sim-told";

/** One run of a model. */
export async function runModel({ file, seconds, warmup, seed, json }: ModelRun): Promise<Told> {
  const checked = await readModel(file);
  if (!checked.ok) return checked;

  const began = performance.now();
  const run = createRun(checked.model, seed, { warmupMs: warmup * 1000 });
  if (!finish(run, seconds * 1000)) return refused("The run fills the memory: requests pile up without bound");
  const wallSeconds = Math.max(performance.now() - began, 0.001) / 1000;

  const { simulatedSeconds, events, fingerprint, services } = run.report();
  const requests = Object.values(run.counts()).reduce((sum, { arrivals }) => sum + arrivals, 0);
  const timed = {
    seed,
    simulatedSeconds,
    events,
    requestsPerSecond: requests / wallSeconds,
    eventsPerSecond: events / wallSeconds,
    fingerprint,
    services,
  };
  return told(json, timed, () => reportTable(timed));
}

/** False if memory runs short first. A run does not depend on the steps that it is made in. */
function finish(run: Run, untilMs: number): boolean {
  const mostBytes = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2;
  let stepMs = 1000;
  while (run.nowMs < untilMs) {
    const before = run.events;
    run.stepTo(Math.min(untilMs, run.nowMs + stepMs));
    if (process.memoryUsage.rss() > mostBytes) return false;
    // Looks at the memory every so many events: often enough, and hardly ever.
    const events = run.events - before;
    if (events < 100_000) stepMs *= 2;
    else if (events > 1_000_000) stepMs /= 2;
  }
  return true;
}
