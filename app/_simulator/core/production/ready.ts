import { NONE } from "../attempts";
import type { ChooseReplica } from "../balancing";
import type { ServicePlan } from "../plan";
import { weightOf } from "./canary";
import { podsOf } from "./pods";
import { drawOf, once } from "./visitors";
import type { World } from "./world";

type Group = { stable: number[]; canary: number[]; all: number[]; weight: number };

const nobody: Group = { stable: [], canary: [], all: [], weight: 0 };

/**
 * The pods of each deployment that get traffic, as the balancer in front of them knows them: derived from the pods, and
 * looked up again whenever one of them becomes ready or is no longer.
 */
export class Ready {
  private readonly groups: (Group | undefined)[] = [];

  constructor(private readonly world: World) {}

  /** Looks the pods of a deployment up again. */
  refresh(deployment: string): void {
    const { programs, state } = this.world;
    const canaryHash = state.deployments[deployment]?.canary?.template.hash;
    const pods = podsOf(this.world, deployment).filter(({ isReady }) => isReady);
    const isCanary = (hash: string) => hash === canaryHash;
    const canary = pods.filter(({ template }) => isCanary(template.hash)).map(({ replica }) => replica);
    this.groups[programs.serviceOf(deployment).index] = {
      stable: pods.filter(({ template }) => !isCanary(template.hash)).map(({ replica }) => replica),
      canary,
      all: pods.map(({ replica }) => replica),
      // No more than those of its pods can carry that are ready.
      weight: Math.min(
        weightOf(this.world, deployment),
        canary.length / (state.deployments[deployment]?.replicas || 1),
      ),
    };
  }

  of(service: ServicePlan): readonly number[] {
    return (this.groups[service.index] ?? nobody).all;
  }

  /** In turn; of a canary for those visitors who are in its share, who stay with it. NONE where nobody is ready. */
  readonly choose: ChooseReplica = ({ turn }, { index }, _low, _high, subject) => {
    const { stable, canary, weight } = this.groups[index] ?? nobody;
    const inCanary = canary.length > 0 && drawOf(this.world.visitors, subject, once.canary) < weight;
    const group = inCanary || stable.length === 0 ? canary : stable;
    if (group.length === 0) return NONE;
    const mine = turn[index] ?? 0;
    turn[index] = mine + 1;
    return group[mine % group.length] ?? NONE;
  };
}
