import type { Command } from "../../_simulator/core/flight/command";
import type { Plan } from "../../_simulator/core/flight/plan";
import type { World } from "../../_simulator/core/production/world";

/** The command of a plan's act; null where the plan does not say enough for one. */
export function plannedCommand({ scenario, state }: World, { act }: Plan): Command | null {
  const { deployment } = scenario.ships;
  if (act === "setEnvironment") return null;
  if (act !== "setFlag") return { kind: act, deployment };
  const [flag] = Object.keys(state.flags);
  return flag === undefined ? null : { kind: "setFlag", flag, share: 0 };
}

/** What counts as the plan's act: as it is scored, `kubectl rollout undo` is a rollback too. */
export const carriesOut = ({ act }: Plan, { kind }: Command): boolean =>
  kind === act || (act === "rollback" && kind === "undo");
