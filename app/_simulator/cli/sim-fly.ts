import { Assessor } from "../core/flight/assessor";
import { Flight } from "../core/flight/flight";
import type { FlownRun } from "../core/flight/flown-run";
import { planScenario } from "../core/flight/plan-scenario";
import type { Scenario } from "../core/flight/scenario";
import { writeRun } from "../files/run-file";
import { solutionOf } from "../scenarios";
import type { Telling } from "./sim-asked";
import { refused, type Told, told } from "./sim-told";
import { summaryText } from "./summary-text";
import { timelineOf } from "./timeline";
import { timelineText } from "./timeline-text";

/** In this process, by the scenario's slug: an assessor flies the runs that others are measured by only once. */
const assessors = new Map<string, Assessor>();

async function assessorOf(scenario: Scenario): Promise<Assessor> {
  const known = assessors.get(scenario.slug);
  if (known !== undefined) return known;
  const assessor = new Assessor(scenario, await solutionOf(scenario));
  assessors.set(scenario.slug, assessor);
  return assessor;
}

/** Flies a run to its end, and tells what became of it. */
export async function fly(scenario: Scenario, run: FlownRun, { json, timeline, save }: Telling): Promise<Told> {
  const flight = Flight.takeOff(planScenario(scenario, run.variant), run.seed);
  const record = flight.fly(run.commands);
  const assessor = await assessorOf(scenario);
  const { summary, verdict } = assessor.assess(run, record);
  const minutes = timeline ? timelineOf(flight.world, verdict.harm) : null;
  const problem = save === null ? null : await writeRun(save, run);
  if (problem !== null) return refused(problem);
  return told(json, minutes ? { ...summary, timeline: minutes } : summary, () =>
    [minutes && timelineText(minutes, flight.world.scenario.startsAt), summaryText(scenario, summary)]
      .filter((text) => text !== null)
      .join("\n"),
  );
}
