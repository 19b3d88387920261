import { draw, purpose } from "../chance";
import type { Partner } from "../production/system";
import type { World } from "../production/world";
import { reason } from "../reasons";
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
      const whose = `${name} ${endpoint}`;
      return {
        work: does.work,
        failureProbability: does.failureProbability ?? 0,
        takes: (_, drawnMs) => drawnMs * (world.effects.slow.get(name) ?? 1) * (world.effects.slow.get(whose) ?? 1),
        finish(attempt) {
          const { attempts, visitors } = world;
          const share = Math.max(world.effects.failing.get(name) ?? 0, world.effects.failing.get(whose) ?? 0);
          const low = attempts.keyLow[attempt] ?? 0;
          if (share > 0 && draw(low, attempts.keyHigh[attempt] ?? 0, purpose.failure + 8) < share) return reason.failed;
          if (endpoint !== CHARGE) return 0;
          const state = partnerState(world, name);
          state.charged += 1;
          const visitor = attempts.subject[attempt] ?? 0;
          visitors.charges[visitor] = (visitors.charges[visitor] ?? 0) + 1;
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
