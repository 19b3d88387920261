import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import type { Evidence, ScenarioPlan } from "@/app/_simulator/core/flight/scenario";
import { scenarioHash } from "@/app/_simulator/core/flight/scenario-hash";
import { scenarioBySlug } from "@/app/_simulator/scenarios";
import { flightOf } from "./flights";

const nothing: Evidence = { place: "log", service: "", contains: "" };

/**
 * A flight with the scenario that it is flown in, for a browser. The engine reads neither traps nor evidence, so they stay
 * here; hashes are made of the whole scenario, by the server. Null in a scenario's place: it is gone or has changed since
 * take-off, or the flight has ended.
 */
export async function flightToFly(learner: Learner, id: string) {
  const flight = await flightOf(learner, id);
  if (!flight) return null;
  return { ...flight, scenario: flight.state === "flying" ? await scenarioOf(flight) : null };
}

/** What `GET /api/v1/flights/[flight]` answers, as JSON carries it. */
export type FlightToFly = NonNullable<Awaited<ReturnType<typeof flightToFly>>>;

type Flown = { scenario: string; scenarioHash: string; variant: string };

async function scenarioOf({ scenario: slug, scenarioHash: flown, variant }: Flown): Promise<ScenarioPlan | null> {
  const scenario = await scenarioBySlug(slug);
  if (!scenario || scenarioHash(scenario) !== flown || !Object.hasOwn(scenario.variants, variant)) return null;
  return { ...planScenario(scenario, variant), traps: {}, evidence: [nothing, nothing] };
}
