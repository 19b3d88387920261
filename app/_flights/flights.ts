import "server-only";
import type { Learner } from "@/app/_account/viewer";
import type { FlownRun } from "@/app/_simulator/core/flight/flown-run";
import { scenarioSlugs } from "@/app/_simulator/scenarios";
import { commandOf, flownRunOf, planOf } from "./flown-run-of";
import { flownWith } from "./flown-with";
import { takeUpLandings } from "./landings";
import { flightRow, flightRows } from "./queries";
import { whyNotCounted } from "./refusals";
import { FlightResult, FlightSeries } from "./result";

/** One flight: what it takes to resume it, and once it has landed what came of it. Null where it is not theirs. */
export async function flightOf(learner: Learner, id: string) {
  const row = await flightRow(learner, id);
  if (!row) return null;
  if (row.state === "landing") takeUpLandings();
  const { plan, commands, result, series, refusal, dossierRevision, ...flight } = row;
  return {
    ...flight,
    plan: planOf(plan),
    /** The dossier that the plan was taken from, as it was then; null without a plan. */
    dossier: dossierRevision && (await flownWith(learner, dossierRevision)),
    /** To resume by; what was done in a flight that has ended is told by its series. */
    commands:
      flight.state === "flying" ? commands.map(({ command, ...one }) => ({ ...one, command: commandOf(command) })) : [],
    refusal: refusal && { name: refusal, reason: whyNotCounted[refusal] },
    result: result === null ? null : FlightResult.parse(JSON.parse(result)),
    series: series === null ? null : FlightSeries.parse(JSON.parse(series)),
  };
}

/** All of a learner's flights by scenario: those of the course in its order, flown or not, then others. */
export async function flightsOf(learner: Learner) {
  const rows = await flightRows(learner);
  if (rows.some(({ state }) => state === "landing")) takeUpLandings();
  const slugs = new Set([...scenarioSlugs, ...rows.map(({ scenario }) => scenario)]);
  return [...slugs].map((scenario) => {
    const flights = rows.filter((row) => row.scenario === scenario);
    const scores = flights.flatMap(({ score }) => score ?? []);
    return {
      scenario,
      /** Of 100; null where nothing has landed. */
      bestScore: scores.length > 0 ? Math.max(...scores) : null,
      /** To be resumed. */
      flying: flights.find(({ state }) => state === "flying")?.id ?? null,
      /** The newest first. */
      flights,
    };
  });
}

/** A flight as a file for `npm run sim -- replay`. Null where it is not theirs. */
export async function flownRun(learner: Learner, id: string): Promise<FlownRun | null> {
  const row = await flightRow(learner, id);
  return row && flownRunOf(row);
}
