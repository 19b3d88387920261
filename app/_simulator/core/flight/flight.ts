import { bringToLife } from "../production/begin";
import { ProductionWorld, type WorldSnapshot } from "../production/production-world";
import type { Answer, Command, Given } from "./command";
import { give } from "./commands";
import type { RunRecord } from "./record";
import { recordOf } from "./recording";
import type { ScenarioPlan } from "./scenario";
import { LEAD_IN_SECONDS } from "./traffic";

const LEAD_IN_MS = LEAD_IN_SECONDS * 1000;

/** How often a run keeps a snapshot of itself, and how many at most: older ones thin out, so that memory stays flat. */
const SNAPSHOT_SECONDS = 60;
const MOST_SNAPSHOTS = 6;

type Kept = { atSeconds: number; snapshot: WorldSnapshot; given: number };

/** A run of a scenario, from take-off to its end. All its times are whole seconds since take-off, or parts of them. */
export class Flight {
  private readonly kept: Kept[] = [];
  /** What was given so far, in order. */
  readonly given: Given[] = [];

  private constructor(
    readonly world: ProductionWorld,
    private readonly snapshots: "kept" | "none",
  ) {}

  /**
   * Takes off: the world has run its lead-in, and the release is about to be shipped. Without snapshots a flight needs a
   * fraction of the memory, and a branch flies again from take-off.
   */
  static takeOff(scenario: ScenarioPlan, seed: number, snapshots: "kept" | "none" = "kept"): Flight {
    const flight = new Flight(new ProductionWorld(scenario, seed), snapshots);
    bringToLife(flight.world);
    flight.world.engine.start(0);
    flight.world.engine.stepTo(LEAD_IN_MS - 1);
    return flight;
  }

  get seconds(): number {
    return (this.world.clock.nowMs - LEAD_IN_MS) / 1000;
  }

  /** Goes on to a time; one in the past does nothing. */
  stepTo(seconds: number): void {
    while (this.snapshots === "kept") {
      const next = (this.kept.at(-1)?.atSeconds ?? 0) + SNAPSHOT_SECONDS;
      if (next > seconds) break;
      this.world.engine.stepTo(LEAD_IN_MS + next * 1000);
      this.keep(next);
    }
    this.world.engine.stepTo(LEAD_IN_MS + Math.round(seconds * 1000));
  }

  private keep(atSeconds: number): void {
    this.kept.push({ atSeconds, snapshot: this.world.snapshot(), given: this.given.length });
    if (this.kept.length > MOST_SNAPSHOTS) this.kept.splice(...thinned(this.kept));
  }

  /** Gives a command now. The answer comes with its effect; what is illegal is answered at once. */
  give(command: Command): Answer | null {
    this.given.push({ atSeconds: this.seconds, command });
    give(this.world, command);
    return this.world.state.commands.given.at(-1)?.answer ?? null;
  }

  /** Gives commands at their times, which do not go back, and goes on to the end. */
  fly(commands: readonly Given[]): RunRecord {
    for (const { atSeconds, command } of commands) {
      this.stepTo(atSeconds);
      this.give(command);
    }
    this.stepTo(this.world.scenario.endSeconds);
    return this.record();
  }

  record(): RunRecord {
    return recordOf(this.world);
  }

  /**
   * What would have been, had the learner given these commands from a time on instead of their own: the world as it was
   * then, with the same visitors to come. This flight stays as it is.
   */
  branch(atSeconds: number, commands: readonly Given[]): Flight {
    const kept = this.kept.findLast((one) => one.atSeconds <= atSeconds);
    const { scenario, seed } = this.world;
    const branched = kept
      ? new Flight(new ProductionWorld(scenario, seed), this.snapshots)
      : Flight.takeOff(scenario, seed, this.snapshots);
    if (kept) {
      branched.world.restore(kept.snapshot);
      // What was before is the past of both.
      branched.kept.push(...this.kept.slice(0, this.kept.indexOf(kept) + 1));
    }
    branched.given.push(...this.given.slice(0, kept?.given ?? 0));
    const before = this.given.slice(kept?.given ?? 0).filter((given) => given.atSeconds < atSeconds);
    for (const given of [...before, ...commands]) {
      branched.stepTo(given.atSeconds);
      branched.give(given.command);
    }
    branched.stepTo(Math.max(atSeconds, branched.seconds));
    return branched;
  }
}

/** Which snapshot to leave out: the one whose neighbours lie nearest to each other for its age. */
function thinned(kept: readonly Kept[]): [number, number] {
  const now = kept.at(-1)?.atSeconds ?? 0;
  let place = 1;
  let least = Infinity;
  for (let at = 1; at < kept.length - 1; at += 1) {
    const gap = (kept[at + 1]?.atSeconds ?? 0) - (kept[at - 1]?.atSeconds ?? 0);
    const age = now - (kept[at]?.atSeconds ?? 0) + SNAPSHOT_SECONDS;
    if (gap / age >= least) continue;
    least = gap / age;
    place = at;
  }
  return [place, 1];
}
