import type { Snapshot } from "./core/engine";
import type { Given } from "./core/flight/command";
import { give } from "./core/flight/commands";
import { recordOf } from "./core/flight/recording";
import type { ScenarioPlan } from "./core/flight/scenario";
import { busyCommands, busyScenario } from "./core/flight/test-busy";
import { LEAD_IN_SECONDS } from "./core/flight/traffic";
import type { Model } from "./core/model";
import { bringToLife } from "./core/production/begin";
import { ProductionWorld, type WorldSnapshot } from "./core/production/production-world";
import { createRun, type Run, resumeRun } from "./core/run";
import { everything, oneWorker, retryStorm } from "./test-models";

// What must be the same, to the last bit, wherever it is computed. Bundled and sent to other engines as it is, so it
// imports nothing but the core.

/** What a case tells, and how it is told in two halves. */
type Case = {
  whole(): string;
  begun(untilMs: number): AnySnapshot;
  finished(snapshot: AnySnapshot): string;
};

type AnySnapshot = Snapshot | WorldSnapshot;

const { traffic } = busyScenario;
const shortFlight = { ...busyScenario, endSeconds: 180, traffic: { ...traffic, visitorsPerSecond: 1 } };

const cases = {
  "one worker": modelCase(oneWorker(80), 1, 400),
  "a retry storm": modelCase(retryStorm, 2, 60),
  "all that a model can say": modelCase(everything, 2 ** 53 - 1, 30),
  "a flight": flightCase(shortFlight, busyCommands, 7),
} satisfies Record<string, Case>;

type Name = keyof typeof cases;
export const caseNames = Object.keys(cases).filter((name): name is Name => name in cases);

export const whole = (name: Name): string => cases[name].whole();
export const begun = (name: Name, untilMs: number): AnySnapshot => cases[name].begun(untilMs);
export const finished = (name: Name, snapshot: AnySnapshot): string => cases[name].finished(snapshot);

function modelCase(model: Model, seed: number, seconds: number): Case {
  const run = (): Run => createRun(model, seed, { warmupMs: 5000 });
  /** The fingerprint and every statistic: a run that differs anywhere differs here. */
  const end = (begunRun: Run) => {
    begunRun.stepTo(seconds * 1000);
    return JSON.stringify(begunRun.report());
  };
  return {
    whole: () => end(run()),
    begun(untilMs) {
      const half = run();
      half.stepTo(untilMs);
      return half.snapshot();
    },
    finished(snapshot) {
      if (!("seed" in snapshot)) throw new RangeError("that is no snapshot of a model");
      return end(resumeRun(model, snapshot));
    },
  };
}

/** Times of its halves count from take-off. */
function flightCase(scenario: ScenarioPlan, commands: readonly Given[], seed: number): Case {
  const msOf = (seconds: number) => (LEAD_IN_SECONDS + seconds) * 1000;
  const world = (): ProductionWorld => {
    const fresh = new ProductionWorld(scenario, seed);
    bringToLife(fresh);
    fresh.engine.start(0);
    return fresh;
  };
  const flyTo = (flown: ProductionWorld, untilMs: number) => {
    const given = flown.state.commands.given.length;
    for (const { atSeconds, command } of commands.slice(given)) {
      if (msOf(atSeconds) >= untilMs) break;
      flown.engine.stepTo(msOf(atSeconds));
      give(flown, command);
    }
    flown.engine.stepTo(untilMs);
  };
  const end = (flown: ProductionWorld) => {
    flyTo(flown, msOf(scenario.endSeconds));
    const { harmedAtSeconds, ...record } = recordOf(flown);
    return JSON.stringify({ ...record, harmedAtSeconds: [...harmedAtSeconds] });
  };
  return {
    whole: () => end(world()),
    begun(untilMs) {
      const half = world();
      flyTo(half, msOf(0) + untilMs);
      return half.snapshot();
    },
    finished(snapshot) {
      if (!("compiled" in snapshot)) throw new RangeError("that is no snapshot of a flight");
      const half = new ProductionWorld(scenario, seed);
      half.restore(snapshot);
      return end(half);
    },
  };
}

/** Every case, at once and in two halves. */
export function everyCase(copy: (snapshot: AnySnapshot) => AnySnapshot): string[] {
  return caseNames.flatMap((name) => [whole(name), finished(name, copy(begun(name, 14_321)))]);
}
