import type { Given } from "../core/flight/command";
import { isFound } from "../core/flight/evidence";
import { Flight } from "../core/flight/flight";
import { judge, type Outcome } from "../core/flight/outcome";
import { planScenario, withoutRelease } from "../core/flight/plan-scenario";
import type { RunRecord } from "../core/flight/record";
import type { ScenarioPlan } from "../core/flight/scenario";
import { scoreOf } from "../core/flight/score";
import type { Bounds } from "../core/flight/solution";
import type { Case } from "./cases";

/** What a flight has come to, as far as bounds are written for it. */
export type Achieved = { outcome: Outcome; usersHarmed: number; score: number };

export const isWithin = ({ outcome, usersHarmed, score }: Achieved, bounds: Bounds): boolean =>
  bounds.outcome.includes(outcome) && usersHarmed <= bounds.usersHarmed && score >= bounds.score;

export const textOf = ({ outcome, usersHarmed, score }: Achieved): string =>
  `${outcome}, ${usersHarmed} users harmed, score ${score}`;

/**
 * Flights of one variant on one seed: idle, the solution, and others, which branch off one of these where they first
 * differ from it.
 */
export class Flights {
  readonly plan: ScenarioPlan;
  readonly idle: RunRecord;
  /**
   * When somebody who does nothing but look at each place of evidence once a minute first reads the cause there, in
   * seconds; null if not before half-time.
   */
  readonly evidenceFoundAt: (number | null)[];
  private readonly without: RunRecord;
  private readonly reference: RunRecord;
  private readonly flown: Flight[];

  constructor({ scenario, solution, variant }: Case, seed: number) {
    const plan = planScenario(scenario, variant);
    this.plan = plan;
    this.without = Flight.takeOff(withoutRelease(plan), seed).fly([]);
    const idle = Flight.takeOff(plan, seed);
    this.evidenceFoundAt = lookForEvidence(idle);
    this.idle = idle.fly([]);
    const commands = solution.commands[variant] ?? [];
    const reference = idle.branch(commands[0]?.atSeconds ?? 0, commands);
    this.reference = reference.fly([]);
    this.flown = [idle, reference];
  }

  record(commands: readonly Given[]): RunRecord {
    const places = this.flown.map((flight) => ({ flight, atSeconds: differsAt(flight.given, commands) }));
    const [best] = places.toSorted((one, other) => other.atSeconds - one.atSeconds);
    if (best === undefined) return this.idle;
    if (best.atSeconds >= this.plan.endSeconds) return best.flight.record();
    const rest = commands.filter(({ atSeconds }) => atSeconds >= best.atSeconds);
    return best.flight.branch(best.atSeconds, rest).fly([]);
  }

  achieved(run: RunRecord): Achieved {
    const { idle, reference, without, plan } = this;
    const { harm, outcome } = judge(run, without, plan);
    const { total } = scoreOf({ run, without, idle, reference, scenario: plan, plan: null });
    return { outcome, usersHarmed: harm.usersHarmed, score: total };
  }
}

function lookForEvidence(flight: Flight): (number | null)[] {
  const { endSeconds, evidence } = flight.world.scenario;
  const found = evidence.map((): number | null => null);
  for (let seconds = 60; seconds < endSeconds / 2; seconds += 60) {
    flight.stepTo(seconds);
    for (const [place, one] of evidence.entries()) if (isFound(flight.world, one)) found[place] ??= seconds;
  }
  return found;
}

/** The time of the first command that only one of two flights has; infinite if they are the same. */
function differsAt(one: readonly Given[], other: readonly Given[]): number {
  let place = 0;
  while (place < one.length && JSON.stringify(one[place]) === JSON.stringify(other[place])) place += 1;
  return Math.min(one[place]?.atSeconds ?? Infinity, other[place]?.atSeconds ?? Infinity);
}
