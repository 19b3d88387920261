import { totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { createRun, type Run } from "./core/run";
import { readModel } from "./model-file";
import { reportTable } from "./report-table";
import { readArguments, usage } from "./sim-arguments";

// npm run --silent sim: one run of a model, for people and for programs. Whatever it is given, it ends with 0, or with 2
// and one line.

type Out = { write(text: string): unknown };

export async function simulate(argv: string[], stdout: Out, stderr: Out): Promise<0 | 2> {
  const refuse = (problem: string) => {
    stderr.write(`${problem}.\n`);
    return 2 as const;
  };
  const asked = readArguments(argv);
  if (asked.kind === "wrong") return refuse(asked.problem);
  if (asked.kind === "help") {
    stdout.write(usage);
    return 0;
  }
  const checked = await readModel(asked.file);
  if (!checked.ok) return refuse(checked.problem);

  const began = performance.now();
  const run = createRun(checked.model, asked.seed, { warmupMs: asked.warmup * 1000 });
  if (!finish(run, asked.seconds * 1000)) return refuse("The run fills the memory: requests pile up without bound");
  const wallSeconds = Math.max(performance.now() - began, 0.001) / 1000;

  const { seed, simulatedSeconds, events, fingerprint, services } = run.report();
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
  stdout.write(asked.json ? `${JSON.stringify(timed, null, 2)}\n` : reportTable(timed));
  return 0;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Whoever reads may stop reading, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  process.exitCode = await simulate(process.argv.slice(2), process.stdout, process.stderr);
}
