import type { Given } from "./command";
import { ENGINE_VERSION } from "./engine-version";
import { Flight } from "./flight";
import type { FlownRun } from "./flown-run";
import { judge, type Outcome, type Verdict } from "./outcome";
import { planScenario, withoutRelease } from "./plan-scenario";
import type { RunRecord } from "./record";
import type { Part } from "./rubric";
import type { Scenario, ScenarioPlan } from "./scenario";
import { scoreOf } from "./score";
import type { Solution } from "./solution";

/** What became of a run, for whoever was not there. Seconds since take-off; times that do not exist are null. */
export type Summary = {
  scenario: string;
  seed: number;
  variant: string;
  engineVersion: number;
  outcome: Outcome;
  usersHarmed: number;
  ordersLost: number;
  errorBudgetBurntPercent: number;
  detectedAtSeconds: number | null;
  mitigatedAtSeconds: number | null;
  /** Of 100. */
  score: number;
  events: number;
  fingerprint: string;
  /** What the score is made of, with reasons. */
  parts: Part[];
};

/** Records that are kept to be looked up again: three of each seed. */
const MOST_KEPT = 12;

/** Assesses runs of a scenario against the runs of the same seed that they are measured by, and flies those only once. */
export class Assessor {
  private readonly kept = new Map<string, RunRecord>();

  constructor(
    private readonly scenario: Scenario,
    private readonly solution: Solution,
  ) {}

  /** Throws a RangeError where the scenario lacks the variant, or the solution its commands. */
  assess({ variant, seed, plan, commands }: Omit<FlownRun, "scenarioHash">, run: RunRecord): Assessment {
    const scenario = planScenario(this.scenario, variant);
    const reference = this.solution.commands[variant];
    if (reference === undefined) throw new RangeError(`${scenario.slug} has no solution for ${variant}`);
    this.keep(keyOf(scenario, seed, commands), run);
    const scored = {
      run,
      without: this.recordOf(withoutRelease(scenario), seed, []),
      idle: this.recordOf(scenario, seed, []),
      reference: this.recordOf(scenario, seed, reference),
      scenario,
      plan,
    };
    const verdict = judge(run, scored.without, scenario);
    const { total, parts } = scoreOf(scored);
    const { outcome, harm, errorBudgetBurntPercent, detectedAtSeconds, mitigatedAtSeconds } = verdict;
    const summary = {
      scenario: scenario.slug,
      seed,
      variant,
      engineVersion: ENGINE_VERSION,
      outcome,
      usersHarmed: harm.usersHarmed,
      ordersLost: harm.ordersLost,
      errorBudgetBurntPercent,
      detectedAtSeconds,
      mitigatedAtSeconds,
      score: total,
      events: run.events,
      fingerprint: run.fingerprint,
      parts,
    };
    return { summary, verdict };
  }

  private recordOf(scenario: ScenarioPlan, seed: number, commands: readonly Given[]): RunRecord {
    const key = keyOf(scenario, seed, commands);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const record = Flight.takeOff(scenario, seed).fly(commands);
    this.keep(key, record);
    return record;
  }

  private keep(key: string, record: RunRecord): void {
    this.kept.set(key, record);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

export type Assessment = { summary: Summary; verdict: Verdict };

const keyOf = ({ variant, ships }: ScenarioPlan, seed: number, commands: readonly Given[]): string =>
  JSON.stringify([variant, ships.version, seed, commands]);
