import type { Settings } from "../production/settings";
import type { World } from "../production/world";
import { reason } from "../reasons";

/**
 * What stands between a caller and a store before anything is sent: a name that leads nowhere, a key that is not (or no
 * longer) the one that opens, features that the model does not know. Null where nothing ever can.
 */
export function obstacleOf(
  world: World,
  to: string,
  settings: Settings | null,
  features: Record<string, number> | undefined,
): (() => number) | null {
  const address = settings?.addresses[to];
  const secret = settings?.secrets[to];
  if (address !== undefined && address !== to) return () => reason.unknownHost;
  if (secret !== undefined) {
    const unauthorized = reason.unauthorized;
    return () => {
      const store = world.state.stores[to];
      return store?.kind === "partner" && store.secret !== null && store.secret !== secret ? unauthorized : 0;
    };
  }
  const model = world.system.stores[to];
  if (model?.kind !== "model" || features === undefined) return null;
  const isComplete = Object.keys(model.features).every((feature) => features[feature] !== undefined);
  return isComplete ? null : () => reason.schemaMismatch;
}
