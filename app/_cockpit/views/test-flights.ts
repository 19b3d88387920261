import { scenario as quiet } from "@/content/scenarios/a-quiet-tuesday/scenario";
import { scenario as laptop } from "@/content/scenarios/built-on-my-laptop/scenario";
import { scenario as canary } from "@/content/scenarios/requests-are-up/scenario";
import { scenario as variable } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import type { Command } from "../../_simulator/core/flight/command";
import { Flight } from "../../_simulator/core/flight/flight";
import { planScenario } from "../../_simulator/core/flight/plan-scenario";

const scenarios = { quiet, laptop, canary, variable };
type Name = keyof typeof scenarios;

const takenOff = new Map<Name, Flight>();

/** A flight as it is at a second, branched off one that is flown once; the first five minutes are the cheapest. */
export function flightAt(name: Name, seconds: number): Flight {
  const scenario = scenarios[name];
  const known = takenOff.get(name);
  const flight = known ?? Flight.takeOff(planScenario(scenario, Object.keys(scenario.variants)[0] ?? ""), 1);
  if (known === undefined) {
    flight.stepTo(300);
    takenOff.set(name, flight);
  }
  return flight.branch(seconds, []);
}

/** Seconds from when a command takes effect until its deployment is as wanted, flown; null where it never is. */
export function flownSeconds(flight: Flight, command: Command, deployment: string): number | null {
  flight.give(command);
  const effectMs = flight.world.state.commands.given.at(-1)?.effectMs ?? 0;
  const from = flight.seconds;
  for (let second = Math.ceil(from) + 3; second < from + 400; second += 1) {
    flight.stepTo(second);
    if (flight.world.state.deployments[deployment]?.isComplete === true)
      return (flight.world.clock.nowMs - effectMs) / 1000;
  }
  return null;
}

let solution: Flight | null = null;

/** S1 as its solution flies it, up to its landing. Branch it rather than change it. */
export function solved(): Flight {
  if (solution !== null) return solution;
  solution = Flight.takeOff(planScenario(variable, "afternoon"), 1);
  const update = (impact: "mostFail" | "none", action: "rollingBack" | "done", nextUpdateMinutes: number | null) => ({
    kind: "postStatus" as const,
    ...{ impact, action, nextUpdateMinutes, to: ["support", "product"] },
  });
  const commands: [number, Command][] = [
    [290, { kind: "declare", service: "api", severity: 2 }],
    [300, update("mostFail", "rollingBack", 8)],
    [315, { kind: "rollback", deployment: "api" }],
    [1080, update("none", "done", null)],
  ];
  for (const [seconds, command] of commands) {
    solution.stepTo(seconds);
    solution.give(command);
  }
  solution.stepTo(1140);
  return solution;
}
