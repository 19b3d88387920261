import { lose } from "../stores/cache";
import type { FaultRules } from "./fault";

/** A cache loses all that it holds, as when it fails over to a replica that has nothing. */
export type CacheLoss = { kind: "cacheLoss"; store: string };

export const cacheLoss: FaultRules<CacheLoss> = {
  begins(world, { store }) {
    lose(world, store);
  },
};
