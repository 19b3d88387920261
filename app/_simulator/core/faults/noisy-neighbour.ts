import type { FaultRules } from "./fault";

/** Somebody else on the nodes takes their CPU: the own work of a deployment takes longer. */
export type NoisyNeighbour = { kind: "noisyNeighbour"; deployment: string; factor: number };

export const noisyNeighbour: FaultRules<NoisyNeighbour> = {
  effect({ slow }, { deployment, factor }) {
    slow.set(deployment, (slow.get(deployment) ?? 1) * factor);
  },
};
