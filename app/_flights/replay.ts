import { timelineOf } from "@/app/_simulator/cli/timeline";
import { Assessor } from "@/app/_simulator/core/flight/assessor";
import { ENGINE_VERSION } from "@/app/_simulator/core/flight/engine-version";
import { Flight } from "@/app/_simulator/core/flight/flight";
import type { FlownRun } from "@/app/_simulator/core/flight/flown-run";
import { kpiAt } from "@/app/_simulator/core/flight/kpi";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import { type RunRecord, secondsSinceTakeOff } from "@/app/_simulator/core/flight/record";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import { scenarioHash } from "@/app/_simulator/core/flight/scenario-hash";
import type { Solution } from "@/app/_simulator/core/flight/solution";
import type { FlightRefusal } from "@/prisma/generated/sqlite/enums";
import type { Claimed } from "./incoming";
import type { FlightResult, FlightSeries } from "./result";

/** Plain data, so that it can go to a thread. */
export type Job = { scenario: Scenario; solution: Solution; run: FlownRun; claimed: Omit<Claimed, "commands"> };

export type Replayed =
  | { kind: "landed"; result: FlightResult; series: FlightSeries }
  | { kind: "refused"; refusal: FlightRefusal };

/** Flies a run again, compares it with what its learner claims, and assesses it. Takes seconds of computing. */
export function replay({ scenario, solution, run, claimed }: Job): Replayed {
  if (run.engineVersion !== ENGINE_VERSION) return { kind: "refused", refusal: "unknownEngine" };
  if (run.scenarioHash !== scenarioHash(scenario)) return { kind: "refused", refusal: "unknownScenario" };
  if (!Object.hasOwn(scenario.variants, run.variant)) return { kind: "refused", refusal: "notReplayable" };
  const flight = Flight.takeOff(planScenario(scenario, run.variant), run.seed);
  for (const { atSeconds, command } of run.commands) {
    flight.stepTo(atSeconds);
    flight.give(command);
  }
  flight.stepTo(claimed.endSeconds);
  const { world } = flight;
  const isAsClaimed = world.fingerprint() === claimed.fingerprint && world.clock.events === claimed.events;
  if (!isAsClaimed) return { kind: "refused", refusal: "differsFromClaim" };

  const record = flight.fly([]);
  const { summary, verdict } = new Assessor(scenario, solution).assess(run, record);
  const { harmBeganAtSeconds, harmOverAtSeconds, recoveredAtSeconds } = verdict;
  const { landed } = record.commands;
  const landedAtSeconds = landed && secondsSinceTakeOff(record, landed.atMs);
  const times = { harmBeganAtSeconds, harmOverAtSeconds, recoveredAtSeconds, landedAtSeconds };
  return { kind: "landed", result: { summary, times }, series: seriesOf(timelineOf(world, verdict.harm), record) };
}

function seriesOf(timeline: ReturnType<typeof timelineOf>, record: RunRecord): FlightSeries {
  return {
    minutes: timeline.map(
      ({ happened: _, deployments: __, databaseConnections: ___, queueDepth: ____, ...minute }, number) => ({
        ...minute,
        kpi: number === 0 ? null : kpiAt(record, number - 1),
      }),
    ),
    happened: timeline.flatMap(({ happened }) => happened),
  };
}
