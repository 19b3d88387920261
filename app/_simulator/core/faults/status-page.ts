import type { World } from "../production/world";
import type { FaultRules } from "./fault";

/** A partner's status page says that something is wrong, whether it is or not. */
export type StatusPage = { kind: "statusPage"; store: string; says: string };

const WELL = "All systems operational";

export const statusPage: FaultRules<StatusPage> = {
  begins: (world, { store, says }) => write(world, store, says),
  ends: (world, { store }) => write(world, store, stillSaid(world, store) ?? WELL),
};

/** What another fault that is still on has it say. */
function stillSaid({ scenario, state }: World, store: string): string | undefined {
  const saying = scenario.faults.findLast(
    (fault, place) => fault.kind === "statusPage" && fault.store === store && state.faults[place]?.isOn,
  );
  return saying?.kind === "statusPage" ? saying.says : undefined;
}

function write({ state }: World, store: string, says: string): void {
  const partner = state.stores[store];
  if (partner?.kind === "partner") partner.statusPage = says;
}
