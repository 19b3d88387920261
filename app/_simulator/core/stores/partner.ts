import { NONE } from "../attempts";
import { suffer } from "../flight/truth";
import type { Partner } from "../production/system";
import type { World } from "../production/world";
import type { StoreBehaviour } from "./store";

export type PartnerState = {
  kind: "partner";
  /** The key that it accepts now; null where it wants none. */
  secret: string | null;
  /** What its status page says. */
  statusPage: string;
  /** How often it took money. */
  charged: number;
};

/** The endpoint by which a partner takes money. */
const CHARGE = "charge";

/** Somebody else's service, which can have a bad day and does not say why. */
export function partner(world: World, name: string, { endpoints, secret }: Partner): StoreBehaviour {
  return {
    endpoints: Object.keys(endpoints),
    workers: null,
    initial: { kind: "partner", secret: secret ?? null, statusPage: "All systems operational", charged: 0 },
    operation(endpoint) {
      const does = endpoints[endpoint];
      if (does === undefined) throw new RangeError(`${name} has no endpoint ${endpoint}`);
      return {
        work: does.work,
        failureProbability: does.failureProbability ?? 0,
        finish(attempt) {
          if (endpoint !== CHARGE) return 0;
          const { attempts, visitors } = world;
          partnerState(world, name).charged += 1;
          const visitor = attempts.subject[attempt] ?? 0;
          visitors.charges[visitor] = (visitors.charges[visitor] ?? 0) + 1;
          // Whoever asked for it has given up, or is gone: no order will come of this money.
          if ((attempts.caller[attempt] ?? NONE) === NONE) suffer(world, visitor, "chargedWrongly");
          return 0;
        },
      };
    },
    gauges: () => [],
  };
}

export function partnerState({ state }: World, name: string): PartnerState {
  const own = state.stores[name];
  if (own?.kind !== "partner") throw new RangeError(`${name} is no partner`);
  return own;
}
