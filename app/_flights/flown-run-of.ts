import type { FlownRun } from "@/app/_simulator/core/flight/flown-run";
import { PlanSchema } from "@/app/_simulator/files/plan-schema";
import { CommandSchema } from "./incoming";

type Row = Omit<FlownRun, "plan" | "commands"> & { plan: string | null; commands: { atMs: number; command: string }[] };

/** All that it takes to fly a flight again, as `npm run sim -- replay` reads it. Commands come in the order of numbers. */
export function flownRunOf({ scenario, scenarioHash, variant, engineVersion, seed, plan, commands }: Row): FlownRun {
  return {
    scenario,
    scenarioHash,
    variant,
    engineVersion,
    seed,
    plan: planOf(plan),
    commands: commands.map(({ atMs, command }) => ({ atSeconds: atMs / 1000, command: commandOf(command) })),
  };
}

export const planOf = (json: string | null) => (json === null ? null : PlanSchema.parse(JSON.parse(json)));

export const commandOf = (json: string) => CommandSchema.parse(JSON.parse(json));
