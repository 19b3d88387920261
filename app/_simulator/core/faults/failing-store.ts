import type { FaultRules } from "./fault";

/** A store answers a share of its requests with an error: of one endpoint, or of all. */
export type FailingStore = { kind: "failingStore"; store: string; endpoint?: string; share: number };

export const failingStore: FaultRules<FailingStore> = {
  effect({ failing }, { store, endpoint, share }) {
    const whose = endpoint === undefined ? store : `${store} ${endpoint}`;
    failing.set(whose, 1 - (1 - (failing.get(whose) ?? 0)) * (1 - share));
  },
};
