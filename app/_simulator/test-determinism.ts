import type { Snapshot } from "./core/engine";
import { createRun, type Run, resumeRun } from "./core/run";
import { everything, oneWorker, retryStorm } from "./test-models";

// What must be the same, to the last bit, wherever it is computed. Bundled and sent to other engines as it is, so it
// imports nothing but the core.

const cases = {
  "one worker": { model: oneWorker(80), seed: 1, seconds: 400 },
  "a retry storm": { model: retryStorm, seed: 2, seconds: 60 },
  "all that a model can say": { model: everything, seed: 2 ** 53 - 1, seconds: 30 },
};

type Case = keyof typeof cases;
export const caseNames = Object.keys(cases).filter((name): name is Case => name in cases);

/** The fingerprint and every statistic: a run that differs anywhere differs here. */
const told = (run: Run) => JSON.stringify(run.report());

export function whole(name: Case): string {
  const { model, seed, seconds } = cases[name];
  const run = createRun(model, seed, { warmupMs: 5000 });
  run.stepTo(seconds * 1000);
  return told(run);
}

export function begun(name: Case, untilMs: number): Snapshot {
  const { model, seed } = cases[name];
  const run = createRun(model, seed, { warmupMs: 5000 });
  run.stepTo(untilMs);
  return run.snapshot();
}

export function finished(name: Case, snapshot: Snapshot): string {
  const { model, seconds } = cases[name];
  const run = resumeRun(model, snapshot);
  run.stepTo(seconds * 1000);
  return told(run);
}

/** Every case, at once and in two halves. */
export function everyCase(copy: (snapshot: Snapshot) => Snapshot): string[] {
  return caseNames.flatMap((name) => [whole(name), finished(name, copy(begun(name, 14_321)))]);
}
