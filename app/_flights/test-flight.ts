import type { Learner } from "@/app/_account/viewer";
import { clientId } from "@/app/_progress/client-id";
import type { Command } from "@/app/_simulator/core/flight/command";
import { Flight } from "@/app/_simulator/core/flight/flight";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import { shortScenario } from "@/app/_simulator/test-scenario";
import { flightOf } from "./flights";
import type { Claimed, GivenCommand } from "./incoming";
import { takeOff } from "./take-off";

// What a browser would do, in the scenario of the simulator's own tests.

export const rollback: Command = { kind: "rollback", deployment: "api" };
export const landing: Command = { kind: "land", claim: "resolved" };

export const given = (number: number, atMs: number, command: Command = rollback): GivenCommand => ({
  id: clientId(),
  number,
  atMs,
  command,
});

export async function takenOff(learner: Learner, scenario = "short"): Promise<string> {
  const answer = await takeOff(learner, { scenario, givesUp: null });
  if (answer.kind !== "takenOff") throw new Error(JSON.stringify(answer));
  return answer.flight;
}

/** Flies as a browser does: to the end of the last command. */
export async function claimOf(learner: Learner, id: string, commands: readonly GivenCommand[]): Promise<Claimed> {
  const seen = await flightOf(learner, id);
  if (!seen) throw new Error("there is no such flight");
  const flight = Flight.takeOff(planScenario(shortScenario, seen.variant), seen.seed);
  for (const { atMs, command } of commands) {
    flight.stepTo(atMs / 1000);
    flight.give(command);
  }
  const endSeconds = (commands.at(-1)?.atMs ?? 0) / 1000;
  flight.stepTo(endSeconds);
  const { world } = flight;
  return { fingerprint: world.fingerprint(), events: world.clock.events, endSeconds, commands: commands.length };
}
