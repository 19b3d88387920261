import type { FaultRules } from "./fault";

/** A store's work takes longer: of one endpoint or query, or of all. */
export type SlowStore = { kind: "slowStore"; store: string; endpoint?: string; factor: number };

export const slowStore: FaultRules<SlowStore> = {
  effect({ slow }, { store, endpoint, factor }) {
    const whose = endpoint === undefined ? store : `${store} ${endpoint}`;
    slow.set(whose, (slow.get(whose) ?? 1) * factor);
  },
};
